import { type ControlProps, describedBy, fieldId, LabelledField } from './field-frame.tsx'

const inputTypes = { text: 'text', email: 'email', password: 'password', tel: 'tel', url: 'url', date: 'date', time: 'time', number: 'text' } as const

/** A control that is one line of text, a day, a time or a number. */
export type PlainControl = keyof typeof inputTypes

/** One line: text, an address, a day, a time, a number. */
export function TextInput(props: ControlProps & { control: PlainControl }) {
  const { field, name } = props
  const short = props.control === 'date' || props.control === 'time' || props.control === 'number'
  return (
    <LabelledField {...props}>
      <span class="field-line">
        <input
          class={`input${short ? ' input-short' : ''}`}
          id={fieldId(name)}
          name={name}
          type={readable(props) ? inputTypes[props.control] : 'text'}
          inputmode={props.control === 'number' ? 'decimal' : undefined}
          value={props.values[0]}
          autocomplete={field.meta.autocomplete}
          required={field.required}
          aria-describedby={describedBy(props)}
          aria-invalid={props.problem === undefined ? undefined : 'true'}
        />
        {field.meta.unit !== undefined && <span class="quiet">{field.meta.unit}</span>}
      </span>
    </LabelledField>
  )
}

/** A browser empties a date or time control that holds anything else, and what was typed would be lost. */
function readable({ control, values }: ControlProps & { control: PlainControl }): boolean {
  const text = values[0] ?? ''
  if (text === '') return true
  if (control === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text)
  return control !== 'time' || /^\d{2}:\d{2}$/.test(text)
}

/** Several lines of text. */
export function TextArea(props: ControlProps) {
  return (
    <LabelledField {...props}>
      <textarea
        class="textarea"
        id={fieldId(props.name)}
        name={props.name}
        rows={props.field.meta.rows ?? 4}
        required={props.field.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.problem === undefined ? undefined : 'true'}
      >
        {/* A browser drops the first line end inside the element. */ props.values[0]?.startsWith('\n') ? `\n${props.values[0]}` : props.values[0]}
      </textarea>
    </LabelledField>
  )
}

/** One answer from a list that unfolds. */
export function Select(props: ControlProps) {
  const chosen = props.values[0] ?? ''
  return (
    <LabelledField {...props}>
      <select
        class="select"
        id={fieldId(props.name)}
        name={props.name}
        required={props.field.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.problem === undefined ? undefined : 'true'}
      >
        <option value="">{props.field.required ? 'Choose…' : (props.field.meta.none ?? 'None')}</option>
        {optionsOf(props).map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}

/** The answers of a field: those described, and what was typed when it is none of them. */
export function optionsOf({ field, values }: ControlProps) {
  const options = field.meta.options ?? []
  const strange = values.filter((value) => value !== '' && !options.some((option) => option.value === value))
  return [...options, ...strange.map((value) => ({ value, label: value, hint: undefined }))]
}
