import { type ControlProps, describedBy, fieldId, LabelledField } from '../form/field-frame.tsx'

/** Minutes, in steps of 15 or freely. Without JavaScript a plain number. */
export function DurationStepper(props: ControlProps) {
  const typed = props.values[0] ?? ''
  const plain = /^\d*$/.test(typed)
  return (
    <LabelledField {...props}>
      <duration-stepper>
        <span class="field-line">
          <input
            class="input input-short"
            id={fieldId(props.name)}
            name={props.name}
            type={plain ? 'number' : 'text'}
            min={plain ? '0' : undefined}
            step={plain ? '1' : undefined}
            inputmode="numeric"
            value={typed}
            required={props.field.required}
            aria-describedby={describedBy(props)}
            aria-invalid={props.problem === undefined ? undefined : 'true'}
          />
          <span class="quiet">minutes</span>
        </span>
      </duration-stepper>
    </LabelledField>
  )
}
