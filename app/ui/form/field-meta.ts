/** How a field is asked for. */
export type Control =
  | 'text'
  | 'textarea'
  | 'email'
  | 'password'
  | 'tel'
  | 'url'
  | 'date'
  | 'time'
  | 'number'
  | 'duration'
  | 'scale'
  | 'select'
  | 'radios'
  | 'checkbox'
  | 'checkboxes'
  | 'chips'
  | 'signature'
  | 'hidden'

/** One answer that can be chosen. */
export type Option = { value: string; label: string; hint?: string }

/** What a schema says about a field, in `.meta({ … })`: the one description that form, messages, read view and export share. */
export type FieldMeta = {
  label: string
  hint: string
  control: Control
  options: readonly Option[]
  /** Offered beside free text, for chips. */
  suggestions: readonly string[]
  rows: number
  autocomplete: string
  /** How the messages name it: "the date of the session". Made from the label when left out. */
  subject: string
  /** The whole message when nothing was given. */
  missing: string
  /** Words for points of a scale: `{ 0: 'Not started', 10: 'Reached' }`. */
  words: Readonly<Record<number, string>>
  /** What a list that may be left alone says then; "None" when left out. */
  none: string
  /** Optional, and the words above it say so: it is not marked again. */
  unmarked: boolean
  /** The highest point of a scale; 10 when left out. */
  highest: number
  /** Shown after a number: "people". */
  unit: string
  /** "Add another tool", for a group that repeats. */
  addLabel: string
  /** Empty rows offered in a group that repeats; 1 when left out. */
  spare: number
}

declare module 'zod' {
  interface GlobalMeta extends Partial<FieldMeta> {}
}
