/** What was typed, by the name of the field (`tools[0].name`): kept as it came, to be shown again. */
export type Typed = Record<string, string | string[]>

/** A form as it comes from the web. Files are not text and are left out. */
export type SentForm = FormData | Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads everything that was sent as text. */
export function readTyped(form: SentForm): Typed {
  const typed: Typed = Object.create(null) as Typed
  if (form instanceof FormData) {
    for (const name of new Set(form.keys()))
      keep(
        typed,
        name,
        form.getAll(name).filter((value) => typeof value === 'string'),
      )
    return typed
  }
  for (const [name, value] of Object.entries(form)) {
    if (value !== undefined) keep(typed, name, typeof value === 'string' ? [value] : value)
  }
  return typed
}

function keep(typed: Typed, name: string, values: readonly string[]): void {
  const [first] = values
  if (first !== undefined) typed[name] = values.length === 1 ? first : [...values]
}

/** All texts sent under a name. */
export function textsOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The row numbers sent of a group that repeats, in order: `tools[0].name`, `tools[4].name` give 0 and 4. */
export function rowsOf(typed: Typed, name: string): readonly number[] {
  const rows = new Set<number>()
  for (const key of Object.keys(typed)) {
    if (!key.startsWith(`${name}[`)) continue
    const row = /^\[(\d{1,3})\]\./.exec(key.slice(name.length))?.[1]
    if (row !== undefined) rows.add(Number(row))
  }
  return Array.from(rows).toSorted((one, other) => one - other)
}

/** A record written as a form would send it: numbers and days as text, groups as `tools[0].name`. */
export function toTyped(record: Readonly<Record<string, unknown>>, prefix: string = ''): Typed {
  const typed: Typed = {}
  for (const [key, value] of Object.entries(record)) write(typed, prefix + key, value)
  return typed
}

function write(typed: Typed, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false) return
  if (value === true) typed[name] = 'yes'
  else if (Array.isArray(value) && value.every((part) => typeof part === 'string')) typed[name] = value
  else if (Array.isArray(value)) value.forEach((part, row) => write(typed, `${name}[${row}]`, part))
  else if (value instanceof Object && !(value instanceof Date)) Object.assign(typed, toTyped(value as Record<string, unknown>, `${name}.`))
  else typed[name] = String(value)
}
