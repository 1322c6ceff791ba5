/** A statement as Moodle and Mahara hold it: a short name of limited length, and a description for the rest. */
export type ShortForm = { name: string; description: string }

const gap = '\n\n'

/**
 * Puts a statement into a name of so many characters. One that fits is the name, and its notes the description. One that is longer,
 * or that `longForm` would take for something else (its notes repeat it, or it ends with dots of its own), is a name that ends with
 * “…”, and stands whole at the top of the description.
 */
export function shortForm(statement: string, notes: string, longest: number): ShortForm {
  const line = statement.replaceAll(/\s+/g, ' ')
  if (line === statement && Array.from(line).length <= longest && isReadAs(statement, notes)) return { name: line, description: notes }
  const whole = statement.replaceAll(/\n{2,}/g, '\n')
  const cut = Array.from(line)
    .slice(0, longest - 1)
    .join('')
    .trimEnd()
  return { name: `${cut}…`, description: notes === '' ? whole : `${whole}${gap}${notes}` }
}

function isReadAs(statement: string, notes: string): boolean {
  const read = longForm({ name: statement, description: notes })
  return read.statement === statement && read.notes === notes
}

/** Reads it back. In files of others, too, a name that ends with dots is the beginning of what the description says first. */
export function longForm({ name, description }: ShortForm): { statement: string; notes: string } {
  const [first = '', ...notes] = description.split(gap)
  if (isCutOf(name, first)) return { statement: first, notes: notes.join(gap) }
  return description === name ? { statement: name, notes: '' } : { statement: name || description, notes: name === '' ? '' : description }
}

/** Whether a name is the beginning of a text, with dots for what it leaves out. */
export function isCutOf(name: string, whole: string): boolean {
  const cut = /^(.*?)\s*(?:…|\.\.\.)$/s.exec(name)?.[1]
  return cut !== undefined && cut !== '' && whole.replaceAll(/\s+/g, ' ').startsWith(cut)
}
