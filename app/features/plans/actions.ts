import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { recordPlanEvent } from './events.ts'
import { findProgrammePlan, findSessionPlan, type ProgrammePlan, type SessionPlan } from './queries.ts'
import type { ProgrammeText, SessionPlanText } from './schema.ts'

/** Form names of drafts: the programme and a new session plan belong to their client, a change to its plan. */
export const programmeForm = 'programme-plan'
export const newSessionPlanForm = 'new-session-plan'
export const sessionPlanForm = 'session-plan'

/** Keeps the programme plan of a client: the first text, or the next revision of it. */
export async function planProgramme(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  clientId: string,
  base: number,
  text: ProgrammeText,
): Promise<Result<undefined, { kind: 'stale'; saved: ProgrammePlan | undefined }>> {
  const { centreId, learnerId } = visit
  await lockClient(tx, centreId, clientId)
  const before = await findProgrammePlan(tx, centreId, learnerId, clientId)
  if ((before?.revision ?? 0) !== base) return refused({ kind: 'stale', saved: before })
  const columns = {
    planned_on: text.plannedOn,
    structure: text.structure,
    environment: text.environment,
    principles: text.principles,
    sessions: text.sessions,
    minutes: Math.round(text.hours * 60),
  }
  const id = before?.id ?? newId()
  if (before === undefined) {
    await tx
      .insertInto('programme_plan')
      .values({ centre_id: centreId, id, client_id: clientId, ...columns, created_at: visit.now.toString() })
      .execute()
  } else {
    await keepEarlier(tx, visit, 'programme plan', before)
    await tx
      .updateTable('programme_plan')
      .set({ ...columns, revision: base + 1 })
      .where('centre_id', '=', centreId)
      .where('id', '=', id)
      .execute()
  }
  await recordPlanEvent(tx, visit, before === undefined ? 'ProgrammePlanned' : 'ProgrammePlanChanged', { id, clientId, revision: base + 1 })
  await discardDraft(tx, draftKey(visit, programmeForm, clientId))
  return good(undefined)
}

/** Plans one session with a client. */
export async function planSession(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, text: SessionPlanText): Promise<string> {
  const id = newId()
  await tx
    .insertInto('session_plan')
    .values({ centre_id: visit.centreId, id, client_id: clientId, ...columnsOf(text), created_at: visit.now.toString() })
    .execute()
  await recordPlanEvent(tx, visit, 'SessionPlanned', { id, clientId, revision: 1 })
  await discardDraft(tx, draftKey(visit, newSessionPlanForm, clientId))
  return id
}

/** Changes a session plan; the earlier text is kept. */
export async function changeSessionPlan(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  plan: SessionPlan,
  base: number,
  text: SessionPlanText,
): Promise<Result<undefined, { kind: 'stale'; saved: SessionPlan }>> {
  const { centreId, learnerId } = visit
  await lockClient(tx, centreId, plan.clientId)
  const before = (await findSessionPlan(tx, centreId, learnerId, plan.id)) ?? plan
  if (before.revision !== base) return refused({ kind: 'stale', saved: before })
  await keepEarlier(tx, visit, 'session plan', before)
  await tx
    .updateTable('session_plan')
    .set({ ...columnsOf(text), revision: base + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', plan.id)
    .execute()
  await recordPlanEvent(tx, visit, 'SessionPlanChanged', { id: plan.id, clientId: plan.clientId, revision: base + 1 })
  await discardDraft(tx, draftKey(visit, sessionPlanForm, plan.id))
  return good(undefined)
}

/** Two windows that plan for one client go one after the other. */
async function lockClient(tx: Transaction<DB>, centreId: string, clientId: string): Promise<void> {
  await tx.selectFrom('client').select('id').where('centre_id', '=', centreId).where('id', '=', clientId).forUpdate().execute()
}

function columnsOf(text: SessionPlanText) {
  const { plannedFor, objectives, needsMet = '', model = '', topics = '', measures = '' } = text
  return { planned_for: plannedFor, objectives, needs_met: needsMet, model, topics, measures }
}

async function keepEarlier(tx: Transaction<DB>, { centreId, personId, now }: LearnerVisit, kind: string, before: ProgrammePlan | SessionPlan): Promise<void> {
  const { id, revision, clientId: _client, ...fields } = before
  await keepRevision(tx, { centreId, kind, id }, { number: revision, fields, writtenBy: personId, writtenAt: now })
}
