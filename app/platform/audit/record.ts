import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'
import { beforeCommit } from '../database/centre.ts'
import { beginning, hashedText } from './chain.ts'

/** Who did it: a person with an account, somebody through a link, or the system itself. */
export type Actor = { kind: 'person'; id: string } | { kind: 'link'; id: string } | { kind: 'system' }

/** Ids, counts and states: never a name, an address or what somebody wrote. */
export type EventData = Record<string, string | number | boolean | null | readonly string[]>

/** What happened. */
export type AuditEvent = {
  centreId: string
  /** The chain it stands in: a learner's id, or the centre's id for what concerns no single learner. */
  stream: string
  at: Temporal.Instant
  actor: Actor
  kind: string
  subject: { kind: string; id: string }
  data?: EventData
}

/** What the audit says of itself. */
export const auditEvents = ['ChainOpened'] as const

type AuditOwnEvent = (typeof auditEvents)[number]

function actorText(actor: Actor): string {
  return actor.kind === 'system' ? 'system' : `${actor.kind}:${actor.id}`
}

/**
 * Adds an event to its chain in the caller's transaction. The head's row lock puts writers of one chain in order; chains of
 * different learners do not wait for each other. Opening a learner's chain is itself an event of the centre's chain, so that
 * removing a whole chain is found.
 *
 * The centre's chain is written last, before the transaction is committed, whenever its events were recorded: everybody locks it
 * after the chains of learners, so that no two wait for each other, and holds it for the shortest time.
 */
export async function recordEvent(tx: Transaction<DB>, event: AuditEvent): Promise<void> {
  if (event.stream !== event.centreId || !beforeCommit(tx, event.centreId, () => addLink(tx, event))) await addLink(tx, event)
}

/** A person who acts, where and when. */
export type ByPerson = Pick<AuditEvent, 'centreId'> & { personId: string; now: Temporal.Instant }

/** The same for what a person did just now. */
export async function recordEventBy(
  tx: Transaction<DB>,
  { centreId, personId, now }: ByPerson,
  event: Omit<AuditEvent, 'centreId' | 'at' | 'actor'>,
): Promise<void> {
  await recordEvent(tx, { ...event, centreId, at: now, actor: { kind: 'person', id: personId } })
}

async function addLink(tx: Transaction<DB>, event: AuditEvent): Promise<void> {
  if (await extendChain(tx, event)) return
  await openChain(tx, event)
  if (!(await extendChain(tx, event))) throw new Error(`The head of the chain ${event.stream} is gone`)
}

/** Whether there was a chain to add to. */
async function extendChain(tx: Transaction<DB>, event: AuditEvent): Promise<boolean> {
  const link = {
    centreId: event.centreId,
    stream: event.stream,
    at: event.at.round('millisecond').toString({ smallestUnit: 'millisecond' }),
    actor: actorText(event.actor),
    kind: event.kind,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    data: JSON.stringify(event.data ?? {}),
  }
  const [before, after] = hashedText(link)
  const { centreId, stream, at, actor, kind, subjectKind, subjectId, data } = link
  const extended = await sql<{
    seq: number | null
  }>`select extend_chain(${centreId}, ${stream}, ${at}, ${actor}, ${kind}, ${subjectKind}, ${subjectId}, ${data}, ${before}, ${after}) as seq`.execute(tx)
  return typeof extended.rows[0]?.seq === 'number'
}

/** Two that open a chain at once: the second waits for the first, and goes on from where it came to. */
async function openChain(tx: Transaction<DB>, { centreId, stream, at, actor }: AuditEvent): Promise<void> {
  const opened = await tx
    .insertInto('audit_head')
    .values({ centre_id: centreId, stream, seq: 0, hash: Buffer.from(beginning) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n || stream === centreId) return
  await recordEvent(tx, { centreId, stream: centreId, at, actor, kind: 'ChainOpened' satisfies AuditOwnEvent, subject: { kind: 'chain', id: stream } })
}
