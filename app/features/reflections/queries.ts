import type { Reader } from '../../platform/database/centre.ts'
import type { ReflectionEntry } from '../sessions/index.ts'

/** A reflection as it is kept. */
export type KeptReflection = { id: string; sessionId: string; reflectedOn: string; revision: number; entry: ReflectionEntry }

/** The reflection on one of a learner's sessions. `lock` holds it until the transaction ends. */
export async function findReflection(
  reader: Reader,
  centreId: string,
  learnerId: string,
  sessionId: string,
  lock?: 'lock',
): Promise<KeptReflection | undefined> {
  const query = reader
    .selectFrom('reflection')
    .innerJoin('session', (join) => join.onRef('session.centre_id', '=', 'reflection.centre_id').onRef('session.id', '=', 'reflection.session_id'))
    .selectAll('reflection')
    .where('reflection.centre_id', '=', centreId)
    .where('session.learner_id', '=', learnerId)
    .where('reflection.session_id', '=', sessionId)
  const row = await (lock === undefined ? query : query.forUpdate('reflection')).executeTakeFirst()
  if (row === undefined) return undefined
  const entry: ReflectionEntry = {
    overall: row.overall,
    models: said(row.models),
    questioning: said(row.questioning),
    listening: said(row.listening),
    givingFeedback: said(row.giving_feedback),
    relationship: said(row.relationship),
    nextTime: said(row.next_time),
    keyLearning: said(row.key_learning),
    cpdAction: said(row.cpd_action),
    clientFeedback: said(row.client_feedback),
    supervisionFeedback: said(row.supervision_feedback),
  }
  return { id: row.id, sessionId: row.session_id, reflectedOn: row.reflected_on, revision: row.revision, entry }
}

function said(text: string): string | undefined {
  return text === '' ? undefined : text
}
