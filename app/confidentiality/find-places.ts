import { findLinks, findPostCodes, findStreetAddresses, findStreetsLivedIn } from './addresses.ts'
import { findBirths, findBirthsAfter } from './births.ts'
import { employersOf, findEmployers, type EmployerIndex } from './employers.ts'
import { fold } from './fold.ts'
import { indexOf, type KeptIndex, type Sought } from './kept-index.ts'
import { findInitials, findTitledInitials } from './initials.ts'
import { findKeptNames } from './kept-names.ts'
import { findMailAddresses } from './mail-addresses.ts'
import { findHealthNumbers, findInsuranceNumbers, findSpelledNumbers, findTelephoneNumbers } from './numbers.ts'
import { findOtherNames } from './other-names.ts'
import { placeKinds, type KeptPerson, type Place } from './place.ts'
import { wordsOf } from './words.ts'

/** What is looked for, prepared once for many texts. */
export type Finder = { index: KeptIndex; employers: EmployerIndex; people: readonly KeptPerson[]; known: ReadonlySet<string> }

/**
 * Prepares finding: `people` are those whom the learner keeps in confidence; `known` are names that may stand there, like
 * aliases and the learner's own, unless somebody kept has them, too.
 */
export function finderOf(people: readonly KeptPerson[], known: readonly string[] = []): Finder {
  const folded = known.flatMap((name) => [fold(name).text.trim(), ...fold(name).text.trim().split(/\s+/u).slice(0, 1)])
  return { index: indexOf(people), employers: employersOf(people), people, known: new Set(folded) }
}

/**
 * Finds the places in a text that could say who somebody is (R107), in order, none over another: kept names in all their
 * forms, other people's names, addresses, numbers, dates of birth, employers, links. Time is linear in the text.
 */
export function findPlaces(text: string, finder: Finder): Place[] {
  const words = wordsOf(text, fold(text))
  const names = [...findKeptNames(text, words, finder.index), ...findInitials(text, words, finder.index), ...findTitledInitials(text, words, finder.index)]
  const others = findOtherNames(text, words)
  const births = /\d{4}/.test(text) ? findBirthsAfter(text, [...names, ...others, ...numbersBeforeDates(text)]) : []
  const employers = findEmployers(text, words, finder.employers)
  const candidates: Omit<Place, 'found'>[] = [
    ...Array.from(patternsIn(text), (place) => ({ ...place, aliases: owners(text.slice(place.start, place.end), finder) })),
    ...names
      .filter((name) => !isOfFirm(name, employers, text))
      .map(({ start, end, people }) => ({ kind: 'kept name' as const, start, end, aliases: aliasesOf(people) })),
    ...employers.map((span) => ({ kind: 'employer' as const, ...span })),
    ...Array.from(births, (place) => ({ ...place, aliases: [] })),
    ...others.filter(({ start, end }) => !finder.known.has(fold(text.slice(start, end)).text)).map((span) => ({ kind: 'name' as const, ...span, aliases: [] })),
  ]
  const named = names.map(({ start, end, people }) => ({ start, end, aliases: aliasesOf(people) }))
  return withoutOverlap(candidates, text.length).map((place) => ({ ...place, aliases: knownBy(place, named), found: text.slice(place.start, place.end) }))
}

/** Numbers that are somebody's, as lists have them before a day of birth; hardly any text has. */
function* numbersBeforeDates(text: string) {
  if (!/\d[A-D]?,?\s\(?\d{1,2}[./-]\d{1,2}[./-]\d{4}/iu.test(text)) return
  yield* findHealthNumbers(text)
  yield* findInsuranceNumbers(text)
}

/** "Pickering" in "Pickering and Daughters": the firm that bears somebody's name, and says so in more words. */
function isOfFirm({ start, end }: { start: number; end: number }, employers: readonly Pick<Place, 'start' | 'end' | 'aliases'>[], text: string): boolean {
  return employers.some((firm) => firm.aliases.length > 0 && firm.start <= start && end <= firm.end && /^(?:['’]s)?\s\S/u.test(text.slice(end, firm.end)))
}

/** Most prose has none of the signs without which these are not there: then nothing is sought. */
function* patternsIn(text: string) {
  yield* findMailAddresses(text)
  if (/[@/]|\.[a-z]{2}/i.test(text)) yield* findLinks(text)
  yield* findStreetsLivedIn(text)
  if (/zero|\boh\b|nought|\bdim\b/i.test(text)) yield* findSpelledNumbers(text)
  yield* findStreetAddresses(text)
  if (!/\d/.test(text)) return
  yield* findInsuranceNumbers(text)
  yield* findHealthNumbers(text)
  yield* findTelephoneNumbers(text)
  yield* findPostCodes(text)
  yield* findBirths(text)
}

function aliasesOf(people: readonly Sought[]): string[] {
  return [...new Set(people.map(({ alias }) => alias))]
}

/** Whose e-mail address or telephone number it is, of those who are kept. */
function owners(found: string, { people }: Finder): string[] {
  const digits = found.replace(/\D/gu, '').slice(-9)
  const mail = found.toLowerCase()
  const own = people.filter(
    ({ email, phone }) => email?.toLowerCase() === mail || (digits.length === 9 && phone !== undefined && phone.replace(/\D/gu, '').endsWith(digits)),
  )
  return [...new Set(own.map(({ alias }) => alias))]
}

/** An address that holds somebody's name is theirs. */
function knownBy(place: Omit<Place, 'found'>, named: readonly Pick<Place, 'start' | 'end' | 'aliases'>[]): readonly string[] {
  if (place.aliases.length > 0 || place.kind === 'name') return place.aliases
  return named.find(({ start, end }) => start >= place.start && end <= place.end)?.aliases ?? []
}

/** Of places that lie over each other the one of the earlier kind stays, then the longer one. */
function withoutOverlap(candidates: readonly Omit<Place, 'found'>[], length: number): Omit<Place, 'found'>[] {
  const rank = new Map(placeKinds.map((kind, at) => [kind, at]))
  const ranked = candidates.toSorted((one, other) => (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) || other.end - other.start - (one.end - one.start))
  const taken: Omit<Place, 'found'>[] = []
  const covered = new Uint8Array(length)
  for (const place of ranked) {
    if (covered.subarray(place.start, place.end).includes(1)) continue
    covered.fill(1, place.start, place.end)
    taken.push(place)
  }
  return taken.toSorted((one, other) => one.start - other.start)
}
