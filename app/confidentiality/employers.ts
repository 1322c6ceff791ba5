import { findFirmsNamed } from './firms-named.ts'
import { fold } from './fold.ts'
import type { KeptPerson } from './place.ts'
import { isSlipOf } from './slips.ts'
import type { Word } from './words.ts'
import { abbreviations, personVerbs } from './words/context.ts'
import { pasts, presents } from './words/verbs.ts'
import { firstNames } from './words/first-names.ts'
import { generalWords, kinds, legalForms, smallWords, welshKinds } from './words/organisations.ts'
import { places } from './words/places.ts'
import { wordNames } from './words/word-names.ts'

/** Where somebody works, as it may be written, and whose employer it is. */
export type Employer = {
  words: readonly string[]
  capital: boolean
  alias: string
  /** The first word alone: it counts within a sentence, and where it begins one only if it does something. */
  alone?: boolean
  /** Its name begins with "The". */
  the?: boolean
}

/** The same by the first of its words, and those that one long word says, which may be misspelled. */
export type EmployerIndex = { byFirst: ReadonlyMap<string, readonly Employer[]>; long: readonly (readonly [string, readonly Employer[]])[] }

type Span = { start: number; end: number; aliases: readonly string[] }

const mutations: Readonly<Record<string, readonly string[]>> = {
  ll: ['l'],
  rh: ['r'],
  c: ['g', 'ngh', 'ch'],
  p: ['b', 'mh', 'ph'],
  t: ['d', 'nh', 'th'],
  g: ['', 'ng'],
  b: ['f', 'm'],
  d: ['dd', 'n'],
  m: ['f'],
}

/** How the employers of kept people may be written: whole, without what many are called besides, by its distinctive words, by its letters. */
export function employersOf(people: readonly KeptPerson[]): EmployerIndex {
  const ways = people.flatMap(({ employer = '', alias }) => waysToWrite(employer).map((way) => ({ ...way, alias })))
  const byFirst = Map.groupBy(ways, ({ words: [first = ''] }) => first)
  const long = Array.from(byFirst, ([first, all]) => [first, all.filter(({ words: { length } }) => length === 1)] as const).filter(
    ([first, all]) => first.length >= 7 && all.length > 0,
  )
  return { byFirst, long }
}

