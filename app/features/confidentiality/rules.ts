import { fold } from '../../confidentiality/fold.ts'
import { findPlaces, type Finder } from '../../confidentiality/find-places.ts'
import type { Place, PlaceKind } from '../../confidentiality/place.ts'

/** The same words found in one record, in one or several places. */
export type FoundWords = Omit<Place, 'start' | 'end'> & { times: number; excerpts: Excerpt[] }

/** What stands around a place: before it, itself, after it. */
export type Excerpt = { before: string; found: string; after: string }

const around = 70
const mostExcerpts = 3

/** What is the same wherever it stands: its kind, and the words without case, accents and odd spaces. */
export function sameWords({ kind, found }: Pick<Place, 'kind' | 'found'>): string {
  return `${kind}\n${fold(found).text.replaceAll(/\s+/g, ' ').trim()}`
}

/** What the texts of one record could give away, the same words once. */
export function foundIn(texts: readonly string[], finder: Finder): FoundWords[] {
  const found = new Map<string, FoundWords>()
  for (const text of texts) {
    for (const place of findPlaces(text, finder)) {
      const words = found.get(sameWords(place)) ?? { kind: place.kind, found: place.found, aliases: place.aliases, times: 0, excerpts: [] }
      words.times += 1
      if (words.excerpts.length < mostExcerpts) words.excerpts.push(excerptOf(text, place))
      found.set(sameWords(place), words)
    }
  }
  return [...found.values()]
}

function excerptOf(text: string, { start, end }: Place): Excerpt {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const first = before.length <= around ? before : `…${before.slice(-around).replace(/^\S*\s/u, '')}`
  const last = after.length <= around ? after : `${after.slice(0, around).replace(/\s\S*$/u, '')}…`
  return { before: first, found: text.slice(start, end), after: last }
}

/** A text with every place of these words written otherwise, and how often that was. */
export function rewrittenText(text: string, finder: Finder, sought: string, words: string): { text: string; times: number } {
  const places = findPlaces(text, finder).filter((place) => sameWords(place) === sought)
  const rewritten = places.reduceRight((rest, { start, end }) => rest.slice(0, start) + words + rest.slice(end), text)
  return { text: rewritten, times: places.length }
}

/** The words to write instead: the alias where somebody is known by one, else what it was. */
export function insteadOf({ kind, aliases }: Pick<Place, 'kind' | 'aliases'>): string[] {
  if (kind === 'kept name') return [...aliases]
  if (kind === 'employer') return aliases.length === 0 ? ['an employer'] : aliases.map((alias) => `${alias}’s employer`)
  return [plainWords[kind]]
}

const plainWords: Readonly<Record<Exclude<PlaceKind, 'kept name' | 'employer'>, string>> = {
  'e-mail address': '[e-mail address left out]',
  link: '[link left out]',
  'NI number': '[National Insurance number left out]',
  'NHS number': '[NHS number left out]',
  'telephone number': '[telephone number left out]',
  'post code': '[post code left out]',
  address: '[address left out]',
  'date of birth': '[date left out]',
  name: 'somebody',
}

/** A kind of place as pages say it. */
export const kindWords: Readonly<Record<PlaceKind, string>> = {
  'kept name': 'a name that you keep in confidence',
  name: 'somebody’s name',
  'e-mail address': 'an e-mail address',
  'telephone number': 'a telephone number',
  'NI number': 'a National Insurance number',
  'NHS number': 'an NHS number',
  'post code': 'a post code',
  address: 'an address',
  'date of birth': 'a date of birth',
  employer: 'an employer',
  link: 'a link',
}

/** How a learner says of a place that it is none. */
export function dismissingWords({ kind }: Pick<Place, 'kind'>): string {
  return kind === 'kept name' || kind === 'name' ? 'Not a name here' : 'It gives nobody away here'
}

/** Why the words of a record cannot be written otherwise here. */
export type Locked =
  | 'an alias'
  | 'in a document'
  | 'in a contract that was sent'
  | 'somebody else’s words'
  | 'confirmed by the supervisor'
  | 'with the assessor'
  | 'decided'
