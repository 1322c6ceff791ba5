import type { Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'
import type { Typed } from '../web/form.ts'

/** Whose draft of which form it is. `subjectId` is the record it edits, or what the new record will belong to. */
export type DraftKey = { centreId: string; personId: string; form: string; subjectId: string }

/** What was typed and not yet kept, and the revision of the record that it was typed upon (0 for a new one). */
export type Draft = { fields: Typed; baseRevision: number; savedAt: Temporal.Instant }

/** Keeps what has been typed so far in place of the earlier draft. */
export async function saveDraft(tx: Transaction<DB>, key: DraftKey, draft: Draft): Promise<void> {
  const fields = JSON.stringify(draft.fields)
  const saved_at = draft.savedAt.toString()
  await tx
    .insertInto('draft')
    .values({
      centre_id: key.centreId,
      person_id: key.personId,
      form: key.form,
      subject_id: key.subjectId,
      fields,
      base_revision: draft.baseRevision,
      saved_at,
    })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'person_id', 'form', 'subject_id']).doUpdateSet({ fields, base_revision: draft.baseRevision, saved_at }),
    )
    .execute()
}

/** The draft of a form, if something typed has not been kept yet. */
export async function findDraft(tx: Transaction<DB>, key: DraftKey): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('draft')
    .select(['fields', 'base_revision', 'saved_at'])
    .where('centre_id', '=', key.centreId)
    .where('person_id', '=', key.personId)
    .where('form', '=', key.form)
    .where('subject_id', '=', key.subjectId)
    .executeTakeFirst()
  return row && { fields: row.fields as Typed, baseRevision: row.base_revision, savedAt: row.saved_at }
}

/** Forgets a draft: its text has been kept as a record, or the person let it go. */
export async function discardDraft(tx: Transaction<DB>, key: DraftKey): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('centre_id', '=', key.centreId)
    .where('person_id', '=', key.personId)
    .where('form', '=', key.form)
    .where('subject_id', '=', key.subjectId)
    .execute()
}
