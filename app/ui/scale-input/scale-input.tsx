import { type ControlProps, FieldGroup, fieldId } from '../form/field-frame.tsx'

const points = Array.from({ length: 11 }, (_, point) => point)

/** How far, from 0 to 10, with words for some of the points. A row of radio buttons that fills up like a slider and needs no script. */
export function ScaleInput(props: ControlProps) {
  const words = props.field.meta.words ?? { 0: 'Not at all', 5: 'Half-way', 10: 'Fully' }
  const chosen = props.values[0]
  const id = fieldId(props.name)
  return (
    <FieldGroup {...props}>
      <div class="scale">
        {points.map((point) => (
          <label class="scale-point">
            <input
              type="radio"
              name={props.name}
              value={String(point)}
              id={point === 0 ? id : `${id}-${point}`}
              checked={chosen === String(point)}
              aria-label={words[point] === undefined ? `${point} of 10` : `${point} of 10: ${words[point]}`}
            />
            <span class="figures" aria-hidden="true">{point}</span>
          </label>
        ))}
      </div>
      <div class="scale-words" aria-hidden="true">
        <span>{words[0]}</span>
        <span>{words[5]}</span>
        <span>{words[10]}</span>
      </div>
    </FieldGroup>
  )
}
