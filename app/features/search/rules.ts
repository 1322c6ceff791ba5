import type { Unit } from '../../specification/schema.ts'

/** A text as a pattern for ILIKE: its own wildcards stand for themselves. */
export function patternOf(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
}

/** A criterion whose number or words hold all that was asked for. */
export type FoundCriterion = { id: string; number: string; statement: string }

/** The criteria of a unit that hold every word asked for, in any order and case, also part of a word; "1.2" finds by number. */
export function findCriteria(unit: Unit, asked: string): FoundCriterion[] {
  const words = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return unit.outcomes.flatMap((outcome) =>
    outcome.criteria.filter((criterion) => holds(criterion, words)).map(({ id, number, statement }) => ({ id, number, statement })),
  )
}

function holds(criterion: { number: string; statement: string; content: readonly string[]; whatToDo: readonly string[] }, words: readonly string[]): boolean {
  const text = [criterion.number, criterion.statement, ...criterion.content, ...criterion.whatToDo].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

const around = 50

/** The part of a text around the first place where the words stand, on one line. */
export function excerpt(text: string, words: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const at = Math.max(0, line.toLowerCase().indexOf(words.toLowerCase()))
  const from = at <= around ? 0 : line.indexOf(' ', at - around) + 1
  const end = at + words.length + around
  return `${from > 0 ? '… ' : ''}${line.slice(from, end)}${end < line.length ? ' …' : ''}`
}
