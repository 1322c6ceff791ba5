import type { Entry, KeptIndex, Sought } from './kept-index.ts'
import { isSlipOf } from './slips.ts'
import { isUsedAsName, type Standing } from './used-as-name.ts'
import type { Word } from './words.ts'
import { abbreviations, particles, personVerbs, titles } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { quoted } from './words/not-people.ts'
import { wordNames } from './words/word-names.ts'

/** Words that are a kept person's name, from one to another, and whose name it may be. */
export type Named = { start: number; end: number; people: readonly Sought[] }

const betweenParts = /^(?:[\s._\-,/’']{0,3}|[\s._-]*\p{Lu}\.?\s+)$/u
const longestSlip = 10

/** Finds the names of kept people among the words of a text: parts, nicknames, joined forms, initials, slips of the pen. */
export function findKeptNames(text: string, words: readonly Word[], index: KeptIndex): Named[] {
  if (index.people.length === 0) return []
  const slips = new Map<string, readonly Entry[]>()
  const named: (Named & { last: number })[] = []
  for (const [at, word] of words.entries()) {
    const entries = entriesFor(word, at, words, text, index, slips)
    if (entries.length === 0) continue
    const people = entries.map(({ person }) => person)
    const [start, end, last] = widened(at, words, text, people)
    const before = named.at(-1)
    const shared = before === undefined ? [] : people.filter((person) => before.people.includes(person))
    if (before !== undefined && start <= before.end)
      Object.assign(before, { end: Math.max(before.end, end), last, people: shared.length > 0 ? shared : before.people })
    else if (before !== undefined && shared.length > 0 && betweenParts.test(text.slice(before.end, start))) Object.assign(before, { end, last, people: shared })
    else named.push({ start, end, people, last })
  }
  return named.map(({ start, end, people }) => ({ start, end, people }))
}

function entriesFor(word: Word, at: number, words: readonly Word[], text: string, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  const next = words[at + 1]
  if (next !== undefined && quoted.has(`${word.is} ${next.is}`) && !index.words.has(next.is)) return []
  const known = index.words.get(word.is) ?? (word.capital && word.is.endsWith('s') && word.is.length > 4 ? (index.words.get(word.is.slice(0, -1)) ?? []) : [])
  if (known.length > 0) {
    if (!wordNames.has(word.is)) return known
    const beside = known.filter((entry) => standsBeside(entry, at, words, text, index))
    if (beside.length > 0) return beside
    return isUsedAsName(standingOf(at, words, text)) ? known : []
  }
  return slipsFor(word, index, slips)
}

/** Whether the other half of the same person's name is next to it: then it is a name however it is written. */
function standsBeside({ person, part }: Entry, at: number, words: readonly Word[], text: string, index: KeptIndex): boolean {
  const sides = part === 'given' ? [words[at + 1]] : [words[at - 1]]
  const word = words[at]
  return sides.some((side) => {
    if (side === undefined || word === undefined) return false
    const between = side.start > word.start ? text.slice(word.end, side.start) : text.slice(side.end, word.start)
    if (!/^[\s._-]{0,3}$/u.test(between)) return false
    const other = index.words.get(side.is)?.some((entry) => entry.person === person && entry.part !== part) === true
    return other && (word.capital || side.capital || !wordNames.has(side.is))
  })
}

function slipsFor(word: Word, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  if (word.is.length < 5 || firstNames.has(word.is) || wordNames.has(word.is) || /\d/u.test(word.is)) return []
  if (!word.capital && word.is.length < 8) return []
  const before = slips.get(word.is)
  if (before !== undefined) return before
  const most = (part: string) => (part.length >= longestSlip && word.capital ? 2 : 1)
  const found = index.long.filter(({ part, entry }) => isSlipOf(word.is, part, most(part)) || isBeginningOf(word, part, entry)).map(({ entry }) => entry)
  slips.set(word.is, found)
  return found
}

/** A first name cut short in the middle of a sentence: "Priy", "Gwenll". */
function isBeginningOf(word: Word, part: string, entry: Entry): boolean {
  return entry.part === 'given' && word.capital && !word.opening && part.startsWith(word.is)
}

/** The same with titles and initials before, particles between, and a surname's initial after. */
function widened(at: number, words: readonly Word[], text: string, people: readonly Sought[]): [start: number, end: number, last: number] {
  let first = at
  while (goesBefore(words[first - 1], words[first], text, people)) first -= 1
  const after = words[at + 1]
  const here = words[at]
  if (here === undefined) throw new Error('A word beyond the text')
  const initial = after !== undefined && after.is.length === 1 && after.capital && text.slice(here.end, after.start) === ' ' && !here.possessive
  if (initial && people.some((person) => person.surnames.some((name) => name.startsWith(after.is)))) {
    const end = text[after.end] === '.' ? after.end + 1 : after.end
    return [words[first]?.start ?? here.start, end, at + 1]
  }
  return [words[first]?.start ?? here.start, here.end, at]
}

function goesBefore(word: Word | undefined, next: Word | undefined, text: string, people: readonly Sought[]): boolean {
  if (word === undefined || next === undefined || word.possessive) return false
  if (!/^(?:\.?\s|[-'’ ]|\.\s?)$/u.test(text.slice(word.end, next.start))) return false
  if (titles.has(word.is)) return word.capital
  if (particles.has(word.is)) return word.is !== 'st' && (word.capital || next.capital || particles.has(next.is))
  return word.is.length === 1 && word.capital && word.is !== 'i' && people.some((person) => person.given.some((name) => name.startsWith(word.is)))
}

const dotted = /(?<![\p{L}\p{N}.])\p{Lu}\.(?:[\s-]?\p{Lu}\.){1,3}/gu

/** Initials of kept people: with dots anywhere, without them only where a person stands. */
export function findInitials(text: string, words: readonly Word[], index: KeptIndex): Named[] {
  const named: Named[] = []
  const whose = (letters: string) => index.people.filter((person) => person.initials.has(letters))
  for (const { 0: found, index: start } of text.matchAll(dotted)) {
    const people = whose(found.replace(/[^\p{L}]/gu, '').toLowerCase())
    if (people.length > 0) named.push({ start, end: start + found.length, people })
  }
  for (const [at, word] of words.entries()) {
    if (!word.shouted || word.is.length > 4 || abbreviations.has(word.is)) continue
    const people = whose(word.is)
    const { next, before } = standingOf(at, words, text)
    const acts = word.possessive || (next !== undefined && personVerbs.has(next.is)) || (before !== undefined && /^(?:told|asked|met|with)$/u.test(before.is))
    if (people.length > 0 && acts) named.push({ start: word.start, end: word.end, people })
  }
  return named
}

/** A word with its neighbours. */
export function standingOf(at: number, words: readonly Word[], text: string): Standing {
  const word = words[at]
  if (word === undefined) throw new Error('A word beyond the text')
  const before = words[at - 1]
  const next = words[at + 1]
  const gap = next === undefined ? text.slice(word.end) : text.slice(word.end, next.start)
  const gapBefore = before === undefined ? text.slice(0, word.start) : text.slice(before.end, word.start)
  return { word, before, next, afterNext: words[at + 2], gap, gapBefore }
}
