import type { Transaction } from 'kysely'
import { findPlaces, finderOf } from '../../confidentiality/find-places.ts'
import type { KeptPerson, Place } from '../../confidentiality/place.ts'
import type { DB } from '../../platform/database/connect.ts'
import { whyLocked } from './actions.ts'
import { findDismissals, fingerprintOf } from './queries.ts'
import { lockRecord, rewriteRecord, rewriteValue, type Rewriter } from './rewriting.ts'
import { insteadOf } from './rules.ts'
import { findTexts, type CheckedRef } from './texts.ts'

/** In whose practice, by which person’s hand it was written, and when it is done. */
export type Whose = { centreId: string; learnerId: string; personId: string; now: Temporal.Instant }

/** Places in which somebody is named no more, and records that still name them: signed, confirmed, or somebody else’s words. */
export type Scrubbed = { places: number; staying: number }

type Naming = Pick<Place, 'kind' | 'found' | 'aliases'>

/**
 * Writes the alias wherever a learner’s texts, their drafts and what stood there before name one person. Called when the person is
 * erased: afterwards nothing could find the name. What the learner said names nobody stays.
 */
export async function scrubPerson(tx: Transaction<DB>, whose: Whose, person: KeptPerson): Promise<Scrubbed> {
  const dismissed = await findDismissals(tx, whose)
  const finder = finderOf([person])
  const namedIn = (ref: CheckedRef | undefined, text: string) =>
    findPlaces(text, finder).filter((place) => isThem(place, person) && !isDismissed(dismissed, whose, place, ref))
  const scrubbed = { places: 0, staying: 0 }
  for (const ref of await recordsNaming(tx, whose, namedIn)) {
    const rewritten = await rewriteOpen(tx, whose, ref, (text) => withoutPlaces(text, namedIn(ref, text)))
    if (rewritten === undefined) scrubbed.staying += 1
    else scrubbed.places += rewritten
  }
  const anywhere: Rewriter = (text) => withoutPlaces(text, namedIn(undefined, text))
  return { ...scrubbed, places: scrubbed.places + (await scrubKept(tx, whose, anywhere)) }
}

/** Their name, and their own address and number; not a word that another person has, too. */
function isThem({ kind, aliases }: Naming, { alias }: KeptPerson): boolean {
  return (kind === 'kept name' || kind === 'e-mail address' || kind === 'telephone number') && aliases.includes(alias)
}

function isDismissed(dismissed: ReadonlyMap<string, string>, { learnerId }: Whose, place: Naming, ref: CheckedRef | undefined): boolean {
  const fingerprint = fingerprintOf(learnerId, place)
  return dismissed.has(`${fingerprint}//`) || (ref !== undefined && dismissed.has(`${fingerprint}/${ref.kind}/${ref.id}`))
}

function withoutPlaces(text: string, places: readonly Place[]): ReturnType<Rewriter> {
  const rewritten = places.reduceRight((rest, place) => rest.slice(0, place.start) + (insteadOf(place)[0] ?? 'somebody') + rest.slice(place.end), text)
  return { text: rewritten, times: places.length }
}

async function recordsNaming(
  tx: Transaction<DB>,
  { centreId, learnerId }: Whose,
  namedIn: (ref: CheckedRef, text: string) => readonly Place[],
): Promise<CheckedRef[]> {
  const found = new Map<string, CheckedRef>()
  for (const { ref, text } of await findTexts(tx, centreId, learnerId)) if (namedIn(ref, text).length > 0) found.set(`${ref.kind}/${ref.id}`, ref)
  return [...found.values()]
}

async function rewriteOpen(tx: Transaction<DB>, whose: Whose, ref: CheckedRef, rewrite: Rewriter): Promise<number | undefined> {
  const before = await lockRecord(tx, whose, ref)
  if (before === undefined || (await whyLocked(tx, whose, ref, before)) !== undefined) return undefined
  return (await rewriteRecord(tx, whose, ref, before, rewrite))?.times
}

/** Drafts, and texts that stood there before. */
async function scrubKept(tx: Transaction<DB>, { centreId, personId }: Whose, rewrite: Rewriter): Promise<number> {
  let times = 0
  const earlier = tx.selectFrom('revision').select(['record_kind', 'record_id', 'number', 'fields']).where('centre_id', '=', centreId)
  for (const { fields, record_kind, record_id, number } of await earlier.where('written_by', '=', personId).execute()) {
    const anew = rewriteValue(fields, rewrite)
    if (anew.times === 0) continue
    times += anew.times
    const one = tx
      .updateTable('revision')
      .set({ fields: JSON.stringify(anew.value) })
      .where('centre_id', '=', centreId)
    await one.where('record_kind', '=', record_kind).where('record_id', '=', record_id).where('number', '=', number).execute()
  }
  const drafts = tx.selectFrom('draft').select(['form', 'subject_id', 'fields']).where('centre_id', '=', centreId)
  for (const { form, subject_id, fields } of await drafts.where('person_id', '=', personId).execute()) {
    const anew = rewriteValue(fields, rewrite)
    if (anew.times === 0) continue
    times += anew.times
    const one = tx
      .updateTable('draft')
      .set({ fields: JSON.stringify(anew.value) })
      .where('centre_id', '=', centreId)
    await one.where('person_id', '=', personId).where('form', '=', form).where('subject_id', '=', subject_id).execute()
  }
  return times
}
