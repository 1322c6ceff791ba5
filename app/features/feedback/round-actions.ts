import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { addDays, dayOf } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House, LearnerVisit } from '../../platform/web/house.ts'
import { findRecipient, saveIdentity } from '../clients/index.ts'
import { askerOf, createLink, lockLink, markAnswered, revokeLinks, type WaitingLink, type WhyClosed } from '../links/index.ts'
import { isBlank, type Answer } from './answer.ts'
import { recordFeedbackEvent, type FeedbackEventKind } from './events.ts'
import { roundIn } from './queries.ts'
import type { Questionnaire } from './questionnaire.ts'
import { sendRoundLetter } from './round-letters.ts'
import { lockRound, type Respondent } from './round-queries.ts'
import { longestDays, roundStanding, whyOpeningIsRefused, type Round, type RoundProblem, type Side } from './round-rules.ts'

export type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** A round to open: known people, and colleagues who are named for it. */
export type NewRound = {
  questionnaire: Questionnaire
  least: number
  closesOn: string
  respondents: readonly Respondent[]
  colleagues: readonly { name: string; email: string }[]
  taken: readonly string[]
}

type Addressed = Respondent & { name: string; email: string | undefined }

/** When the links of a round stop to work: with the end of its last day. */
export function endOf({ closesOn }: Pick<Round, 'closesOn'>, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(addDays(closesOn, 1)).toZonedDateTime(zone).toInstant()
}

/** Opens a round and writes to everybody in it. Nobody is written to when one of them cannot be. */
export async function openRound(tx: Transaction<DB>, post: Post, visit: LearnerVisit, wanted: NewRound): Promise<Result<{ id: string }, RoundProblem>> {
  const { centreId, learnerId, now: at, today } = visit
  const by: Actor = { kind: 'person', id: visit.personId }
  const known: Addressed[] = []
  for (const one of wanted.respondents) {
    const addressee = await findRecipient(tx, post.vault, centreId, one.id, { at, actor: by })
    known.push({ ...one, name: addressee?.name ?? '', email: addressee?.email })
  }
  const named = nameColleagues(wanted)
  const { least, closesOn, questionnaire } = wanted
  const lastDay = addDays(today, longestDays)
  const asked = [...known, ...named]
  const why = whyOpeningIsRefused({ asked, sides: questionnaire.givers, least, closesOn, today, lastDay, ownEmail: visit.signedIn.person.email })
  if (why !== undefined) return refused(why)
  for (const { id, alias, name, email } of named) await keepColleague(tx, post, visit, { id, alias, name, email: email ?? '' })
  const round = { id: newId(), questionnaire: questionnaire.id, version: questionnaire.version, least, openedOn: today, closesOn, closedAt: null }
  await tx
    .insertInto('feedback_round')
    .values({
      centre_id: centreId,
      id: round.id,
      learner_id: learnerId,
      questionnaire: round.questionnaire,
      questionnaire_version: round.version,
      least,
      opened_on: today,
      closes_on: closesOn,
      created_at: at.toString(),
    })
    .execute()
  await note(tx, visit, by, 'FeedbackRoundOpened', round.id, { questionnaire: round.questionnaire, version: round.version, respondents: asked.length, least })
  for (const one of asked) await askRespondent(tx, post, visit, round, one)
  return good({ id: round.id })
}

function nameColleagues({ colleagues, taken }: NewRound): Addressed[] {
  const free = Array.from({ length: taken.length + colleagues.length }, (_, at) => `Colleague ${at + 1}`).filter((alias) => !taken.includes(alias))
  return colleagues.map(({ name, email }, at) => ({ side: 'colleague', id: newId(), alias: free[at] ?? '', name, email }))
}

async function keepColleague(tx: Transaction<DB>, post: Post, visit: LearnerVisit, colleague: { id: string; alias: string; name: string; email: string }) {
  const { id, alias, name, email } = colleague
  const { centreId, learnerId, now } = visit
  await tx.insertInto('colleague').values({ centre_id: centreId, id, learner_id: learnerId, alias, created_at: now.toString() }).execute()
  await saveIdentity(tx, post.vault, visit, { kind: 'colleague', id }, { name, email })
}

async function askRespondent(tx: Transaction<DB>, post: Post, visit: LearnerVisit, round: Round, { side, id, name, email = '' }: Addressed): Promise<void> {
  const { centreId, learnerId, now: at } = visit
  const link = await createLink(
    tx,
    post,
    {
      centreId,
      learnerId,
      purpose: 'give feedback',
      subjectId: round.id,
      recipient: { kind: side, id },
      details: { round: round.id, questionnaire: round.questionnaire, version: round.version },
      expires: endOf(round, visit.place.zone),
    },
    { by: { kind: 'person', id: visit.personId }, at },
  )
  await sendRoundLetter(tx, post, askerOf(visit), round, { to: { id, name, email }, url: link.url, again: false })
}

/** Keeps an answer apart from whoever gave it, or notes that they would rather not answer. */
export async function answerRound(
  tx: Transaction<DB>,
  link: WaitingLink,
  answer: Answer | 'declined',
  now: Temporal.Instant,
): Promise<Result<undefined, { kind: WhyClosed }>> {
  const { centreId, learnerId } = link
  const round = await lockRound(tx, centreId, learnerId, roundIn(link) ?? '')
  const why = await lockLink(tx, link, now)
  if (why !== undefined) return refused({ kind: why })
  if (roundStanding(round, 0, dayOf(now, link.centre.zone)) !== 'open') return refused({ kind: 'expired' })
  const said = answer !== 'declined' && !isBlank(answer)
  if (said) {
    await tx
      .insertInto('round_answer')
      // Our own ids tell the time; this one tells nothing.
      .values({ centre_id: centreId, id: randomUUID(), round_id: round.id, side: link.recipient.kind satisfies Side, answer: JSON.stringify(answer) })
      .execute()
  }
  await note(tx, { centreId, learnerId, now }, { kind: 'link', id: link.id }, said ? 'FeedbackRoundAnswered' : 'FeedbackRoundDeclined', round.id, {})
  await markAnswered(tx, link, now)
  return good(undefined)
}

/** Ends a round before its last day: whoever has not answered no longer can. */
export async function closeRound(tx: Transaction<DB>, visit: LearnerVisit, id: string): Promise<Result<undefined, { kind: 'closed already' }>> {
  const { centreId, learnerId, now, today } = visit
  const round = await lockRound(tx, centreId, learnerId, id)
  if (roundStanding(round, 0, today) !== 'open') return refused({ kind: 'closed already' })
  await tx.updateTable('feedback_round').set({ closed_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', id).execute()
  const by: Actor = { kind: 'person', id: visit.personId }
  await revokeLinks(tx, { centreId, learnerId, purpose: 'give feedback', subjectId: id }, { by, at: now })
  await note(tx, visit, by, 'FeedbackRoundClosed', id, {})
  return good(undefined)
}

/** Tells the learner's chain of a round. */
export async function note(
  tx: Transaction<DB>,
  { centreId, learnerId, now }: { centreId: string; learnerId: string; now: Temporal.Instant },
  actor: Actor,
  kind: FeedbackEventKind,
  id: string,
  data: Readonly<Record<string, string | number>>,
): Promise<void> {
  await recordFeedbackEvent(tx, { centreId, learnerId, at: now, actor, kind, subject: { kind: 'round', id }, data })
}
