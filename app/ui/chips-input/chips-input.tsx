import { type ControlProps, describedBy, FieldGroup, fieldId } from '../form/field-frame.tsx'
import { linesOf } from '../form/normalise.ts'

/** Ready answers to tick and one's own words beside them. Without JavaScript one's own are a text, one a line. */
export function ChipsInput(props: ControlProps) {
  const { field, name } = props
  const given = linesOf(props.values)
  const ready = field.meta.options ?? (field.meta.suggestions ?? []).map((label) => ({ value: label, label }))
  const own = given.filter((value) => !ready.some((option) => option.value === value))
  const id = fieldId(name)
  return (
    <FieldGroup {...props}>
      {ready.length > 0 && (
        <div class="chips">
          {ready.map((option, at) => (
            <label class="chip">
              <input type="checkbox" name={name} value={option.value} checked={given.includes(option.value)} id={`${id}-${at}`} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
      <chips-input>
        <label class="field-hint" for={id}>
          {ready.length > 0 ? 'Others, one on each line' : 'One on each line'}
        </label>
        <textarea
          class="textarea"
          id={id}
          name={name}
          rows={2}
          aria-describedby={describedBy(props)}
          aria-invalid={props.problem === undefined ? undefined : 'true'}
        >
          {own.join('\n')}
        </textarea>
      </chips-input>
    </FieldGroup>
  )
}
