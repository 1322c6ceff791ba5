import { findPlaces, finderOf, type Finder } from '../../app/confidentiality/find-places.ts'
import { placeKinds, type KeptPerson, type Place, type PlaceKind } from '../../app/confidentiality/place.ts'
import type { Passage } from './labelled.ts'

/** How well one kind is found: of the labels those found, of the places found those labelled. */
export type Score = { kind: PlaceKind; labels: number; hit: number; places: number; right: number }

export type Measured = { scores: Score[]; wrong: string[] }

const sloppy = 3

/** Measures the finder against the labels. A label is found when places of its kind cover all its letters and digits. */
export function measure(passages: readonly Passage[]): Measured {
  const scores = new Map(placeKinds.map((kind): [PlaceKind, Score] => [kind, { kind, labels: 0, hit: 0, places: 0, right: 0 }]))
  const finders = new Map<readonly KeptPerson[], Finder>()
  const wrong: string[] = []
  for (const { text, labels, people } of passages) {
    const finder = finders.get(people) ?? finderOf(people)
    finders.set(people, finder)
    const places = findPlaces(text, finder)
    for (const label of labels) {
      const score = scores.get(label.kind)
      if (score === undefined) throw new Error('A kind without a score')
      const found = isCovered(text, label, places)
      score.labels += 1
      score.hit += found ? 1 : 0
      if (!found) wrong.push(`missed ${label.kind} “${text.slice(label.start, label.end)}” in: ${text}`)
    }
    for (const place of places) {
      const score = scores.get(place.kind)
      if (score === undefined) throw new Error('A kind without a score')
      const right = labels.some((label) => label.kind === place.kind && overlaps(label, place) && beyond(label, place) <= sloppy)
      score.places += 1
      score.right += right ? 1 : 0
      if (!right) wrong.push(`wrong ${place.kind} “${place.found}” in: ${text}`)
    }
  }
  return { scores: [...scores.values()], wrong }
}

function isCovered(text: string, label: Passage['labels'][number], places: readonly Place[]): boolean {
  const own = places.filter((place) => place.kind === label.kind)
  for (let at = label.start; at < label.end; at += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !own.some(({ start, end }) => start <= at && at < end)) return false
  }
  return true
}

type Span = { start: number; end: number }

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function beyond(label: Span, place: Span): number {
  return Math.max(0, label.start - place.start) + Math.max(0, place.end - label.end)
}
