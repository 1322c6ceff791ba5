import { cleanHtml, cleanLine, cleanText } from './clean-text.ts'
import { asHtml } from './html.ts'
import { isCutOf, longForm } from './short-form.ts'

/** A name and the description beside it, as a file has them: either may hold anything. */
type Given = { name: string; description: string; markup: 'text' | 'html' }

/**
 * What a short name and its description say, as plain text. A first paragraph that is plain already is read apart from what follows:
 * a “<” in the statement and a “>” in its notes are no tag.
 */
export function readShortForm({ name, description, markup }: Given): { statement: string; notes: string } {
  const clean = markup === 'html' ? cleanHtml : cleanText
  const { first, rest } = inTwo(description, markup)
  const statement = clean(first)
  const isPlain = first === (markup === 'html' ? asHtml(statement) : statement)
  if (isPlain && isCutOf(name, statement)) return { statement, notes: clean(rest) }
  return longForm({ name: cleanLine(name), description: clean(description) })
}

function inTwo(description: string, markup: Given['markup']): { first: string; rest: string } {
  const end = markup === 'html' ? '</p>' : '\n\n'
  const at = description.indexOf(end)
  if (at < 0) return { first: description, rest: '' }
  const after = at + end.length
  return { first: description.slice(0, markup === 'html' ? after : at), rest: description.slice(after) }
}
