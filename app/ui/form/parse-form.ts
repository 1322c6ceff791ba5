import type { z } from 'zod'
import { isDay } from '../../kernel/dates.ts'
import { type FieldDescription, fieldsOf } from './describe.ts'
import { brokenWords, issueWords, tooLongWords, wrongKindWords } from './messages.ts'
import { brokenCharacter, linesOf, minutesTyped, normaliseDay, normaliseTime } from './normalise.ts'
import { readTyped, rowsOf, type SentForm, textsOf, type Typed } from './typed.ts'

/** What is wrong, by the name of the field, in the order of the form. The name '' is the form as a whole. */
export type Problems = Record<string, string>

/** A form that was understood, or what is wrong with it, with everything typed kept. */
export type ParsedForm<Value> = { ok: true; value: Value } | { ok: false; problems: Problems; typed: Typed }

type Reading = { typed: Typed; problems: Problems; names: Map<string, { name: string; field: FieldDescription }> }

/** Reads a form by the one description of its record. Empty answers are left out; nothing typed is changed but line ends and outer spaces. */
export function parseForm<Schema extends z.ZodObject>(schema: Schema, form: SentForm): ParsedForm<z.output<Schema>> {
  const reading: Reading = { typed: readTyped(form), problems: {}, names: new Map() }
  const input = readGroup(fieldsOf(schema), '', [], reading)
  const parsed = schema.safeParse(input, { error: (issue) => wordsFor(reading, issue) })
  if (parsed.success && Object.keys(reading.problems).length === 0) return { ok: true, value: parsed.data }
  const found: Problems = { ...reading.problems }
  for (const issue of parsed.error?.issues ?? []) found[nearestName(reading, issue.path)] ??= issue.message
  return { ok: false, problems: inOrder(found, reading), typed: reading.typed }
}

function readGroup(fields: readonly FieldDescription[], prefix: string, path: readonly PropertyKey[], reading: Reading): Record<string, unknown> {
  const group: Record<string, unknown> = {}
  for (const field of fields) {
    const name = prefix + field.key
    const at = [...path, field.key]
    reading.names.set(at.join('\u0001'), { name, field })
    const value = readField(field, name, at, reading)
    if (value !== undefined) group[field.key] = value
  }
  return group
}

function readField(field: FieldDescription, name: string, path: readonly PropertyKey[], reading: Reading): unknown {
  if (field.holding === 'group') return readOne(field, name, path, reading)
  if (field.holding === 'groups') return readRows(field, name, path, reading)
  const texts = textsOf(reading.typed, name)
  if (!isReadable(field, name, texts, reading)) return undefined
  if (field.holding === 'list') return linesOf(texts)
  const text = texts.at(-1) ?? ''
  if (field.holding === 'yes') return ['yes', 'on', 'true', '1'].includes(text)
  if (text.trim() === '') return undefined
  if (field.holding === 'number') return numberTyped(field, text)
  return textTyped(field, name, text, reading)
}

/** A group that may be left out is left out when nothing in it was answered. */
function readOne(field: FieldDescription, name: string, path: readonly PropertyKey[], reading: Reading): unknown {
  const group = readGroup(field.fields, `${name}.`, path, reading)
  const answered = Object.values(group).some((value) => value !== false && !(Array.isArray(value) && value.length === 0))
  return answered || field.required ? group : undefined
}

function readRows(field: FieldDescription, name: string, path: readonly PropertyKey[], reading: Reading): unknown[] {
  const rows: unknown[] = []
  for (const row of rowsOf(reading.typed, name)) {
    const filled = field.fields.some((part) => textsOf(reading.typed, `${name}[${row}].${part.key}`).some((text) => text.trim() !== ''))
    if (filled) rows.push(readGroup(field.fields, `${name}[${row}].`, [...path, rows.length], reading))
  }
  return rows
}

function isReadable(field: FieldDescription, name: string, texts: readonly string[], reading: Reading): boolean {
  for (const text of texts) {
    const broken = brokenCharacter(text)
    if (broken !== undefined) reading.problems[name] = brokenWords(field, broken)
    else if (text.length > field.longest * 2 + 1_000) reading.problems[name] = tooLongWords(field, field.longest, text.length)
  }
  return reading.problems[name] === undefined
}

function numberTyped(field: FieldDescription, text: string): unknown {
  if (field.control === 'duration') return minutesTyped(text) ?? text
  const plain = text.trim().replaceAll(/(?<=\d),(?=\d{3})/g, '')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

function textTyped(field: FieldDescription, name: string, text: string, reading: Reading): string {
  const written = text.replaceAll(/\r\n?/g, '\n').trim()
  if (written.length > field.longest) reading.problems[name] = tooLongWords(field, field.longest, written.length)
  if (field.control === 'date') {
    const day = normaliseDay(written)
    if (!isDay(day)) reading.problems[name] = wrongKindWords(field)
    return day
  }
  if (field.control !== 'time') return written
  const time = normaliseTime(written)
  if (!/^\d{2}:\d{2}$/.test(time)) reading.problems[name] = wrongKindWords(field)
  return time
}

function wordsFor(reading: Reading, issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return 'The form was sent with answers it does not ask for'
  const found = reading.names.get((issue.path ?? []).join('\u0001')) ?? reading.names.get((issue.path ?? []).slice(0, -1).join('\u0001'))
  return found === undefined ? 'Check what you entered' : issueWords(found.field, issue)
}

function nearestName(reading: Reading, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const found = reading.names.get(path.slice(0, length).join('\u0001'))
    if (found !== undefined) return found.name
  }
  return ''
}

function inOrder(problems: Problems, reading: Reading): Problems {
  const names = ['', ...Array.from(reading.names.values(), ({ name }) => name)]
  return Object.fromEntries(names.flatMap((name) => (problems[name] === undefined ? [] : [[name, problems[name]]])))
}
