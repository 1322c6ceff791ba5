import type { Child } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'
import type { FieldDescription } from './describe.ts'

/** One field ready to be drawn: its description, its name in the form, what was typed, what is wrong. */
export type ControlProps = { field: FieldDescription; name: string; values: readonly string[]; problem: string | undefined }

/** The id of the control of a field, which error summaries link to. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** The ids of the hint and the problem of a field, for `aria-describedby`. */
export function describedBy({ field, name, problem }: ControlProps): string | undefined {
  const ids = [field.meta.hint === undefined ? '' : `${fieldId(name)}-hint`, problem === undefined ? '' : `${fieldId(name)}-problem`]
  return ids.filter((id) => id !== '').join(' ') || undefined
}

/** A label, a hint and what is wrong, around one control. */
export function LabelledField(props: ControlProps & { children?: Child }) {
  return (
    <div class={props.problem === undefined ? 'field' : 'field field-wrong'}>
      <label class="field-label" for={fieldId(props.name)}>
        <Words field={props.field} />
      </label>
      <Hints {...props} />
      {props.children}
    </div>
  )
}

/** The same around several controls, such as radio buttons. */
export function FieldGroup(props: ControlProps & { children?: Child }) {
  return (
    <fieldset class={props.problem === undefined ? 'field' : 'field field-wrong'} aria-describedby={describedBy(props)}>
      <legend class="field-label">
        <Words field={props.field} />
      </legend>
      <Hints {...props} />
      {props.children}
    </fieldset>
  )
}

function Words({ field }: { field: FieldDescription }) {
  return (
    <>
      {field.label}
      {!field.required && field.meta.unmarked !== true && <span class="field-optional"> (optional)</span>}
    </>
  )
}

/** The hint and the problem of a field. */
export function Hints({ field, name, problem }: ControlProps) {
  return (
    <>
      {field.meta.hint !== undefined && (
        <p class="field-hint" id={`${fieldId(name)}-hint`}>
          {field.meta.hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${fieldId(name)}-problem`}>
          <Icon name="problem" />
          <span>
            <span class="sr-only">Problem: </span>
            {problem}
          </span>
        </p>
      )}
    </>
  )
}
