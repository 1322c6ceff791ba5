import { newId } from '../../kernel/ids.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import type { Whose } from './client-rows.ts'
import { getId, type IdMap } from './ids.ts'
import type { Rows } from './rows.ts'

type SessionRows = Pick<Rows, 'session' | 'session_client' | 'session_goal' | 'session_tool' | 'session_action' | 'reflection'>

/** The diary of a record with its reflections. The record is one `recordAsKept`. */
export function sessionRows(record: PracticeRecord, ids: IdMap, whose: Whose): SessionRows {
  const { centreId, learnerId, createdAt } = whose
  const own = { centre_id: centreId, created_at: createdAt }
  return {
    session: record.sessions.map((row) => ({
      ...own,
      id: getId(ids.sessions, row.id),
      learner_id: learnerId,
      held_on: row.date,
      started_at: row.start,
      zone: row.zone,
      minutes: row.minutes,
      formal: row.formal,
      mode: row.mode ?? '',
      summary: row.summary ?? '',
      techniques: row.techniques,
      questions: row.questions,
      outcomes: row.outcomes ?? '',
      feedback_given: row.feedbackGiven ?? '',
    })),
    ...sessionParts(record, ids, centreId),
    reflection: record.reflections.map((row) => ({
      ...own,
      id: getId(ids.reflections, row.id),
      session_id: getId(ids.sessions, row.session),
      reflected_on: row.date,
      overall: row.overall ?? '',
      models: row.models ?? '',
      questioning: row.questioning ?? '',
      listening: row.listening ?? '',
      giving_feedback: row.givingFeedback ?? '',
      relationship: row.relationship ?? '',
      next_time: row.nextTime ?? '',
      key_learning: row.keyLearning ?? '',
      cpd_action: row.cpdAction ?? '',
      client_feedback: row.clientFeedback ?? '',
      supervision_feedback: row.supervisionFeedback ?? '',
    })),
  }
}

function sessionParts(
  { sessions }: PracticeRecord,
  ids: IdMap,
  centre_id: string,
): Pick<Rows, 'session_client' | 'session_goal' | 'session_tool' | 'session_action'> {
  const each = sessions.map((row) => ({ row, session_id: getId(ids.sessions, row.id) }))
  return {
    session_client: each.flatMap(({ row, session_id }) => row.clients.map((client) => ({ centre_id, session_id, client_id: getId(ids.clients, client) }))),
    session_goal: each.flatMap(({ row, session_id }) =>
      [...new Map(row.goals.map((one) => [one.goal, one])).values()].map((one) => ({
        centre_id,
        session_id,
        goal_id: getId(ids.goals, one.goal),
        progress: one.progress === undefined ? null : Math.round(one.progress),
        note: one.note ?? '',
      })),
    ),
    session_tool: each.flatMap(({ row, session_id }) =>
      row.tools.map((tool, position) => ({ centre_id, session_id, position, name: tool.name, why: tool.why ?? '', how_it_helped: tool.how ?? '' })),
    ),
    session_action: each.flatMap(({ row, session_id }) =>
      row.actions.map((action, position) => ({
        centre_id,
        id: newId(),
        session_id,
        position,
        statement: action.text,
        due_on: action.due ?? null,
        done_on: action.doneOn ?? null,
      })),
    ),
  }
}
