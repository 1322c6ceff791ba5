import { longDay } from '../../kernel/dates.ts'
import { checkTogether } from '../../specification/check-together.ts'
import type { FileProblem } from '../../specification/problems.ts'
import { readSpecification } from '../../specification/read.ts'
import type { Specification } from '../../specification/schema.ts'

/** A draft as it stands: a specification that could be published, or what is wrong with it. */
export type Checked = { ok: true; specification: Specification } | { ok: false; problems: readonly FileProblem[] }

/** Checks the text of a draft by itself and beside the specifications that the centre has (R008 to R013, R017). */
export function checkDraft(text: string, others: readonly Specification[]): Checked {
  const read = readSpecification(text, 'draft')
  if (!read.ok) return { ok: false, problems: read.problems }
  const { specification } = read
  const problems = [...takenId(specification, others, text), ...takenEdition(specification, others, text), ...checkTogether(specification, others, text)]
  return problems.length === 0 ? { ok: true, specification } : { ok: false, problems }
}

/** R017: learners stay on what they were registered on, so an id that was ever in force names that and nothing else. */
function takenId({ id }: Specification, others: readonly Specification[], text: string): FileProblem[] {
  if (!others.some((one) => one.id === id)) return []
  return [
    { line: lineOf('id', text), path: 'id', found: JSON.stringify(id), expected: 'an id that no specification has yet: a new edition has an id of its own' },
  ]
}

/** R017: whoever reads that they stay on one edition while another is in force has to be able to tell the two apart. */
function takenEdition({ edition, supersedes }: Specification, others: readonly Specification[], text: string): FileProblem[] {
  if (others.find(({ id }) => id === supersedes)?.edition !== edition) return []
  return [
    { line: lineOf('edition', text), path: 'edition', found: JSON.stringify(edition), expected: `an edition of its own; ${supersedes} is called that already` },
  ]
}

function lineOf(key: string, text: string): number {
  return Math.max(text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1, 1)
}

/** What publishing a specification has led to, for whoever did it on a day. */
export function whatWasPublished({ title, validFrom }: Pick<Specification, 'title' | 'validFrom'>, today: string): string {
  const isLater = validFrom !== undefined && validFrom > today
  return isLater ? `${title} is published. It can be registered on from ${longDay(validFrom)}.` : `${title} is published, and offered for enrolment.`
}

/** What still stands in capitals, as a skeleton has it to be written over; each once. */
export function leftInCapitals(text: string): string[] {
  const found = Array.from(text.matchAll(/^[ \t]*(?:- )?\w+:[ \t]*(["']?)([A-Z][A-Z0-9,]*(?: [A-Z0-9,]+)+)\1[ \t]*$/gm), ([, , words = '']) => words)
  return [...new Set(found)]
}

/** What a draft is called in lists, as far as its text says. */
export function draftName(text: string): string {
  const [title = '', edition = ''] = [/^title:[ \t]*(.+)$/m, /^edition:[ \t]*(.+)$/m].map((line) => plain(line.exec(text)?.[1] ?? ''))
  const name = [title, edition].filter((part) => part !== '').join(' · ')
  return name === '' ? 'Without a title yet' : name.slice(0, 200)
}

function plain(value: string): string {
  return value
    .replace(/[ \t]#.*$/, '')
    .trim()
    .replaceAll(/^["']|["']$/g, '')
}

/**
 * The text of an edition made ready to be changed: a new id, and the old one as what it supersedes. What follows stays as written, with
 * its comments.
 */
export function asNewEdition(text: string, id: string): string {
  const lines = text.split('\n').filter((line) => !/^(id|supersedes):/.test(line))
  const at = lines.findIndex((line) => line.startsWith('title:'))
  return [...lines.slice(0, at), `id: ${id}-next`, `supersedes: ${id}`, ...lines.slice(at)].join('\n')
}
