import { fold } from './fold.ts'
import type { KeptPerson } from './place.ts'
import { shortFormsOf } from './short-forms.ts'
import { soundOf } from './slips.ts'
import { particles, titles } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { firstNameAbroad, surnameAbroad } from './words/names-abroad.ts'
import { wordNames } from './words/word-names.ts'

/** One person as the finder looks for them. All folded. */
export type Sought = {
  alias: string
  given: readonly string[]
  surnames: readonly string[]
  initials: ReadonlySet<string>
}

/** What a word of a text may be: a part of somebody's name. */
export type Entry = {
  person: Sought
  part: 'given' | 'surname' | 'joined'
  /** A short form that the vault does not have. */ short?: true
  /** In another language: it counts only beside the rest of the name. */ abroad?: true
}

/** Whom to look for, by each word that could be them. */
export type KeptIndex = {
  people: readonly Sought[]
  words: ReadonlyMap<string, readonly Entry[]>
  /** Name parts long enough to be found with a slip of the pen, by length. */
  long: readonly { part: string; entry: Entry }[]
  /** Names by how they sound. */
  sounds: ReadonlyMap<string, readonly Entry[]>
  /** First names of four or five letters. */
  brief: readonly { part: string; entry: Entry }[]
  /** First names by their first three letters, of which a beginning may be used. */
  beginnings: ReadonlyMap<string, readonly { part: string; entry: Entry }[]>
  /** Surnames of five letters or more by their first three. */
  surnames: ReadonlyMap<string, readonly { part: string; entry: Entry }[]>
  /** First names by their last three letters. */
  endings: ReadonlyMap<string, readonly { part: string; entry: Entry }[]>
}

const shortestLong = 6

/** Prepares the names of kept people for finding them: parts, nicknames, joined forms, initials. */
export function indexOf(people: readonly KeptPerson[]): KeptIndex {
  const words = new Map<string, Entry[]>()
  const long: { part: string; entry: Entry }[] = []
  const sought = people.map((person) => soughtOf(person))
  for (const person of sought) {
    for (const [part, entry] of entriesOf(person)) {
      const known = words.get(part) ?? []
      if (known.some((one) => one.person === person)) continue
      words.set(part, [...known, entry])
      if (part.length >= shortestLong && entry.part !== 'joined') long.push({ part, entry })
    }
  }
  const given = sought.flatMap((person) => person.given.filter((part) => part.length >= 3).map((part) => ({ part, entry: { person, part: 'given' as const } })))
  const brief = sought.flatMap((person) =>
    person.given.filter(({ length }) => length === 4 || length === 5).map((part) => ({ part, entry: { person, part: 'given' as const } })),
  )
  const surnames = sought.flatMap((person) =>
    person.surnames.filter(({ length }) => length >= 5).map((part) => ({ part, entry: { person, part: 'surname' as const } })),
  )
  return {
    people: sought,
    words,
    long,
    brief,
    sounds: soundsOf(sought),
    beginnings: Map.groupBy(given, ({ part }) => part.slice(0, 3)),
    surnames: Map.groupBy(surnames, ({ part }) => part.slice(0, 3)),
    endings: Map.groupBy(given, ({ part }) => part.slice(-3)),
  }
}

function soundsOf(sought: readonly Sought[]): ReadonlyMap<string, readonly Entry[]> {
  const heard = sought.flatMap((person) => [
    ...person.given.map((part) => ({ part, entry: { person, part: 'given' as const } })),
    ...person.surnames.map((part) => ({ part, entry: { person, part: 'surname' as const } })),
  ])
  const groups = Map.groupBy(
    heard.filter(({ part }) => part.length >= 4 && !wordNames.has(part)),
    ({ part }) => soundOf(part),
  )
  return new Map(Array.from(groups, ([sound, found]) => [sound, found.map(({ entry }) => entry)]))
}

function soughtOf({ alias, name }: KeptPerson): Sought {
  const [last = '', first = ''] = fold(name).text.split(/\s*,\s*/u)
  const pieces = `${first} ${last}`
    .split(/[\s-]+/u)
    .map((piece) => piece.replace(/[^\p{L}']/gu, ''))
    .filter((piece) => piece !== '' && !titles.has(piece))
  const firstSurname = Math.max(1, firstSurnameOf(name, pieces))
  const given = pieces.slice(0, firstSurname).filter((piece) => piece.length > 1 && !particles.has(piece))
  const surnames = pieces.slice(firstSurname).filter((piece) => piece.length > 1 && !particles.has(piece))
  return { alias, given, surnames, initials: initialsOf(pieces.slice(0, firstSurname), pieces.slice(firstSurname)) }
}

/** Given names come first; a particle or the last word begins the surname. Two of three are as likely both: each part is sought. */
function firstSurnameOf(name: string, pieces: readonly string[]): number {
  const particle = pieces.findIndex((piece, at) => at > 0 && particles.has(piece))
  if (particle > 0) return particle
  const whole = name.trim().split(/\s+/u)
  const lastPieces = (whole.at(-1) ?? '').split('-').length
  return whole.length < 2 ? pieces.length : pieces.length - lastPieces
}

function initialsOf(given: readonly string[], surnames: readonly string[]): ReadonlySet<string> {
  const letters = (names: readonly string[]) => names.map((name) => name.charAt(0)).join('')
  const [first = ''] = given
  const proper = surnames.filter((name) => !particles.has(name))
  const all = [
    letters(given) + letters(proper),
    first.charAt(0) + letters(proper.slice(-1)),
    first.charAt(0) + letters(proper),
    letters(given),
    ...(surnames.length > 1 ? [letters(surnames), letters(proper)] : []),
  ]
  return new Set(all.filter((initials) => initials.length >= 2))
}

function* entriesOf(person: Sought): Generator<[string, Entry]> {
  const { given, surnames } = person
  for (const part of given) yield [part, { person, part: 'given' }]
  for (const part of surnames) yield [part, { person, part: 'surname' }]
  for (const part of given) for (const nick of shortFormsOf(part)) yield [nick, { person, part: 'given', short: true }]
  for (const part of surnames) for (const variant of variantsOf(part)) yield [variant, { person, part: 'surname' }]
  for (const joined of joinedOf(given, surnames)) yield [joined, { person, part: 'joined' }]
  for (const part of given) for (const other of firstNameAbroad(part)) yield [other, { person, part: 'given', short: true, abroad: true }]
  for (const part of surnames)
    for (const other of surnameAbroad(part)) yield [other, { person, part: 'surname', ...(firstNames.has(other) ? { abroad: true } : {}) }]
}

function variantsOf(surname: string): string[] {
  const variants: string[] = []
  if (surname.includes("'")) variants.push(surname.replaceAll("'", ''), surname.split("'").at(-1) ?? '')
  const scottish = /^(?:mac|mc)(\p{L}{4,})$/u.exec(surname)
  if (scottish?.[1] !== undefined) variants.push(`mac${scottish[1]}`, `mc${scottish[1]}`, scottish[1])
  return variants.filter((variant) => variant !== surname && variant.length > 2)
}

function* joinedOf(given: readonly string[], surnames: readonly string[]): Generator<string> {
  const [first] = given
  const last = surnames.at(-1)
  if (given.length > 1) yield given.join('')
  if (surnames.length > 1) yield surnames.join('')
  if (first === undefined || last === undefined) return
  yield first + last
  if (first.length >= 4) yield first + last.charAt(0)
  yield last + first
  if (last.length >= 4) yield* [first.charAt(0) + last, last + first.charAt(0)]
}
