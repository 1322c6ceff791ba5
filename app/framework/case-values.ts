import type { Kind, Shape } from './case-shapes.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { isUuid, type Extras, type Json } from './framework.ts'
import type { Losses } from './reading.ts'

/** Fields of a JSON object that is not known yet; none where it is something else. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of a value, when it has any. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** A text on one line, or an empty one. */
export function lineIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)) : ''
}

/** A moment as RFC 3339 writes it, or an empty text. */
export function momentIn(value: unknown): string {
  return typeof value === 'string' && moment.test(value) && !Number.isNaN(Date.parse(value)) ? value : ''
}

/** A UUID in lower case, or an empty text. */
export function idIn(value: unknown): string {
  return typeof value === 'string' && isUuid(value) ? value.toLowerCase() : ''
}

/** An address without spaces, with a scheme that does nothing by itself, or an empty text. */
export function uriIn(value: unknown): string {
  return typeof value === 'string' && /^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value) ? value : ''
}

/** Keeps what a class says by its shape; what is unknown or of another kind is lost, and said. */
export function keepExtras(shape: Shape, fields: Fields, where: string, losses: Losses, others: readonly string[] = []): Extras {
  const kept: Record<string, Json> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (others.includes(name) || value === null || value === undefined || value === '') continue
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (field === undefined) {
      losses.add(`“${cleanLine(name).slice(0, 60)}”, a field that CASE does not have`, where)
      continue
    }
    const held = valueOf(field.kind, value, `${where}.${name}`, losses)
    if (held === undefined) losses.add(`“${name}”, as it is of another kind than CASE says`, where)
    else kept[name] = held
  }
  return kept
}

function valueOf(kind: Kind, value: unknown, where: string, losses: Losses): Json | undefined {
  if (typeof kind === 'object') return listIn(kind.listOf, value, where, losses)
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? cleanText(value) || undefined : undefined
    case 'line':
      return lineIn(value) || undefined
    case 'lines':
      return linesIn(value)
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined
    case 'moment':
      return momentIn(value) || undefined
    case 'id':
      return idIn(value) || undefined
    case 'uri':
      return uriIn(value) || undefined
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'whole':
      return Number.isSafeInteger(value) ? (value as number) : undefined
    case 'link':
      return linkIn(value)
    case 'links':
      return Array.isArray(value) ? value.map(linkIn).filter((link) => link !== undefined) : undefined
    case 'json':
      return fieldsOf(value) === undefined ? undefined : plainJson(value)
    case 'jsons':
      return Array.isArray(value) && value.every((one) => fieldsOf(one) !== undefined) ? plainJson(value) : undefined
  }
}

// CASE 1.0 lets one text stand for a list of one.
function linesIn(value: unknown): Json | undefined {
  const all = typeof value === 'string' ? [value] : value
  if (!Array.isArray(all) || !all.every((one) => typeof one === 'string')) return undefined
  return all.map(cleanLine).filter((line) => line !== '')
}

function linkIn(value: unknown): Json | undefined {
  const { title, identifier, uri } = fieldsOf(value) ?? {}
  const link = { title: lineIn(title), identifier: idIn(identifier), uri: uriIn(uri) }
  return link.identifier === '' || link.uri === '' ? undefined : link
}

function listIn(shape: Shape, value: unknown, where: string, losses: Losses): Json | undefined {
  if (!Array.isArray(value)) return undefined
  const kept = value.flatMap((one, index): Extras[] => {
    const fields = fieldsOf(one)
    const at = `${where}[${index}]`
    const held = fields === undefined ? undefined : keepExtras(shape, fields, at, losses)
    if (held !== undefined && typeof held['identifier'] === 'string') return [held]
    losses.add(`an entry of ${where.split('.').at(-1)} without a UUID`, at)
    return []
  })
  return kept
}

function plainJson(value: unknown): Json {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(plainJson)
  const fields = fieldsOf(value)
  if (fields === undefined) return typeof value === 'number' || typeof value === 'boolean' ? value : null
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== '__proto__')
      .map(([name, held]) => [cleanLine(name), plainJson(held)]),
  )
}
