import { longDay } from '../../kernel/dates.ts'
import type { Place, RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

/** What is known of a client when it is asked whether working with them is safe. */
export type Safety = { underEighteen: boolean; vulnerable: boolean; dbsCheckedOn: string | null | undefined }

/** Why the learner is warned before they meet a client, if so. Source: issue 2, "safeguarding and consent questions". */
export function safeguardingWarning({ underEighteen, vulnerable, dbsCheckedOn }: Safety): string | undefined {
  if (!underEighteen && !vulnerable) return undefined
  if (dbsCheckedOn !== null && dbsCheckedOn !== undefined) return undefined
  const who = underEighteen ? (vulnerable ? 'under 18 and may be vulnerable' : 'under 18') : 'possibly vulnerable'
  return `This client is ${who}, and no DBS check of yours is noted. Have one before you meet them, and enter its date: sessions before it do not count.`
}

/** The next free alias: Client A to Client Z, then Client AA. Letter case does not make another alias. */
export function suggestAlias(taken: readonly string[]): string {
  for (let place = 0; ; place += 1) {
    const alias = `Client ${letters(place)}`
    if (!isAliasTaken(alias, taken)) return alias
  }
}

function letters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter
}

/** Whether a learner calls another client by this alias already. One alias, one client: hours are told apart by it. */
export function isAliasTaken(alias: string, taken: readonly string[]): boolean {
  const wanted = folded(alias)
  return taken.some((other) => folded(other) === wanted)
}

function folded(alias: string): string {
  return alias.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Why a day on which something is said to have happened cannot be, if so. */
export function whyDayIsRefused(day: string | undefined, today: string, what: string): string | undefined {
  return day !== undefined && day > today ? `${what} cannot be later than today` : undefined
}

/** Why a review cannot be of that day, if so: it looks back, from after the first meeting. */
export function whyReviewIsRefused(reviewedOn: string, startedOn: string, today: string): string | undefined {
  if (reviewedOn < startedOn) return `The day of the review cannot be before your first meeting on ${longDay(startedOn)}`
  return whyDayIsRefused(reviewedOn, today, 'The day of the review')
}

/** Says the order rule before it is broken. Source: S2, 501 and 502/1.2 (R052): needs and goals are agreed before contracting. */
export function orderHint(what: 'need' | 'goal', contractOn: string | undefined): string {
  const noun = what === 'need' ? 'Needs' : 'Goals'
  if (contractOn === undefined) return `${noun} are agreed before the contract: its day must not be earlier than this one.`
  return `${noun} are agreed before the contract, and yours is dated ${longDay(contractOn)}.`
}

/** What is said after a need or goal was dated later than the contract (R052). It is kept as typed: a record says what happened. */
export function orderWarning(what: 'need' | 'goal', day: string, contractOn: string | undefined): string | undefined {
  if (contractOn === undefined || day <= contractOn) return undefined
  return `This ${what} is dated after the contract of ${longDay(contractOn)}, so it does not show that it was agreed first.`
}

/** Whether an alias holds a part of the real name, and so hides nobody. Source: R107. */
export function aliasGivesAway(alias: string, name: string): boolean {
  const words = new Set(wordsIn(alias))
  return wordsIn(name).some((word) => word.length > 1 && words.has(word))
}

function wordsIn(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{M}]+/u)
}

/** The clients that a place in the record concerns: the one it belongs to, or those who were at its session. */
export function clientsAt(place: Place, record: PracticeRecord): readonly string[] {
  if (place.kind !== 'new') return clientsOfRecord(place, record)
  if (place.client !== undefined) return [place.client]
  return place.session === undefined ? [] : clientsOfRecord({ kind: 'session', id: place.session }, record)
}

function clientsOfRecord({ kind, id }: RecordRef, record: PracticeRecord): readonly string[] {
  switch (kind) {
    case 'client':
      return [id]
    case 'stakeholder':
      return ownersOf(record.stakeholders, id)
    case 'need':
      return ownersOf(record.needs, id)
    case 'goal':
      return ownersOf(record.goals, id)
    case 'contract':
      return ownersOf(record.contracts, id)
    case 'plan':
      return ownersOf(record.plans, id)
    case 'session plan':
      return ownersOf(record.sessionPlans, id)
    case 'session':
      return record.sessions.find((session) => session.id === id)?.clients ?? []
    case 'reflection': {
      const session = record.reflections.find((reflection) => reflection.id === id)?.session
      return session === undefined ? [] : clientsOfRecord({ kind: 'session', id: session }, record)
    }
    case 'feedback':
      return record.feedback.flatMap((one) => (one.id === id && one.client !== undefined ? [one.client] : []))
    case 'agreement':
      return clientsUnder(record, id)
    case 'supervision':
    case 'evidence':
      return []
  }
}

/** The clients of the organisation that an agreement is for. */
function clientsUnder({ agreements, organisations }: PracticeRecord, id: string): readonly string[] {
  const under = agreements.find((agreement) => agreement.id === id)?.organisation
  return organisations.find((organisation) => organisation.id === under)?.clients ?? []
}

function ownersOf(records: readonly { id: string; client: string }[], id: string): string[] {
  return records.filter((one) => one.id === id).map((one) => one.client)
}
