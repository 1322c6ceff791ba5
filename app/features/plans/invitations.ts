import { sql, type Transaction } from 'kysely'
import { clockTime, dayOf, longDay, weekday } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { writeInvitation } from '../../platform/calendar/calendar.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House, LearnerVisit } from '../../platform/web/house.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import { findRecipient } from '../clients/index.ts'
import { recordPlanEvent } from './events.ts'
import type { SessionPlan } from './queries.ts'
import type { InvitationText } from './schema.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** When a client was invited to a planned session. */
export type SessionInvitation = { beginsAt: Temporal.Instant; minutes: number; place: string; sequence: number; cancelled: boolean }

/** A session as it is planned: on a day, or at the hour that the client was invited to. */
export type PlannedSession = { planId: string; alias: string; day: string; sequence: number; hour: { beginsAt: Temporal.Instant; minutes: number } | undefined }

type Row = { begins_at: Temporal.Instant; minutes: number; place: string; sequence: number; cancelled_at: Temporal.Instant | null }

function asInvitation({ begins_at, minutes, place, sequence, cancelled_at }: Row): SessionInvitation {
  return { beginsAt: begins_at, minutes, place, sequence, cancelled: cancelled_at !== null }
}

/** The invitation to a planned session of a learner, if one was sent. */
export async function findInvitation(reader: Reader, centreId: string, learnerId: string, planId: string): Promise<SessionInvitation | undefined> {
  const row = await reader
    .selectFrom('session_invitation')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row && asInvitation(row)
}

/** A learner's planned sessions from a day on, under aliases. */
export async function findPlannedSessions(reader: Reader, centreId: string, learnerId: string, from: string): Promise<PlannedSession[]> {
  const rows = await reader
    .selectFrom('session_plan as plan')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'plan.centre_id').onRef('client.id', '=', 'plan.client_id'))
    .leftJoin('session_invitation as invited', (join) =>
      join.onRef('invited.centre_id', '=', 'plan.centre_id').onRef('invited.plan_id', '=', 'plan.id').on('invited.cancelled_at', 'is', null),
    )
    .select(['plan.id', 'client.alias', 'plan.planned_for', 'invited.begins_at', 'invited.minutes', 'invited.sequence'])
    .where('plan.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
    .where('plan.planned_for', '>=', sql<string>`${from}`)
    .orderBy('plan.planned_for')
    .orderBy('plan.id')
    .limit(500)
    .execute()
  return rows.map(({ id, alias, planned_for, begins_at, minutes, sequence }) => ({
    planId: id,
    alias,
    day: planned_for,
    sequence: sequence ?? 0,
    hour: begins_at === null || minutes === null ? undefined : { beginsAt: begins_at, minutes },
  }))
}

/** Invites the client to a planned session, by a letter for their calendar. Inviting again changes the entry they have. */
export async function inviteClient(
  tx: Transaction<DB>,
  post: Post,
  visit: LearnerVisit,
  plan: SessionPlan,
  text: InvitationText,
): Promise<Result<SessionInvitation, { kind: 'no address' | 'begun' }>> {
  const { centreId, learnerId, now } = visit
  const beginsAt = Temporal.PlainDateTime.from(`${text.day}T${text.time}`).toZonedDateTime(visit.place.zone).toInstant()
  if (Temporal.Instant.compare(beginsAt, now) <= 0) return refused({ kind: 'begun' })
  await lockPlan(tx, centreId, plan.id)
  const before = await findInvitation(tx, centreId, learnerId, plan.id)
  const sequence = before === undefined ? 0 : before.sequence + 1
  const invitation = { beginsAt, minutes: text.minutes, place: text.place, sequence, cancelled: false }
  const change = before === undefined || before.cancelled ? 'first' : 'moved'
  if (!(await write(tx, post, visit, plan, invitation, change))) return refused({ kind: 'no address' })
  const columns = { begins_at: beginsAt.toString(), minutes: text.minutes, place: text.place, sequence, sent_at: now.toString(), cancelled_at: null }
  await tx
    .insertInto('session_invitation')
    .values({ centre_id: centreId, plan_id: plan.id, learner_id: learnerId, ...columns })
    .onConflict((conflict) => conflict.columns(['centre_id', 'plan_id']).doUpdateSet(columns))
    .execute()
  await recordPlanEvent(tx, visit, 'SessionInvitationSent', { id: plan.id, clientId: plan.clientId, revision: plan.revision })
  return good(invitation)
}

