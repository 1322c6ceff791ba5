import type { Kysely, Transaction } from 'kysely'
import { findCentreIds, inCentreAtOneMoment } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import { beginning, linkHash, type AuditLink } from './chain.ts'

/** A place where a chain does not hold. `seq` is the event's number in its chain, counted from 1. */
export type AuditFault = { centreId: string; stream: string; seq: number; kind: string; fault: 'changed' | 'removed' | 'reordered' | 'chain removed' }

/** What was checked, and what was found. No faults means that every chain holds. */
export type AuditVerdict = { centres: number; chains: number; events: number; faults: AuditFault[] }

type Chain = { centreId: string; stream: string; seq: number; hash: Uint8Array }
type Walk = { expected: number; previous: Uint8Array | undefined; count: number; faults: AuditFault[] }
type Stored = AuditLink & { hash: Uint8Array }

const page = 5000
/** How far around an event, or into a gap, is looked. */
const nearby = 1000

/** Walks every chain of every centre from its first event to its head. Reads in pages; holds one page in memory. */
export async function verifyAudit(database: Kysely<DB>): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { centres: 0, chains: 0, events: 0, faults: [] }
  for (const centreId of await findCentreIds(database)) {
    verdict.centres += 1
    await inCentreAtOneMoment(database, centreId, async (tx) => {
      const heads = await tx.selectFrom('audit_head').selectAll().where('centre_id', '=', centreId).orderBy('stream').execute()
      for (const { stream, seq, hash } of heads) {
        const { count, faults } = await walk(tx, { centreId, stream, seq, hash })
        verdict.chains += 1
        verdict.events += count
        verdict.faults.push(...faults)
      }
      verdict.faults.push(...(await findRemovedChains(tx, centreId, new Set(heads.map((head) => head.stream)))))
    })
  }
  return verdict
}

async function walk(tx: Transaction<DB>, chain: Chain): Promise<Walk> {
  const walked: Walk = { expected: 1, previous: beginning, count: 0, faults: [] }
  for (;;) {
    const events = await readEvents(tx, chain, walked.expected)
    for (const event of events) step(walked, chain, event)
    if (events.length < page) break
  }
  const intact = walked.expected - 1 === chain.seq && walked.previous !== undefined && same(walked.previous, chain.hash)
  missUntil(walked, chain, chain.seq + 1)
  if (walked.faults.length === 0 && !intact)
    walked.faults.push({ centreId: chain.centreId, stream: chain.stream, seq: chain.seq, kind: 'head', fault: 'changed' })
  return walked
}

async function readEvents(tx: Transaction<DB>, { centreId, stream }: Chain, from: number): Promise<Stored[]> {
  const rows = await tx
    .selectFrom('audit_event')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('stream', '=', stream)
    .where('seq', '>=', from)
    .orderBy('seq')
    .limit(page)
    .execute()
  return rows.map(({ seq, at, actor, kind, subject_kind, subject_id, data, previous_hash, hash }) => ({
    centreId,
    stream,
    seq,
    at: at.toString({ smallestUnit: 'millisecond' }),
    actor,
    kind,
    subjectKind: subject_kind,
    subjectId: subject_id,
    data,
    previousHash: previous_hash,
    hash,
  }))
}

/** What points back to a removed or faulty event cannot be compared with it: that one is named, not the event behind it. */
function step(walked: Walk, chain: Chain, event: Stored): void {
  if (event.seq > walked.expected) walked.previous = undefined
  missUntil(walked, chain, event.seq)
  const isOwn = same(linkHash(event), event.hash)
  const follows = walked.previous === undefined || same(event.previousHash, walked.previous)
  const { centreId, stream, seq, kind } = event
  if (!isOwn) walked.faults.push({ centreId, stream, seq, kind, fault: isMoved(event) ? 'reordered' : 'changed' })
  else if (!follows) walked.faults.push({ centreId, stream, seq, kind, fault: 'reordered' })
  walked.count += 1
  walked.previous = isOwn ? event.hash : undefined
  walked.expected = event.seq + 1
}

/** A forged number could leave a gap of any size: only its beginning is named event by event. */
function missUntil(walked: Walk, { centreId, stream }: Chain, seq: number): void {
  const named = Math.min(seq, walked.expected + nearby)
  for (let missing = walked.expected; missing < named; missing += 1) walked.faults.push({ centreId, stream, seq: missing, kind: 'unknown', fault: 'removed' })
  walked.expected = Math.max(walked.expected, seq)
}

/** Whether the event holds in another place of its chain, not too far from where it stands now. */
function isMoved(event: Stored): boolean {
  for (let seq = Math.max(1, event.seq - nearby); seq <= event.seq + nearby; seq += 1) {
    if (same(linkHash({ ...event, seq }), event.hash)) return true
  }
  return false
}

/** A centre's own chain begins with the centre; every other chain was opened in it. */
async function findRemovedChains(tx: Transaction<DB>, centreId: string, streams: ReadonlySet<string>): Promise<AuditFault[]> {
  const opened = await tx
    .selectFrom('audit_event')
    .select('subject_id')
    .where('centre_id', '=', centreId)
    .where('stream', '=', centreId)
    .where('kind', '=', 'ChainOpened')
    .execute()
  const removed = [centreId, ...opened.map(({ subject_id }) => subject_id)].filter((stream) => !streams.has(stream))
  return removed.map((stream) => ({ centreId, stream, seq: 1, kind: 'unknown', fault: 'chain removed' }))
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
