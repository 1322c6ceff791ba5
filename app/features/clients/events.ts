import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type AuditEvent, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

/** What happens to clients, to those around them, and to who they really are. */
export const clientsEvents = [
  'ClientAdded',
  'ClientChanged',
  'ClientSafeguardingChanged',
  'ClientReviewed',
  'ClientSetAside',
  'ClientTakenUpAgain',
  'ConsentGiven',
  'ConsentWithdrawn',
  'StakeholderAdded',
  'StakeholderChanged',
  'IdentityKept',
  'IdentityOpened',
  'AddressCorrected',
  'MailAddressed',
] as const

export type ClientsEvent = (typeof clientsEvents)[number]

/** Who does something, and when. */
export type By = { at: Temporal.Instant; actor: Actor }

/** The signed-in person, now. */
export function byVisitor(visit: MemberVisit): By {
  return { at: visit.now, actor: { kind: 'person', id: visit.personId } }
}

/** Adds an event about a client, a stakeholder or an identity to the chain of the learner whose practice it is. */
export async function recordClientsEvent(
  tx: Transaction<DB>,
  by: By,
  event: { centreId: string; learnerId: string; kind: ClientsEvent; subject: AuditEvent['subject']; data?: EventData },
): Promise<void> {
  const { centreId, learnerId, kind, subject, data = {} } = event
  await recordEvent(tx, { centreId, stream: learnerId, at: by.at, actor: by.actor, kind, subject, data })
}
