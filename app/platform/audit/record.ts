import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'
import { beginning, linkHash } from './chain.ts'

/** Who did it: a person with an account, somebody through a link, or the system itself. */
export type Actor = { kind: 'person'; id: string } | { kind: 'link'; id: string } | { kind: 'system' }

/** What happened. `data` holds ids, counts and states: never a name, an address or what somebody wrote. */
export type AuditEvent = {
  centreId: string
  /** The chain it stands in: a learner's id, or the centre's id for what concerns no single learner. */
  stream: string
  at: Temporal.Instant
  actor: Actor
  kind: string
  subject: { kind: string; id: string }
  data?: Record<string, string | number | boolean | null | readonly string[]>
}

/** What the audit says of itself. */
export const auditEvents = ['ChainOpened'] as const

type AuditOwnEvent = (typeof auditEvents)[number]

function actorText(actor: Actor): string {
  return actor.kind === 'system' ? 'system' : `${actor.kind}:${actor.id}`
}

/**
 * Adds events to their chains in the caller's transaction. The head's row lock puts writers of one chain in order; chains of
 * different learners do not wait for each other. Opening a learner's chain is itself an event of the centre's chain, so that
 * removing a whole chain is found.
 */
export async function recordEvent(tx: Transaction<DB>, event: AuditEvent): Promise<void> {
  const previous = (await lockHead(tx, event)) ?? (await openChain(tx, event))
  const link = {
    centreId: event.centreId,
    stream: event.stream,
    seq: previous.seq + 1,
    at: event.at.round('millisecond').toString({ smallestUnit: 'millisecond' }),
    actor: actorText(event.actor),
    kind: event.kind,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    data: JSON.stringify(event.data ?? {}),
    previousHash: previous.hash,
  }
  const hash = linkHash(link)
  await sql`
    with added as (
      insert into audit_event (centre_id, stream, seq, at, actor, kind, subject_kind, subject_id, data, previous_hash, hash)
      values (${link.centreId}, ${link.stream}, ${link.seq}, ${link.at}, ${link.actor}, ${link.kind}, ${link.subjectKind}, ${link.subjectId}, ${link.data}, ${Buffer.from(link.previousHash)}, ${hash})
    )
    update audit_head set seq = ${link.seq}, hash = ${hash} where centre_id = ${link.centreId} and stream = ${link.stream}
  `.execute(tx)
}

type Head = { seq: number; hash: Uint8Array }

async function lockHead(tx: Transaction<DB>, { centreId, stream }: AuditEvent): Promise<Head | undefined> {
  return tx.selectFrom('audit_head').select(['seq', 'hash']).where('centre_id', '=', centreId).where('stream', '=', stream).forUpdate().executeTakeFirst()
}

/** Two that open a chain at once: the second waits for the first, and goes on from where it came to. */
async function openChain(tx: Transaction<DB>, event: AuditEvent): Promise<Head> {
  const { centreId, stream, at, actor } = event
  const first: Head = { seq: 0, hash: beginning }
  const opened = await tx
    .insertInto('audit_head')
    .values({ centre_id: centreId, stream, seq: first.seq, hash: Buffer.from(first.hash) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return lockOpened(tx, event)
  if (stream !== centreId)
    await recordEvent(tx, { centreId, stream: centreId, at, actor, kind: 'ChainOpened' satisfies AuditOwnEvent, subject: { kind: 'chain', id: stream } })
  return first
}

async function lockOpened(tx: Transaction<DB>, event: AuditEvent): Promise<Head> {
  const head = await lockHead(tx, event)
  if (head === undefined) throw new Error(`The head of the chain ${event.stream} is gone`)
  return head
}
