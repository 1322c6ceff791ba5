import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { byVisitor, recordClientsEvent } from './events.ts'
import type { ConsentPurpose } from './consent-rules.ts'

/** What a client said about one purpose: the day, how it was said, and whether it was given or taken back. */
export type ConsentAct = { clientId: string; purpose: ConsentPurpose; act: 'given' | 'withdrawn'; onDay: string; how: string }

/** Every act of a learner's clients, the newest first. */
export async function findConsentActs(reader: Reader, centreId: string, learnerId: string): Promise<ConsentAct[]> {
  const rows = await reader
    .selectFrom('consent')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'consent.centre_id').onRef('client.id', '=', 'consent.client_id'))
    .select(['client_id as clientId', 'purpose', 'act', 'on_day as onDay', 'how'])
    .where('consent.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
    .orderBy('consent.recorded_at', 'desc')
    .orderBy('consent.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, purpose: row.purpose as ConsentPurpose, act: row.act as ConsentAct['act'] }))
}

/** The clients of a learner who agree to a purpose now. */
export async function findConsenting(reader: Reader, centreId: string, learnerId: string, purpose: ConsentPurpose): Promise<Set<string>> {
  const newest = new Map<string, ConsentAct>()
  for (const act of await findConsentActs(reader, centreId, learnerId)) {
    if (act.purpose === purpose && !newest.has(act.clientId)) newest.set(act.clientId, act)
  }
  return new Set(Array.from(newest.values()).flatMap(({ clientId, act }) => (act === 'given' ? [clientId] : [])))
}

/** Notes what a client of the learner agreed to, or took back. Nothing noted before is changed. */
export async function noteConsent(tx: Transaction<DB>, visit: LearnerVisit, { clientId, purpose, act, onDay, how }: ConsentAct): Promise<void> {
  const { centreId, learnerId, personId, now } = visit
  await tx
    .insertInto('consent')
    .values({ centre_id: centreId, id: newId(), client_id: clientId, purpose, act, on_day: onDay, how, recorded_by: personId, recorded_at: now.toString() })
    .execute()
  const kind = act === 'given' ? 'ConsentGiven' : 'ConsentWithdrawn'
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind, subject: { kind: 'client', id: clientId }, data: { purpose } })
}
