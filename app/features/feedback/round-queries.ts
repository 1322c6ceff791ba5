import type { Selectable, Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { findLinks, whyClosed, type Link } from '../links/index.ts'
import type { Answer } from './answer.ts'
import { findOutsideSupervisors, roundIn } from './queries.ts'
import type { SideAnswer } from './round-results.ts'
import type { Round, Side } from './round-rules.ts'

/** Somebody who can be asked in a round, by alias. */
export type Respondent = { side: Side; id: string; alias: string }

function asRound(row: Selectable<DB['feedback_round']>): Round {
  return {
    id: row.id,
    questionnaire: row.questionnaire,
    version: row.questionnaire_version,
    least: row.least,
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    closedAt: row.closed_at,
  }
}

/** One round of a learner. */
export async function findRound(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Round | undefined> {
  const rounds = reader.selectFrom('feedback_round').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const row = await rounds.where('id', '=', id).executeTakeFirst()
  return row && asRound(row)
}

/** The same as it stands now, locked until the transaction ends. Throws when there is none. */
export async function lockRound(tx: Transaction<DB>, centreId: string, learnerId: string, id: string): Promise<Round> {
  const rounds = tx.selectFrom('feedback_round').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  return asRound(await rounds.where('id', '=', id).forUpdate().executeTakeFirstOrThrow())
}

/** A learner's rounds, the newest first, each with how many have answered. */
export async function listRounds(reader: Reader, centreId: string, learnerId: string): Promise<(Round & { answers: number })[]> {
  const rows = await reader
    .selectFrom('feedback_round as round')
    .selectAll('round')
    .select((one) =>
      one
        .selectFrom('round_answer')
        .select(one.fn.countAll<string>().as('count'))
        .whereRef('round_answer.centre_id', '=', 'round.centre_id')
        .whereRef('round_answer.round_id', '=', 'round.id')
        .as('answers'),
    )
    .where('round.centre_id', '=', centreId)
    .where('round.learner_id', '=', learnerId)
    .orderBy('round.opened_on', 'desc')
    .orderBy('round.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...asRound(row), answers: Number(row.answers) }))
}

/** The answers of a round, in the order of their random ids. */
export async function findAnswers(reader: Reader, centreId: string, roundId: string): Promise<SideAnswer[]> {
  const kept = reader.selectFrom('round_answer').select(['id', 'side', 'answer']).where('centre_id', '=', centreId).where('round_id', '=', roundId)
  const rows = await kept.orderBy('id').execute()
  return rows.map(({ id, side, answer }) => ({ id, side: side as Side, answer: answer as Answer }))
}

/** The links of a round. Who of them has answered is for the house to know, never for a page. */
export async function findRoundLinks(reader: Reader, centreId: string, learnerId: string, roundId: string): Promise<Link[]> {
  const links = await findLinks(reader, centreId, learnerId, { purpose: 'give feedback', subjectId: roundId })
  return links.filter((link) => roundIn(link) === roundId)
}

/** The colleagues who were asked in a round, by alias. */
export async function findAskedColleagues(reader: Reader, centreId: string, learnerId: string, roundId: string): Promise<{ id: string; alias: string }[]> {
  const ids = (await findRoundLinks(reader, centreId, learnerId, roundId)).flatMap(({ recipient }) => (recipient.kind === 'colleague' ? [recipient.id] : []))
  if (ids.length === 0) return []
  const known = reader.selectFrom('colleague').select(['id', 'alias']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  return known.where('id', 'in', ids).orderBy('created_at').orderBy('id').execute()
}

/** Those of them that still wait, expired or not. */
export async function findSilent(reader: Reader, centreId: string, learnerId: string, roundId: string, now: Temporal.Instant): Promise<Link[]> {
  const links = await findRoundLinks(reader, centreId, learnerId, roundId)
  return links.filter((link) => !['answered', 'revoked'].includes(whyClosed(link, now) ?? ''))
}

/** Everybody whom a learner can ask: clients, those around them, outside supervisors, colleagues asked before. */
export async function findRespondents(
  reader: Reader,
  { centreId, learnerId }: { centreId: string; learnerId: string },
  { clients, stakeholders }: PracticeRecord,
): Promise<Respondent[]> {
  const supervisors = await findOutsideSupervisors(reader, centreId, learnerId)
  const known = reader.selectFrom('colleague').select(['id', 'alias']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const colleagues = await known.orderBy('created_at').orderBy('id').execute()
  return [
    ...clients.map(({ id, alias }) => ({ side: 'client' as const, id, alias })),
    ...stakeholders.map(({ id, alias }) => ({ side: 'stakeholder' as const, id, alias })),
    ...supervisors.map(({ id, alias }) => ({ side: 'supervisor' as const, id, alias })),
    ...colleagues.map(({ id, alias }) => ({ side: 'colleague' as const, id, alias })),
  ]
}
