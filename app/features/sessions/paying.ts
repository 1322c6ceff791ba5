import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import { recordSessionEvent, type Keeper } from './events.ts'

/** Says of a learner's own sessions whether they were paid for; ids that are not theirs change nothing. Answers how many changed. */
export async function sayPaid(tx: Transaction<DB>, keeper: Keeper, sessions: readonly string[], paid: 'paid' | 'pro bono'): Promise<number> {
  const { centreId, learnerId, personId, now } = keeper
  const before = await tx
    .selectFrom('session')
    .select(['id', 'revision', 'paid'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', 'in', sessions)
    .where((from) => from.or([from('paid', 'is', null), from('paid', '<>', paid)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const session of before) {
    const record = { centreId, kind: 'session', id: session.id }
    await keepRevision(tx, record, { number: session.revision, fields: { paid: session.paid }, writtenBy: personId, writtenAt: now })
    await tx
      .updateTable('session')
      .set({ paid, revision: session.revision + 1 })
      .where('centre_id', '=', centreId)
      .where('id', '=', session.id)
      .execute()
    await recordSessionEvent(tx, keeper, 'SessionChanged', session.id, { revision: session.revision + 1, paid })
  }
  return before.length
}
