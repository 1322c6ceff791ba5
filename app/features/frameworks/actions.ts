import type { Transaction } from 'kysely'
import { measureOf, placedStatements, type Framework } from '../../framework/framework.ts'
import type { ReadFramework } from '../../framework/reading.ts'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { found, type MemberVisit } from '../../platform/web/house.ts'
import { recordFrameworkEvent } from './events.ts'

type Good = Extract<ReadFramework, { ok: true }>

/**
 * Keeps a framework that was read, and answers its id. One that the centre has already gives way to it: its earlier text is kept, and
 * nothing is published until somebody has looked at the new one.
 */
export async function keepFramework(tx: Transaction<DB>, visit: MemberVisit, read: Good): Promise<{ id: string; replaced: boolean }> {
  const { centreId } = visit
  // Two imports of the same framework at once would both find that it is not there yet.
  await tx.selectFrom('centre').select('id').where('id', '=', centreId).forUpdate().execute()
  const before = await tx
    .selectFrom('framework')
    .select('id')
    .where('centre_id', '=', centreId)
    .where('identifier', '=', read.framework.identifier)
    .executeTakeFirst()
  const id = before?.id ?? newId()
  const counts = { format: read.format, statements: measureOf(read.framework).statements, lost: read.lost.length }
  if (before !== undefined) await replaceFramework(tx, visit, id, read)
  else
    await tx
      .insertInto('framework')
      .values({ centre_id: centreId, id, ...columnsOf(visit, read) })
      .execute()
  await recordFrameworkEvent(tx, visit, before === undefined ? 'FrameworkImported' : 'FrameworkReplaced', id, counts)
  return { id, replaced: before !== undefined }
}

async function replaceFramework(tx: Transaction<DB>, visit: MemberVisit, id: string, read: Good): Promise<void> {
  const { revision } = await keepEarlier(tx, visit, id)
  await tx
    .updateTable('framework')
    .set({ ...columnsOf(visit, read), revision: revision + 1, published_by: null, published_at: null })
    .where('centre_id', '=', visit.centreId)
    .where('id', '=', id)
    .execute()
}

async function keepEarlier(tx: Transaction<DB>, { centreId }: MemberVisit, id: string): Promise<{ revision: number }> {
  const row = found(await lock(tx, centreId, id))
  const earlier = { number: row.revision, fields: { document: row.document }, writtenBy: row.imported_by, writtenAt: row.imported_at }
  await keepRevision(tx, { centreId, kind: 'framework', id }, earlier)
  return { revision: row.revision }
}

function lock(tx: Transaction<DB>, centreId: string, id: string) {
  return tx.selectFrom('framework').selectAll().where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirst()
}

function columnsOf({ personId, now }: MemberVisit, { format, layout, framework, lost }: Good) {
  return {
    identifier: framework.identifier,
    title: framework.title,
    format,
    layout,
    ...measureOf(framework),
    document: JSON.stringify(framework),
    lost: JSON.stringify(lost),
    parts: partsOf(framework),
    imported_by: personId,
    imported_at: now.toString(),
  }
}

function partsOf(framework: Framework): string[] {
  const statements = [...placedStatements(framework.statements)].flatMap(({ statement }) => [statement.identifier, statement.placement.identifier])
  return [framework.identifier, ...statements, ...framework.associations.map(({ identifier }) => identifier)]
}

/** Lets every other system read a framework, or no longer. Doing it twice changes nothing. */
export async function publishFramework(tx: Transaction<DB>, visit: MemberVisit, id: string, publish: boolean): Promise<void> {
  const { centreId, personId, now } = visit
  const row = found(await lock(tx, centreId, id))
  if ((row.published_at !== null) === publish) return
  await tx
    .updateTable('framework')
    .set({ published_by: publish ? personId : null, published_at: publish ? now.toString() : null })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordFrameworkEvent(tx, visit, publish ? 'FrameworkPublished' : 'FrameworkWithdrawn', id, { revision: row.revision })
}

/** Takes a framework away. Its last text stays among the earlier texts. */
export async function removeFramework(tx: Transaction<DB>, visit: MemberVisit, id: string): Promise<void> {
  const { revision } = await keepEarlier(tx, visit, id)
  await tx.deleteFrom('framework').where('centre_id', '=', visit.centreId).where('id', '=', id).execute()
  await recordFrameworkEvent(tx, visit, 'FrameworkRemoved', id, { revision })
}