/** Takes the session out of the client's calendar again. What was cancelled already stays so. */
export async function cancelInvitation(
  tx: Transaction<DB>,
  post: Post,
  visit: LearnerVisit,
  plan: SessionPlan,
): Promise<Result<undefined, { kind: 'not invited' }>> {
  const { centreId, learnerId, now } = visit
  await lockPlan(tx, centreId, plan.id)
  const before = await findInvitation(tx, centreId, learnerId, plan.id)
  if (before === undefined || before.cancelled) return refused({ kind: 'not invited' })
  const sequence = before.sequence + 1
  await write(tx, post, visit, plan, { ...before, sequence, cancelled: true }, 'cancelled')
  await tx
    .updateTable('session_invitation')
    .set({ sequence, cancelled_at: now.toString() })
    .where('centre_id', '=', centreId)
    .where('plan_id', '=', plan.id)
    .execute()
  await recordPlanEvent(tx, visit, 'SessionInvitationCancelled', { id: plan.id, clientId: plan.clientId, revision: plan.revision })
  return good(undefined)
}

/** Two presses at once would both be the same in the sequence. */
async function lockPlan(tx: Transaction<DB>, centreId: string, planId: string): Promise<void> {
  await tx.selectFrom('session_plan').select('id').where('centre_id', '=', centreId).where('id', '=', planId).forUpdate().execute()
}

type Change = 'first' | 'moved' | 'cancelled'

/** The letter to the client. Answers whether there is an address to send it to. */
async function write(tx: Transaction<DB>, post: Post, visit: LearnerVisit, plan: SessionPlan, invitation: SessionInvitation, change: Change): Promise<boolean> {
  const { centreId, now, signedIn, place: centre, personId } = visit
  const to = await findRecipient(tx, post.vault, centreId, plan.clientId, { at: now, actor: { kind: 'person', id: personId } })
  if (to?.email === undefined) return false
  const { beginsAt, minutes, place, sequence } = invitation
  const host = new URL(post.baseUrl).hostname
  const { name } = signedIn.person
  const title = `Your session with ${name}`
  const subject = change === 'first' ? title : `${title} ${change === 'moved' ? 'has changed' : 'is cancelled'}`
  const letter = layOutMail({
    title: subject,
    paragraphs: [`Dear ${to.name},`, ...sentences(invitation, { name, zone: centre.zone, change })],
    from: `Sent for ${name} by ${centre.centreName}, who keep their records with Coachfolio.`,
  })
  const people = { organiser: { name, email: `no-reply@${host}` }, guests: [{ name: to.name, email: to.email }] }
  const appointment = { uid: `${plan.id}@${host}`, sequence, beginsAt, minutes, place, title, says: '' }
  const calendar = writeInvitation(change === 'cancelled' ? 'CANCEL' : 'REQUEST', appointment, people, now)
  await postMail(tx, post, centreId, { to: to.email, toName: to.name, recipientId: to.id, subject, ...letter, calendar }, now)
  return true
}

function sentences({ beginsAt, minutes, place }: SessionInvitation, { name, zone, change }: { name: string; zone: string; change: Change }): string[] {
  const day = dayOf(beginsAt, zone)
  const when = `${weekday(day)} ${longDay(day)}, ${clockTime(beginsAt, zone)} to ${clockTime(beginsAt.add({ minutes }), zone)}`
  if (change === 'cancelled') return [`Your session on ${when} will not take place.`, 'The file with this letter takes it out of your calendar.']
  return [
    `${change === 'first' ? 'You will meet' : 'It has changed: you will now meet'} on ${when} (${zoneWords(zone)}).`,
    ...(place === '' ? [] : [`Where: ${place}`]),
    `The invitation with this letter ${change === 'first' ? 'goes into your calendar' : 'changes the entry in your calendar'}. If the time does not suit you, tell ${name}.`,
  ]
}

function zoneWords(zone: string): string {
  return zone === 'Europe/London' ? 'UK time' : `time in ${zone.replaceAll('_', ' ')}`
}
