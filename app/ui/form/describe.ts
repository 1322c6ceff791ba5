import { z } from 'zod'
import type { Control, FieldMeta } from './field-meta.ts'

/** The shape of what a field holds. */
export type Holding = 'text' | 'number' | 'yes' | 'list' | 'group' | 'groups'

/** A field as the form, the messages and the read view need it. */
export type FieldDescription = {
  key: string
  label: string
  control: Control
  holding: Holding
  required: boolean
  longest: number
  meta: Partial<FieldMeta>
  fields: readonly FieldDescription[]
}

/** Where no schema says how long a text may be. */
const longestText = { textarea: 20_000, other: 1_000 }

const known = new WeakMap<z.ZodObject, readonly FieldDescription[]>()

/** The fields of a schema, in its order. Read once per schema. */
export function fieldsOf(schema: z.ZodObject): readonly FieldDescription[] {
  const seen = known.get(schema)
  if (seen !== undefined) return seen
  const fields = Object.entries(schema.shape).map(([key, field]) => describe(key, field as z.core.$ZodTypes))
  known.set(schema, fields)
  return fields
}

function describe(key: string, schema: z.core.$ZodTypes): FieldDescription {
  const { inner, meta } = unwrapped(schema)
  const holding = holdingOf(inner)
  const control = meta.control ?? usualControl(inner, holding)
  return {
    key,
    label: meta.label ?? spoken(key),
    control,
    holding,
    required: isRequired(schema, holding),
    longest: longestOf(inner, control),
    meta,
    fields: groupFields(inner),
  }
}

function unwrapped(schema: z.core.$ZodTypes): { inner: z.core.$ZodTypes; meta: Partial<FieldMeta> } {
  let inner = schema
  let meta: Partial<FieldMeta> = { ...z.globalRegistry.get(inner) }
  for (;;) {
    const next = within(inner)
    if (next === undefined) return { inner, meta }
    inner = next
    meta = { ...z.globalRegistry.get(inner), ...meta }
  }
}

function within(schema: z.core.$ZodTypes): z.core.$ZodTypes | undefined {
  const { def } = schema._zod
  if (def.type === 'pipe') return def.in as z.core.$ZodTypes
  if ('innerType' in def) return def.innerType as z.core.$ZodTypes
  return undefined
}

function holdingOf(schema: z.core.$ZodTypes): Holding {
  const { def } = schema._zod
  switch (def.type) {
    case 'number':
      return 'number'
    case 'boolean':
      return 'yes'
    case 'literal':
      return def.values.every((value) => typeof value === 'boolean') ? 'yes' : 'text'
    case 'object':
      return 'group'
    case 'array':
      return unwrapped(def.element as z.core.$ZodTypes).inner._zod.def.type === 'object' ? 'groups' : 'list'
    default:
      return 'text'
  }
}

function usualControl(schema: z.core.$ZodTypes, holding: Holding): Control {
  if (holding === 'number') return 'number'
  if (holding === 'yes') return 'checkbox'
  if (holding === 'list') return 'chips'
  const { def } = schema._zod
  if (def.type === 'enum') return 'select'
  const format = 'format' in def ? def.format : undefined
  if (format === 'email' || format === 'date' || format === 'time' || format === 'url') return format
  return 'text'
}

function isRequired(schema: z.core.$ZodTypes, holding: Holding): boolean {
  const nothing = holding === 'yes' ? false : holding === 'list' || holding === 'groups' ? [] : undefined
  return !z.safeParse(schema, nothing).success && !z.safeParse(schema, undefined).success
}

function longestOf(schema: z.core.$ZodTypes, control: Control): number {
  const stated = 'maxLength' in schema && typeof schema.maxLength === 'number' ? schema.maxLength : undefined
  return stated ?? (control === 'textarea' || control === 'chips' || control === 'signature' ? longestText.textarea : longestText.other)
}

function groupFields(schema: z.core.$ZodTypes): readonly FieldDescription[] {
  if (schema instanceof z.ZodObject) return fieldsOf(schema)
  if (schema instanceof z.ZodArray) return groupFields(unwrapped(schema.element as z.core.$ZodTypes).inner)
  return []
}

function spoken(key: string): string {
  const words = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
