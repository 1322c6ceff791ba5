import { newId } from '../../kernel/ids.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import type { Whose } from './client-rows.ts'
import { getId, type IdMap } from './ids.ts'
import { momentOn } from './moments.ts'
import type { Confirmation, Rows } from './rows.ts'

/** The people of the centre behind a record: who supervised, and who agreed to the evidence. */
export type Team = { supervisorId?: string | undefined; assessorId?: string | undefined }

/** How a record says a supervisor who has an account (migration 0007). */
const supervisorAtCentre = 'Supervisor at the centre'

/** What others said. The record is one `recordAsKept`. */
export function feedbackRows(record: PracticeRecord, ids: IdMap, { centreId, learnerId, createdAt }: Whose): Pick<Rows, 'feedback'> {
  const own = { centre_id: centreId, learner_id: learnerId, created_at: createdAt }
  return {
    feedback: record.feedback.map((row) => ({
      ...own,
      id: getId(ids.feedback, row.id),
      client_id: row.client === undefined ? null : getId(ids.clients, row.client),
      session_id: row.session === undefined ? null : getId(ids.sessions, row.session),
      stakeholder_id: row.from === 'stakeholder' ? onlyStakeholder(record, ids, row.client) : null,
      giver: row.from,
      stage: row.stage,
      channel: row.channel,
      received_on: row.date,
      effectiveness: row.effectiveness ?? '',
      attributes: row.attributes ?? '',
      ratings: row.ratings,
    })),
  }
}

/** Supervision, with the reflections that were reviewed. */
export function supervisionRows(
  record: PracticeRecord,
  ids: IdMap,
  { centreId, learnerId, createdAt }: Whose,
  team: Team,
): Pick<Rows, 'supervision' | 'supervision_reflection'> {
  const own = { centre_id: centreId, learner_id: learnerId, created_at: createdAt }
  return {
    supervision: record.supervision.map((row) => ({
      ...own,
      id: getId(ids.supervision, row.id),
      held_on: row.date,
      minutes: row.minutes,
      kind: row.kind,
      ...supervisorOf(row.supervisor, team),
      feedback: row.feedback ?? '',
      log_reviewed: row.logReviewed ?? false,
    })),
    supervision_reflection: record.supervision.flatMap((row) =>
      Array.from(new Set(row.reflectionsReviewed), (session) => ({
        centre_id: centreId,
        supervision_id: getId(ids.supervision, row.id),
        session_id: getId(ids.sessions, session),
      })),
    ),
  }
}

/** Pieces of evidence. A part called "account" is the piece's own account, as the record is read (migration 0007). */
export function evidenceRows(record: PracticeRecord, ids: IdMap, { centreId, learnerId, createdAt }: Whose, team: Team): Pick<Rows, 'evidence'> {
  return {
    evidence: record.evidence.map((row) => {
      const account = row.parts.find(({ part }) => part === 'account')
      return {
        centre_id: centreId,
        learner_id: learnerId,
        created_at: createdAt,
        id: getId(ids.evidence, row.id),
        kind: row.kind,
        title: row.title,
        account: account?.text ?? '',
        held_on: row.date ?? null,
        in_person: row.inPerson ?? null,
        not_in_person: row.notInPerson ?? '',
        covers_from: row.covers?.from ?? null,
        covers_to: row.covers?.to ?? null,
        criteria: row.criteria,
        parts: row.parts.filter((one) => one !== account),
        agreed_by: row.agreedOn === undefined ? null : (team.assessorId ?? null),
        agreed_on: row.agreedOn ?? null,
      }
    }),
  }
}

/** The confirmations that a record tells of. */
export function confirmationsIn(record: PracticeRecord, ids: IdMap, team: Team, now: Temporal.Instant): Confirmation[] {
  return record.supervision.flatMap((row) => {
    if (row.confirmedOn === undefined) return []
    const { supervisor_id } = supervisorOf(row.supervisor, team)
    return [
      {
        id: newId(),
        supervision_id: getId(ids.supervision, row.id),
        confirmed_by: supervisor_id,
        confirmed_on: row.confirmedOn,
        confirmed_at: momentOn(row.confirmedOn, now),
      },
    ]
  })
}

function supervisorOf(words: string | undefined, { supervisorId }: Team): { supervisor_id: string | null; outside_supervisor: string } {
  if (words === supervisorAtCentre && supervisorId !== undefined) return { supervisor_id: supervisorId, outside_supervisor: '' }
  return { supervisor_id: null, outside_supervisor: words ?? '' }
}

/** The format does not say which stakeholder it was: where a client has one, it was that one. */
function onlyStakeholder(record: PracticeRecord, ids: IdMap, client: string | undefined): string | null {
  const [first, ...others] = record.stakeholders.filter((one) => one.client === client)
  return first === undefined || others.length > 0 ? null : getId(ids.stakeholders, first.id)
}
