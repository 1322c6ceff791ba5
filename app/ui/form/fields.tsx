import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { ChipsInput } from '../chips-input/chips-input.tsx'
import { DurationStepper } from '../duration-stepper/duration-stepper.tsx'
import { ScaleInput } from '../scale-input/scale-input.tsx'
import { SignaturePad } from '../signature-pad/signature-pad.tsx'
import { Choices, Checkbox } from './choices.tsx'
import { type FieldDescription, fieldsOf } from './describe.ts'
import { type ControlProps, fieldId } from './field-frame.tsx'
import type { Problems } from './parse-form.ts'
import { Select, TextArea, TextInput } from './plain-controls.tsx'
import { rowsOf, textsOf, type Typed } from './typed.ts'

type Filled = { values?: Typed | undefined; problems?: Problems | undefined }

/** The fields of a record's schema, filled with what was typed, each with what is wrong with it. `only` picks and orders. */
export function Fields<Schema extends z.ZodObject>(props: Filled & { schema: Schema; only?: readonly (keyof Schema['shape'] & string)[] | undefined }) {
  const fields = fieldsOf(props.schema)
  const shown = props.only?.map((key) => named(fields, key)) ?? fields
  return <>{shown.map((field) => drawn(field, field.key, props))}</>
}

/** One field of a record's schema. `name` when the form calls it otherwise; `options` when its answers are known only now. */
export function Field<Schema extends z.ZodObject>(
  props: Filled & { schema: Schema; of: keyof Schema['shape'] & string; name?: string } & Partial<
      Pick<FieldDescription['meta'], 'options' | 'suggestions' | 'hint' | 'label'>
    >,
) {
  const field = named(fieldsOf(props.schema), props.of)
  const { options, suggestions, hint, label } = props
  const stated = Object.entries({ options, suggestions, hint, label }).filter(([, value]) => value !== undefined)
  const meta = { ...field.meta, ...Object.fromEntries(stated) }
  return drawn({ ...field, label: label ?? field.label, meta }, props.name ?? field.key, props)
}

function named(fields: readonly FieldDescription[], key: string): FieldDescription {
  const field = fields.find((candidate) => candidate.key === key)
  if (field === undefined) throw new Error(`The schema has no field ${key}`)
  return field
}

function drawn(field: FieldDescription, name: string, { values = {}, problems = {} }: Filled): Child {
  if (field.holding === 'group') return <Group field={field} name={name} values={values} problems={problems} />
  if (field.holding === 'groups') return <Groups field={field} name={name} values={values} problems={problems} />
  return control({ field, name, values: textsOf(values, name), problem: problems[name] })
}

function control(props: ControlProps): Child {
  switch (props.field.control) {
    case 'textarea':
      return <TextArea {...props} />
    case 'select':
      return <Select {...props} />
    case 'radios':
      return <Choices {...props} several={false} />
    case 'checkboxes':
      return <Choices {...props} several />
    case 'checkbox':
      return <Checkbox {...props} />
    case 'chips':
      return <ChipsInput {...props} />
    case 'duration':
      return <DurationStepper {...props} />
    case 'scale':
      return <ScaleInput {...props} />
    case 'signature':
      return <SignaturePad {...props} />
    case 'hidden':
      return <input type="hidden" name={props.name} value={props.values[0] ?? ''} />
    default:
      return <TextInput {...props} control={props.field.control} />
  }
}

type GroupProps = { field: FieldDescription; name: string; values: Typed; problems: Problems }

function Group({ field, name, values, problems }: GroupProps) {
  return (
    <fieldset class="field-set">
      <legend class="field-label">{field.label}</legend>
      {field.meta.hint !== undefined && <p class="field-hint">{field.meta.hint}</p>}
      {field.fields.map((part) => drawn(part, `${name}.${part.key}`, { values, problems }))}
    </fieldset>
  )
}

function Groups({ field, name, values, problems }: GroupProps) {
  const filled = rowsOf(values, name)
  const next = (filled.at(-1) ?? -1) + 1
  const rows = [...filled, ...Array.from({ length: field.meta.spare ?? 1 }, (_, more) => next + more)]
  const row = (at: number | string) => field.fields.map((part) => drawn(part, `${name}[${at}].${part.key}`, { values, problems }))
  return (
    <fieldset class="field-set" id={fieldId(name)} tabindex={-1}>
      <legend class="field-label">{field.label}</legend>
      {field.meta.hint !== undefined && <p class="field-hint">{field.meta.hint}</p>}
      {problems[name] !== undefined && <p class="field-problem">{problems[name]}</p>}
      <repeat-group add-label={field.meta.addLabel ?? 'Add another'} next={next + (field.meta.spare ?? 1)}>
        {rows.map((at) => (
          <div class="field-row">{row(at)}</div>
        ))}
        <template>
          <div class="field-row">{row('NEXT')}</div>
        </template>
      </repeat-group>
    </fieldset>
  )
}
