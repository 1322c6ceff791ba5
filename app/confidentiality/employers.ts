import { fold } from './fold.ts'
import type { KeptPerson } from './place.ts'
import type { Word } from './words.ts'

/** Where somebody works, as it may be written, and whose employer it is. */
export type Employer = { words: readonly string[]; capital: boolean; alias: string }

type Span = { start: number; end: number; aliases: readonly string[] }

const legal = new Set('ltd limited plc llp cic inc incorporated gmbh co cyf cyfyngedig'.split(' '))
const general = new Set('association group services solutions company holdings partnership partners trust international consulting uk'.split(' '))
const small = new Set('the of and for y yr a'.split(' '))
const company = /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\p{M}’'&-]{0,30}\s(?:(?:&|and|of)\s)?){1,4}(?:Ltd|Limited|plc|PLC|LLP|CIC|GmbH|Cyf)(?![\p{L}])/gu

/** How the employers of kept people may be written: whole, without "Ltd", without "Association" and the like, by its letters. */
export function employersOf(people: readonly KeptPerson[]): Employer[] {
  return people.flatMap(({ employer = '', alias }) => waysToWrite(employer).map((way) => ({ ...way, alias })))
}

function waysToWrite(employer: string): Omit<Employer, 'alias'>[] {
  const whole = fold(employer).text.match(/[\p{L}\p{N}]+/gu) ?? []
  const named = whole.filter((word) => !legal.has(word))
  const [first = ''] = named
  const proper = small.has(first) ? named.slice(1) : named
  const short = proper.length > 2 && general.has(proper.at(-1) ?? '') ? [proper.slice(0, -1)] : []
  const letters = proper.filter((word) => !small.has(word)).map((word) => word.charAt(0))
  const byLetters = letters.length >= 3 ? [{ words: [letters.join('')], capital: true }] : []
  const ways = [proper, ...short].filter((words) => words.join('').length > 2).map((words) => ({ words, capital: words.length === 1 }))
  return [...ways, ...byLetters]
}

/** Finds the employers of kept people, and companies that say so in their name. */
export function findEmployers(text: string, words: readonly Word[], employers: readonly Employer[]): Span[] {
  const spans: Span[] = []
  for (const [at, word] of words.entries()) {
    const here = employers.filter((employer) => employer.words[0] === word.is && standsThere(employer, at, words))
    const longest = here.toSorted((one, other) => other.words.length - one.words.length)[0]
    if (longest === undefined) continue
    const same = here.filter((employer) => employer.words.length === longest.words.length)
    const last = withForm(at + longest.words.length - 1, words)
    spans.push({ start: word.start, end: last, aliases: [...new Set(same.map(({ alias }) => alias))] })
  }
  for (const { 0: found, index } of text.matchAll(company)) spans.push({ start: index, end: index + found.length, aliases: [] })
  return spans
}

function standsThere({ words: sought, capital }: Employer, at: number, words: readonly Word[]): boolean {
  const short = sought.length === 1 && sought[0] !== undefined && sought[0].length < 6
  if (capital && words[at]?.capital !== true) return false
  if (short && capital && words[at]?.shouted !== true && sought[0] !== undefined && sought[0].length < 5) return false
  return sought.every((word, index) => words[at + index]?.is === word)
}

function withForm(last: number, words: readonly Word[]): number {
  const next = words[last + 1]
  const after = next !== undefined && (legal.has(next.is) || general.has(next.is)) && next.capital ? next : words[last]
  return after?.end ?? 0
}
