import type { Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'

/** A specification on its way to being published. */
export type Draft = { id: string; name: string; text: string; revision: number; changedAt: Temporal.Instant; changedBy: string }

/** All drafts of a centre, the newest first. */
export async function listDrafts(reader: Reader, centreId: string): Promise<Draft[]> {
  const rows = await drafts(reader, centreId).orderBy('specification_draft.changed_at', 'desc').orderBy('specification_draft.id').execute()
  return rows.map(asDraft)
}

/** One draft of a centre. */
export async function findSpecificationDraft(reader: Reader, centreId: string, id: string): Promise<Draft | undefined> {
  const row = await drafts(reader, centreId).where('specification_draft.id', '=', id).executeTakeFirst()
  return row && asDraft(row)
}

function drafts(reader: Reader, centreId: string) {
  return reader
    .selectFrom('specification_draft')
    .innerJoin('person', 'person.id', 'specification_draft.changed_by')
    .select(['specification_draft.id', 'specification_draft.name', 'text', 'revision', 'changed_at', 'person.name as changed_by_name'])
    .where('centre_id', '=', centreId)
}

function asDraft(row: { id: string; name: string; text: string; revision: number; changed_at: Temporal.Instant; changed_by_name: string }): Draft {
  return { id: row.id, name: row.name, text: row.text, revision: row.revision, changedAt: row.changed_at, changedBy: row.changed_by_name }
}

/** A draft as it stands now, locked until the transaction ends. Throws when there is none. */
export async function lockSpecificationDraft(tx: Transaction<DB>, centreId: string, id: string) {
  return tx.selectFrom('specification_draft').selectAll().where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Who published a specification of the centre's own, when, and its text as it was published. */
export type Publication = { id: string; text: string; publishedAt: Temporal.Instant; publishedBy: string }

/** Everything that the centre published itself, the newest first. */
export async function listPublications(reader: Reader, centreId: string): Promise<Publication[]> {
  const rows = await reader
    .selectFrom('own_specification')
    .innerJoin('person', 'person.id', 'own_specification.published_by')
    .select(['own_specification.id', 'text', 'published_at', 'person.name'])
    .where('centre_id', '=', centreId)
    .orderBy('published_at', 'desc')
    .orderBy('own_specification.id')
    .execute()
  return rows.map((row) => ({ id: row.id, text: row.text, publishedAt: row.published_at, publishedBy: row.name }))
}

/** How many learners of the centre are registered on units of a specification. */
export async function countLearnersOn(reader: Reader, centreId: string, specification: string): Promise<number> {
  const { learners } = await reader
    .selectFrom('enrolment')
    .select((each) => each.fn.count('learner_id').distinct().as('learners'))
    .where('centre_id', '=', centreId)
    .where('specification', '=', specification)
    .executeTakeFirstOrThrow()
  return Number(learners)
}

/** Registrations of the centre that a draft can be tried on: no names, only what they are on and since when. */
export async function listTrials(reader: Reader, centreId: string): Promise<{ id: string; learnerId: string; unit: string; registeredOn: string }[]> {
  const rows = await reader
    .selectFrom('enrolment')
    .select(['id', 'learner_id', 'unit_reference', 'registered_on'])
    .where('centre_id', '=', centreId)
    .orderBy('registered_on', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({ id: row.id, learnerId: row.learner_id, unit: row.unit_reference, registeredOn: row.registered_on }))
}
