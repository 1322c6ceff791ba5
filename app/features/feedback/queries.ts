import type { Selectable, Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { findLinks, whyClosed, type Link } from '../links/index.ts'
import { findOwnReckoning, getPracticeRecord } from '../practice/index.ts'
import type { AskedGoal } from './answer.ts'
import type { Giver, OutsideSupervisor } from './givers.ts'
import { defaultScale, findQuestionnaire, type Stage } from './questionnaires.ts'
import type { Waiting } from './rules.ts'

/** Feedback on the learner's coaching. What came by a link stands as it was given. */
export type Feedback = {
  id: string
  giver: Giver
  stage: Stage
  channel: 'link' | 'verbal' | 'written'
  sessionId: string | null
  receivedOn: string
  effectiveness: string
  attributes: string
  ratings: { question: string; score: number }[]
  /** The points of the scale in words, as the questionnaire had them that was answered. */
  scale: readonly string[]
  choices: { question: string; answer: string }[]
  revision: number
}

function giverIn(row: Selectable<DB['feedback']>): Giver {
  if (row.giver === 'client' && row.client_id !== null) return { kind: 'client', clientId: row.client_id }
  if (row.giver === 'stakeholder' && row.client_id !== null && row.stakeholder_id !== null)
    return { kind: 'stakeholder', clientId: row.client_id, stakeholderId: row.stakeholder_id }
  return { kind: row.giver === 'tutor' ? 'tutor' : 'supervisor' }
}

function asFeedback(row: Selectable<DB['feedback']>): Feedback {
  return {
    id: row.id,
    giver: giverIn(row),
    stage: row.stage as Stage,
    channel: row.channel as Feedback['channel'],
    sessionId: row.session_id,
    receivedOn: row.received_on,
    effectiveness: row.effectiveness,
    attributes: row.attributes,
    ratings: row.ratings as Feedback['ratings'],
    scale: scaleOf(row),
    choices: row.choices as Feedback['choices'],
    revision: row.revision,
  }
}

function scaleOf({ questionnaire, questionnaire_version }: Selectable<DB['feedback']>): readonly string[] {
  if (questionnaire === null || questionnaire_version === null) return defaultScale
  return findQuestionnaire(questionnaire, questionnaire_version)?.scale ?? defaultScale
}

/** All feedback that a learner has, the newest first. */
export async function listFeedback(reader: Reader, centreId: string, learnerId: string): Promise<Feedback[]> {
  const rows = await reader
    .selectFrom('feedback')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asFeedback)
}

/** One piece of a learner's feedback. */
export async function findFeedback(reader: Reader, centreId: string, learnerId: string, feedbackId: string): Promise<Feedback | undefined> {
  const row = await reader
    .selectFrom('feedback')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', feedbackId)
    .executeTakeFirst()
  return row && asFeedback(row)
}

/** The same as it stands now, locked until the transaction ends. Throws when there is none. */
export async function lockFeedback(tx: Transaction<DB>, centreId: string, learnerId: string, feedbackId: string): Promise<Feedback> {
  const row = await tx
    .selectFrom('feedback')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', feedbackId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return asFeedback(row)
}

/** A request for feedback that waits for its answer; `expired` ones can be sent again. */
export type Request = { link: Link; stage: Stage; sessionId: string | undefined; questionnaire: string; expired: boolean }

/** The learner's requests that nobody has answered, oldest first. */
export async function findRequests(reader: Reader, centreId: string, learnerId: string, now: Temporal.Instant): Promise<Request[]> {
  const links = await findLinks(reader, centreId, learnerId, { purpose: 'give feedback' })
  return links.flatMap((link) => {
    const why = whyClosed(link, now)
    return why === 'answered' || why === 'revoked' || roundIn(link) !== undefined ? [] : [{ link, ...askedIn(link), expired: why === 'expired' }]
  })
}

/** What a link asks for. */
export function askedIn({ details }: Pick<Link, 'details'>): { stage: Stage; sessionId: string | undefined; questionnaire: string } {
  const session = details['session']
  return { stage: details['stage'] as Stage, sessionId: typeof session === 'string' ? session : undefined, questionnaire: String(details['questionnaire']) }
}

/** The round that a link belongs to, when it asks for an answer among others’. */
export function roundIn({ details }: Pick<Link, 'details'>): string | undefined {
  const round = details['round']
  return typeof round === 'string' ? round : undefined
}

/** The same as the rules see it. */
export function waitingOf({ link, stage, sessionId, questionnaire }: Request): Waiting {
  return { recipientId: link.recipient.id, stage, sessionId, questionnaire }
}

/** The learner's own record, also while they are registered on no unit. */
export async function getOwnRecord(reader: Reader, visit: LearnerVisit): Promise<PracticeRecord> {
  const reckoning = await findOwnReckoning(reader, visit)
  return reckoning?.record ?? getPracticeRecord(reader, visit.centreId, visit.learnerId)
}

/** How a request is spoken of on its page: under which alias the giver stands, and the day of the session. */
export type RequestWords = { alias: string; sessionOn: string | undefined }

const aliasTables = { client: 'client', stakeholder: 'stakeholder', supervisor: 'outside_supervisor', colleague: 'colleague' } as const

/** The words for the page of a request. */
export async function findRequestWords(
  reader: Reader,
  { centreId, recipient }: Pick<Link, 'centreId' | 'recipient'>,
  sessionId: string | undefined,
): Promise<RequestWords> {
  const giver = await reader
    .selectFrom(aliasTables[recipient.kind])
    .select('alias')
    .where('centre_id', '=', centreId)
    .where('id', '=', recipient.id)
    .executeTakeFirst()
  const session =
    sessionId === undefined
      ? undefined
      : await reader.selectFrom('session').select('held_on').where('centre_id', '=', centreId).where('id', '=', sessionId).executeTakeFirst()
  return { alias: giver?.alias ?? 'somebody', sessionOn: session?.held_on }
}

/** The goals that a questionnaire about goals asks of: those of the client it was sent to, oldest first. */
export async function findAskedGoals(reader: Reader, { centreId, recipient }: Pick<Link, 'centreId' | 'recipient'>): Promise<AskedGoal[]> {
  if (recipient.kind !== 'client') return []
  const goals = reader.selectFrom('goal').select(['id', 'statement']).where('centre_id', '=', centreId).where('client_id', '=', recipient.id)
  return goals.orderBy('agreed_on').orderBy('id').execute()
}

/** The supervisors from outside whom a learner has named. */
export async function findOutsideSupervisors(reader: Reader, centreId: string, learnerId: string): Promise<OutsideSupervisor[]> {
  const rows = reader.selectFrom('outside_supervisor').select(['id', 'alias']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  return rows.orderBy('alias').execute()
}