function waysToWrite(employer: string): Omit<Employer, 'alias'>[] {
  const whole = Array.from(fold(employer).text.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu), ([word]) => word.replace(/'s$/u, ''))
  const named = whole.filter((word) => !legalForms.has(word) && word !== 'and')
  const from = smallWords.has(named[0] ?? '') ? 1 : 0
  const all = named.slice(from)
  const letters = all.filter((word) => !smallWords.has(word)).map((word) => word.charAt(0))
  const byLetters = Array.from({ length: Math.max(0, letters.length - 2) }, (_, more) => letters.slice(0, more + 3).join(''))
    .filter((short) => !abbreviations.has(short))
    .map((short) => ({ words: [short], capital: true }))
  const ways = all.join('').length > 2 ? [{ words: all, capital: all.length === 1 }] : []
  const short = shortened(all)
  const joined = [all, ...short].filter((words) => words.length > 1 && words.length < 4).map((words) => ({ words: [words.join('')], capital: true }))
  const [first = ''] = all
  const lettered =
    all.length > 2 && isDistinctive([first])
      ? [
          {
            words: [
              first,
              all
                .slice(1)
                .map((word) => word.charAt(0))
                .join(''),
            ],
            capital: true,
          },
        ]
      : []
  const the = from === 1 && named[0] === 'the' ? { the: true } : {}
  const found = [...ways, ...ways.flatMap(mutated), ...lettered, ...joined, ...short.map((words) => ({ words, capital: words.length < 3 })), ...byLetters]
  return [...found, ...beginningsOf(all)].map((way) => ({ ...way, ...the }))
}

/** "Humber Quays" of Humber Quays Stevedoring, "Tidewater" of Tidewater Direct: how a name begins, if that says which. */
function beginningsOf(all: readonly string[]): Omit<Employer, 'alias'>[] {
  const several = Array.from({ length: Math.max(0, all.length - 2) }, (_, more) => all.slice(0, more + 2))
    .filter((words) => isDistinctive(words) && !smallWords.has(words.at(-1) ?? ''))
    .map((words) => ({ words, capital: true }))
  const [first = ''] = all
  const alone = all.length > 1 && first.length >= 5 && !isGeneral(first) && isDistinctive([first])
  return alone ? [...several, { words: [first], capital: true, alone }] : several
}

/** "Gyngor" for Cyngor: in Welsh the first letter turns with the word before. */
function mutated({ words: [first = '', ...rest], capital }: Omit<Employer, 'alias'>): Omit<Employer, 'alias'>[] {
  if (!kinds.has(first) && !welshKinds.has(first)) return []
  const found = Object.entries(mutations).find(([letters]) => first.startsWith(letters))
  return (found?.[1] ?? []).map((turned) => ({ words: [turned + first.slice(found?.[0].length), ...rest], capital }))
}

/** What is left of a name as its general words fall away, at its end and, as in Welsh, at its beginning, while it still says which. */
function shortened(all: readonly string[]): string[][] {
  const short: string[][] = []
  let [from, to] = [0, all.length]
  while (to - from > 1) {
    if (isGeneral(all[to - 1])) to -= 1
    else if (isGeneral(all[from])) from += 1
    else break
    const rest = all.slice(from, to)
    if (isDistinctive(rest)) short.push(rest)
  }
  return short
}

function isGeneral(word = ''): boolean {
  return generalWords.has(word) || smallWords.has(word)
}

function isDistinctive(words: readonly string[]): boolean {
  const [first = ''] = words
  if (isGeneral(words.at(-1)) && words.length === 1) return false
  const inStreet = /^(?:road|street|lane|avenue|square)$/u
  const own = words.filter((word) => !isGeneral(word) && !places.has(word) && !inStreet.test(word))
  if (words.length === 1) return own.length === 1 && first.length >= 4 && !wordNames.has(first) && !firstNames.has(first)
  const rest = words.some((word) => isGeneral(word) && !places.has(word) && !smallWords.has(word)) && words.some((word) => places.has(word))
  return (own.length > 0 || rest) && !smallWords.has(words.at(-1) ?? '')
}

/** Finds the employers of kept people, companies that say so in their name, and the organisations for which somebody is said to work. */
export function findEmployers(text: string, words: readonly Word[], employers: EmployerIndex): Span[] {
  const spans: Span[] = []
  for (const [at, word] of words.entries()) {
    const ways = employers.byFirst.get(word.is) ?? nearly(word, words[at + 1], text, employers)
    if (ways.length === 0) continue
    const here = ways.flatMap((employer) => {
      const last = lastWordOf(employer, at, words)
      return last === undefined ? [] : [{ ...employer, last }]
    })
    const longest = here.toSorted((one, other) => other.last - one.last)[0]
    if (longest === undefined || isWordThere(word, longest.last - at, words[at + 1], text)) continue
    if (longest.alone === true && (isRiver(at, words) || !standsAlone(word, words[at + 1], text))) continue
    const same = here.filter(({ last }) => last === longest.last)
    spans.push({
      start: withKind(at, words, text, longest.the === true && longest.words.length === 1),
      end: withForm(longest.last, words),
      aliases: [...new Set(same.map(({ alias }) => alias))],
    })
  }
  return [...spans, ...findFirmsNamed(text)]
}

/** "Mind the gap": a word that begins a sentence, not who is called by it. */
function isWordThere(word: Word, more: number, next: Word | undefined, text: string): boolean {
  if (more > 0 || !word.opening || word.shouted || next === undefined || text.slice(word.end, next.start) !== ' ') return false
  return /^(?:the|an?|your|my|our|how|what|if|that|you)$/u.test(next.is)
}

/** "the Lagan" of Lagan Aerostructures. */
function isRiver(at: number, words: readonly Word[]): boolean {
  return words[at - 1]?.is === 'the' && !generalWords.has(words[at + 1]?.is ?? '')
}

/** "at Tidewater", "Tidewater has moved her", but not "Tidewater everywhere". */
function standsAlone(word: Word, next: Word | undefined, text: string): boolean {
  if (!word.opening || word.possessive) return true
  return (
    next !== undefined &&
    text.slice(word.end, next.start) === ' ' &&
    (personVerbs.has(next.is) ||
      pasts.has(next.is) ||
      presents.has(next.is) ||
      /^(?:are|were|have|do|will|would|cannot|can't|won't|don't|haven't)$/u.test(next.is))
  )
}

/** A long distinctive word written as two, or with one slip of the pen. */
function nearly(word: Word, next: Word | undefined, text: string, employers: EmployerIndex): readonly Employer[] {
  if (!word.capital || word.is.length < 4 || (wordNames.has(word.is) && next?.capital !== true)) return []
  const joined = next !== undefined && next.capital && text.slice(word.end, next.start).length === 1 ? word.is + next.is : ''
  for (const [first, own] of employers.long) {
    if (joined === first) return own.map((way) => ({ ...way, words: [word.is, next?.is ?? ''] }))
    if (word.is.length >= 6 && !word.opening && isSlipOf(word.is, first, 1) && !places.has(word.is)) return own.map((way) => ({ ...way, words: [word.is] }))
  }
  return []
}

/** The last of the words that spell the employer from here on; "and" may stand between them or not. */
function lastWordOf({ words: sought, capital, the }: Employer, at: number, words: readonly Word[]): number | undefined {
  const [first = ''] = sought
  if (capital && words[at]?.capital !== true) return undefined
  if (sought.length === 1 && capital && words[at]?.shouted !== true && first.length < 5 && !(the === true && words[at - 1]?.is === 'the')) return undefined
  let here = at
  for (const word of sought) {
    if (here > at && words[here]?.is === 'and') here += 1
    if (words[here]?.is !== word) return undefined
    here += 1
  }
  const small = words.slice(at + 1, here).some((word) => !word.capital && !smallWords.has(word.is) && word.is !== 'and' && !isGeneral(word.is))
  return small && words[at]?.capital === true ? undefined : here - 1
}

/** With the word before it that says what it is, as in Welsh: "Cartref Glan yr Afon". */
function withKind(at: number, words: readonly Word[], text: string, the: boolean): number {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined) throw new Error('A word beyond the text')
  const belongs =
    before !== undefined &&
    before.capital &&
    (kinds.has(before.is) || (before.is === 'the' && (the || !before.opening))) &&
    text.slice(before.end, word.start) === ' '
  return belongs ? before.start : word.start
}

/** With the words after it that many organisations are called by, when they are written as a part of the name. */
function withForm(last: number, words: readonly Word[]): number {
  let end = last
  for (let next = words[end + 1]; next !== undefined; next = words[end + 1]) {
    const here = words[end]
    if (
      here === undefined ||
      here.possessive ||
      next.start - here.end > 1 ||
      !(next.capital ? legalForms.has(next.is) || generalWords.has(next.is) : kinds.has(next.is))
    )
      break
    end += 1
  }
  return words[end]?.end ?? 0
}
