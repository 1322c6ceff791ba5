import type { Kysely, Transaction } from 'kysely'
import { findCentreIds, inCentre } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import { beginning, linkHash } from './chain.ts'

/** A place where a chain does not hold. `seq` is the event's number in its chain, counted from 1. */
export type AuditFault = { centreId: string; stream: string; seq: number; kind: string; fault: 'changed' | 'removed' | 'reordered' | 'chain removed' }

/** What was checked, and what was found. No faults means that every chain holds. */
export type AuditVerdict = { centres: number; chains: number; events: number; faults: AuditFault[] }

const page = 5000

/** Walks every chain of every centre from its first event to its head. Reads in pages; holds one page in memory. */
export async function verifyAudit(database: Kysely<DB>): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { centres: 0, chains: 0, events: 0, faults: [] }
  for (const centreId of await findCentreIds(database)) {
    verdict.centres += 1
    await inCentre(database, centreId, async (tx) => {
      const heads = await tx.selectFrom('audit_head').selectAll().where('centre_id', '=', centreId).orderBy('stream').execute()
      for (const head of heads) {
        verdict.chains += 1
        verdict.events += await walk(tx, centreId, head, verdict.faults)
      }
      await findRemovedChains(tx, centreId, new Set(heads.map((head) => head.stream)), verdict.faults)
    })
  }
  return verdict
}

async function walk(tx: Transaction<DB>, centreId: string, head: { stream: string; seq: number; hash: Uint8Array }, faults: AuditFault[]): Promise<number> {
  const { stream } = head
  let expected = 1
  let previous: Uint8Array = beginning
  let count = 0
  for (;;) {
    const events = await tx
      .selectFrom('audit_event')
      .selectAll()
      .where('centre_id', '=', centreId)
      .where('stream', '=', stream)
      .where('seq', '>=', expected)
      .orderBy('seq')
      .limit(page)
      .execute()
    for (const event of events) {
      count += 1
      const named = { centreId, stream, kind: event.kind }
      for (; expected < event.seq; expected += 1) faults.push({ ...named, seq: expected, kind: 'unknown', fault: 'removed' })
      const link = { centreId, stream, seq: event.seq, at: event.at.toString({ smallestUnit: 'millisecond' }), actor: event.actor, kind: event.kind, subjectKind: event.subject_kind, subjectId: event.subject_id, data: event.data, previousHash: event.previous_hash }
      const intact = same(linkHash(link), event.hash)
      if (!intact) faults.push({ ...named, seq: event.seq, fault: 'changed' })
      else if (!same(event.previous_hash, previous)) faults.push({ ...named, seq: event.seq, fault: 'reordered' })
      previous = event.hash
      expected = event.seq + 1
    }
    if (events.length < page) break
  }
  for (; expected <= head.seq; expected += 1) faults.push({ centreId, stream, seq: expected, kind: 'unknown', fault: 'removed' })
  if (count > 0 && expected - 1 === head.seq && !same(previous, head.hash)) faults.push({ centreId, stream, seq: head.seq, kind: 'head', fault: 'changed' })
  if (expected - 1 > head.seq) faults.push({ centreId, stream, seq: head.seq, kind: 'head', fault: 'changed' })
  return count
}

async function findRemovedChains(tx: Transaction<DB>, centreId: string, streams: ReadonlySet<string>, faults: AuditFault[]): Promise<void> {
  const opened = await tx
    .selectFrom('audit_event')
    .select('subject_id')
    .where('centre_id', '=', centreId)
    .where('stream', '=', centreId)
    .where('kind', '=', 'ChainOpened')
    .execute()
  for (const { subject_id: stream } of opened) {
    if (!streams.has(stream)) faults.push({ centreId, stream, seq: 1, kind: 'unknown', fault: 'chain removed' })
  }
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
