import { type ControlProps, describedBy, FieldGroup, fieldId, Hints } from './field-frame.tsx'
import { optionsOf } from './plain-controls.tsx'

/** One answer or several, all of them in sight. */
export function Choices(props: ControlProps & { several: boolean }) {
  const { field, name, values, several } = props
  return (
    <FieldGroup {...props}>
      <div class="choices">
        {optionsOf(props).map((option, at) => {
          const id = at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`
          return (
            <div class="choice">
              <input
                class={several ? 'checkbox' : 'radio'}
                type={several ? 'checkbox' : 'radio'}
                id={id}
                name={name}
                value={option.value}
                checked={values.includes(option.value)}
                required={!several && field.required}
                aria-describedby={option.hint === undefined ? undefined : `${id}-more`}
              />
              <label for={id}>{option.label}</label>
              {option.hint !== undefined && (
                <p class="choice-hint" id={`${id}-more`}>
                  {option.hint}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}

/** One box to tick. */
export function Checkbox(props: ControlProps) {
  const id = fieldId(props.name)
  return (
    <div class={props.problem === undefined ? 'field' : 'field field-wrong'}>
      <div class="choice">
        <input
          class="checkbox"
          type="checkbox"
          id={id}
          name={props.name}
          value="yes"
          checked={props.values.some((value) => value !== '')}
          required={props.field.required}
          aria-describedby={describedBy(props)}
          aria-invalid={props.problem === undefined ? undefined : 'true'}
        />
        <label for={id}>{props.field.label}</label>
      </div>
      <Hints {...props} />
    </div>
  )
}
