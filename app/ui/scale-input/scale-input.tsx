import { type ControlProps, FieldGroup, fieldId } from '../form/field-frame.tsx'

/** How far, from 0 to 10 (or to the highest point that the schema says), with words for some of the points. A row of radio buttons that fills up like a slider and needs no script. */
export function ScaleInput(props: ControlProps) {
  const words = props.field.meta.words ?? { 0: 'Not at all', 5: 'Half-way', 10: 'Fully' }
  const highest = props.field.meta.highest ?? 10
  const points = Array.from({ length: highest + 1 }, (_, point) => point)
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
              aria-label={words[point] === undefined ? `${point} of ${highest}` : `${point} of ${highest}: ${words[point]}`}
            />
            <span class="figures" aria-hidden="true">
              {point}
            </span>
          </label>
        ))}
      </div>
      <div class="scale-words" aria-hidden="true">
        <span>{words[0]}</span>
        <span>{words[highest / 2]}</span>
        <span>{words[highest]}</span>
      </div>
    </FieldGroup>
  )
}
