import type { z } from 'zod'
import type { FieldDescription } from './describe.ts'

const grouped = new Intl.NumberFormat('en-GB')

/** How a message names a field: "the date of the session". */
export function subjectOf(field: FieldDescription): string {
  const { meta, label } = field
  if (meta.subject !== undefined) return meta.subject
  if (label.endsWith('?')) return `“${label}”`
  const lower = /^[A-Z][A-Z0-9]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
  return /^(your|the|an?|their|this|what|who|why|how|when|where)\b/.test(lower) ? lower : `the ${lower}`
}

/** What to say when a field was left empty. */
export function missingWords(field: FieldDescription): string {
  if (field.meta.missing !== undefined) return field.meta.missing
  const subject = subjectOf(field)
  switch (field.control) {
    case 'select':
    case 'radios':
    case 'checkboxes':
    case 'scale':
      return `Choose ${subject}`
    case 'checkbox':
      return `Tick the box: ${field.label}`
    case 'chips':
      return `Add at least one: ${field.label}`
    default:
      return field.holding === 'groups' ? `Add at least one: ${field.label}` : `Enter ${subject}${exampleOf(field)}`
  }
}

function exampleOf(field: FieldDescription): string {
  switch (field.control) {
    case 'date':
      return ', like 3 11 2026'
    case 'time':
      return ', like 14:30'
    case 'duration':
      return ' in minutes, like 60'
    case 'email':
      return ', like name@example.org'
    case 'url':
      return ', like https://example.org'
    default:
      return ''
  }
}

/** What to say when a text is no value of its kind. */
export function wrongKindWords(field: FieldDescription): string {
  if (field.control === 'number') return `Enter ${subjectOf(field)} as a number, like 3`
  if (field.control === 'email' && field.meta.subject === undefined) return 'Enter an e-mail address, like name@example.org'
  if (field.control === 'date') return `Enter ${subjectOf(field)} as a day that exists, like 3 11 2026`
  const example = exampleOf(field)
  return example === '' ? `Check ${subjectOf(field)}` : `Enter ${subjectOf(field)}${example}`
}

/** What to say when a text is longer than may be kept. */
export function tooLongWords(field: FieldDescription, longest: number, length: number): string {
  return `Shorten ${subjectOf(field)} to ${grouped.format(longest)} characters or fewer: it has ${grouped.format(length)}`
}

/** What to say when a text has a character that is none. */
export function brokenWords(field: FieldDescription, why: string): string {
  const subject = subjectOf(field)
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} contains a character that ${why}. Type it again without it.`
}

/** A problem that the schema found, in plain English. Messages written in the schema itself come first and never get here. */
export function issueWords(field: FieldDescription, issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return missingWords(field)
  switch (issue.code) {
    case 'too_big':
      return tooBigWords(field, issue.origin, Number(issue.maximum), issue.input)
    case 'too_small':
      return tooSmallWords(field, issue.origin, Number(issue.minimum))
    case 'invalid_value':
      return field.control === 'checkbox' ? missingWords(field) : `Choose ${subjectOf(field)} from the answers given`
    case 'not_multiple_of':
      return `Enter ${subjectOf(field)} in steps of ${issue.divisor}`
    default:
      return wrongKindWords(field)
  }
}

function tooBigWords(field: FieldDescription, origin: string, most: number, input: unknown): string {
  if (origin === 'string') return tooLongWords(field, most, String(input).length)
  if (origin === 'array') return `Keep ${subjectOf(field)} to ${grouped.format(most)} or fewer`
  return `Enter ${subjectOf(field)} as ${grouped.format(most)} or less`
}

function tooSmallWords(field: FieldDescription, origin: string, least: number): string {
  if (origin === 'string') return least <= 1 ? missingWords(field) : `Enter at least ${grouped.format(least)} characters for ${subjectOf(field)}`
  if (origin === 'array') return least <= 1 ? missingWords(field) : `Add at least ${grouped.format(least)}: ${field.label}`
  return `Enter ${subjectOf(field)} as ${grouped.format(least)} or more`
}
