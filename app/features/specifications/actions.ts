import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import type { Specification } from '../../specification/schema.ts'
import { listSpecifications } from '../catalogue/index.ts'
import { draftKey } from '../frame/index.ts'
import { recordSpecificationEvent } from './events.ts'
import { lockSpecificationDraft } from './queries.ts'
import { checkDraft, draftName } from './rules.ts'

/** The name under which what is typed into a draft is kept until it is saved. */
export const draftForm = 'specification-draft'

export type PublishProblem = Stale | { kind: 'not good yet' }

/** Keeps a text as a draft, good or not yet, and answers the draft's id. */
export async function addDraft(tx: Transaction<DB>, visit: MemberVisit, text: string): Promise<string> {
  const id = newId()
  const { centreId, personId, now } = visit
  await tx
    .insertInto('specification_draft')
    .values({ centre_id: centreId, id, name: draftName(text), text, changed_by: personId, changed_at: now.toString() })
    .execute()
  await recordSpecificationEvent(tx, visit, 'SpecificationDraftAdded', id, { characters: text.length })
  return id
}

/** Replaces the text of a draft. The caller has found it to be the centre's. */
export async function changeDraft(tx: Transaction<DB>, visit: MemberVisit, id: string, revision: number, text: string): Promise<Result<number, Stale>> {
  const { centreId, personId, now } = visit
  const before = await lockSpecificationDraft(tx, centreId, id)
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const earlier = { number: revision, fields: { text: before.text }, writtenBy: before.changed_by, writtenAt: before.changed_at }
  await keepRevision(tx, { centreId, kind: 'specification draft', id }, earlier)
  await tx
    .updateTable('specification_draft')
    .set({ text, name: draftName(text), revision: revision + 1, changed_by: personId, changed_at: now.toString() })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordSpecificationEvent(tx, visit, 'SpecificationDraftChanged', id, { revision: revision + 1, characters: text.length })
  await discardDraft(tx, draftKey(visit, draftForm, id))
  return good(revision + 1)
}

/** Takes a draft away. Its last text stays among the earlier texts. */
export async function removeDraft(tx: Transaction<DB>, visit: MemberVisit, id: string): Promise<void> {
  const { centreId } = visit
  const { text, revision, changed_by, changed_at } = await lockSpecificationDraft(tx, centreId, id)
  const last = { number: revision, fields: { text }, writtenBy: changed_by, writtenAt: changed_at }
  await keepRevision(tx, { centreId, kind: 'specification draft', id }, last)
  await tx.deleteFrom('specification_draft').where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordSpecificationEvent(tx, visit, 'SpecificationDraftRemoved', id, { revision })
  await discardDraft(tx, draftKey(visit, draftForm, id))
}

/** Publishes a draft as it was shown: from then on learners can be registered on it, and nothing of it changes (R017). */
export async function publishDraft(tx: Transaction<DB>, visit: MemberVisit, id: string, revision: number): Promise<Result<Specification, PublishProblem>> {
  const { centreId, personId, now } = visit
  // Two publishing at once would each be checked beside a catalogue without the other.
  await tx.selectFrom('centre').select('id').where('id', '=', centreId).forUpdate().execute()
  const draft = await lockSpecificationDraft(tx, centreId, id)
  if (draft.revision !== revision) return refused({ kind: 'stale', current: draft.revision })
  const checked = checkDraft(draft.text, await listSpecifications(tx, centreId))
  if (!checked.ok) return refused({ kind: 'not good yet' })
  const { specification } = checked
  await tx
    .insertInto('own_specification')
    .values({
      centre_id: centreId,
      id: specification.id,
      title: specification.title,
      edition: specification.edition,
      text: draft.text,
      published_by: personId,
      published_at: now.toString(),
    })
    .execute()
  await tx.deleteFrom('specification_draft').where('centre_id', '=', centreId).where('id', '=', id).execute()
  await recordSpecificationEvent(tx, visit, 'SpecificationPublished', id, {
    specification: specification.id,
    supersedes: specification.supersedes ?? null,
    units: specification.units.map(({ reference }) => reference),
    sha256: createHash('sha256').update(draft.text).digest('hex'),
  })
  await discardDraft(tx, draftKey(visit, draftForm, id))
  return good(specification)
}
