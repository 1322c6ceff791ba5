import { type ControlProps, FieldGroup, fieldId } from '../form/field-frame.tsx'
import { markPaper } from './mark-drawing.tsx'

/** A mark drawn by hand beside a typed name, for who likes to. Without JavaScript there is nothing to draw on, and it says so. */
export function SignaturePad(props: ControlProps) {
  return (
    <FieldGroup {...props}>
      <signature-mark width={markPaper.width} height={markPaper.height}>
        <input type="hidden" name={props.name} id={fieldId(props.name)} value={props.values[0] ?? ''} />
        <noscript>
          <p class="small quiet">Your typed name is your signature. Drawing needs JavaScript.</p>
        </noscript>
      </signature-mark>
    </FieldGroup>
  )
}
