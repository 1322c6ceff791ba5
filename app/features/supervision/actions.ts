import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { revokeLinks } from '../links/index.ts'
import { recordSupervisionEvent } from './events.ts'
import { lockSupervision, type Supervision, type Supervisor } from './queries.ts'
import type { SupervisionFields } from './schema.ts'
import { chosenOf } from './supervisors.ts'

/** The form in which supervision is logged, for its drafts. */
export const logForm = 'supervision'

function columns({ heldOn, minutes, kind, discussed = '', feedback = '', logReviewed }: SupervisionFields, supervisor: Supervisor) {
  return {
    held_on: heldOn,
    minutes,
    kind,
    discussed,
    feedback,
    log_reviewed: logReviewed,
    supervisor_id: supervisor.kind === 'centre' ? supervisor.personId : null,
    outside_supervisor_id: supervisor.kind === 'outside' ? supervisor.id : null,
    outside_supervisor: supervisor.kind === 'outside' ? supervisor.alias : '',
  }
}

/** Logs supervision as it was written in the form. Answers its id. */
export async function logSupervision(tx: Transaction<DB>, visit: LearnerVisit, supervisor: Supervisor, fields: SupervisionFields): Promise<string> {
  const id = await addSupervision(tx, visit, supervisor, fields)
  await discardDraft(tx, draftKey(visit, logForm, visit.learnerId))
  return id
}

/** Adds supervision to the log; what stands in the form of the log is left as it is. Answers its id. */
export async function addSupervision(
  tx: Transaction<DB>,
  visit: Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId' | 'now'>,
  supervisor: Supervisor,
  fields: SupervisionFields,
): Promise<string> {
  const id = newId()
  const { centreId, learnerId, now: at } = visit
  await tx
    .insertInto('supervision')
    .values({ centre_id: centreId, id, learner_id: learnerId, ...columns(fields, supervisor), created_at: at.toString() })
    .execute()
  await keepReflections(tx, centreId, id, fields.reflections)
  const data = { minutes: fields.minutes, kind: fields.kind, with: supervisor.kind, logReviewed: fields.logReviewed, reflections: fields.reflections.length }
  await recordSupervisionEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: { kind: 'person', id: visit.personId },
    kind: 'SupervisionLogged',
    subject: { kind: 'supervision', id },
    data,
  })
  return id
}

/** Revises an entry. `asksAgain`: it was confirmed, and what was confirmed is no longer what stands there. */
export async function reviseSupervision(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  base: number,
  supervisor: Supervisor,
  fields: SupervisionFields,
): Promise<Result<{ asksAgain: boolean }, { kind: 'stale'; saved: Supervision }>> {
  const { centreId, learnerId, now: at } = visit
  const saved = await lockSupervision(tx, centreId, learnerId, id)
  if (saved.revision !== base) return refused({ kind: 'stale', saved })
  const { heldOn, minutes, kind, discussed, feedback, reflections, logReviewed } = saved
  const text = { heldOn, minutes, kind, supervisor: chosenOf(saved.supervisor), discussed, feedback, reflections, logReviewed }
  await keepRevision(tx, { centreId, kind: 'supervision', id }, { number: base, fields: text, writtenBy: visit.personId, writtenAt: at })
  await tx
    .updateTable('supervision')
    .set({ ...columns(fields, supervisor), revision: base + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await keepReflections(tx, centreId, id, fields.reflections)
  const by = { kind: 'person' as const, id: visit.personId }
  if (chosenOf(saved.supervisor) !== chosenOf(supervisor))
    await revokeLinks(tx, { centreId, learnerId, purpose: 'confirm supervision', subjectId: id }, { by, at })
  const now = await lockSupervision(tx, centreId, learnerId, id)
  const asksAgain = saved.standing.kind === 'confirmed' && now.standing.kind !== 'confirmed'
  const data = { minutes: fields.minutes, before: minutes, confirmationEnded: asksAgain }
  await recordSupervisionEvent(tx, { centreId, learnerId, at, actor: by, kind: 'SupervisionRevised', subject: { kind: 'supervision', id }, data })
  await discardDraft(tx, draftKey(visit, logForm, id))
  return good({ asksAgain })
}

async function keepReflections(tx: Transaction<DB>, centreId: string, supervisionId: string, sessions: readonly string[]): Promise<void> {
  await tx.deleteFrom('supervision_reflection').where('centre_id', '=', centreId).where('supervision_id', '=', supervisionId).execute()
  if (sessions.length === 0) return
  const rows = sessions.map((session) => ({ centre_id: centreId, supervision_id: supervisionId, session_id: session }))
  await tx.insertInto('supervision_reflection').values(rows).execute()
}
