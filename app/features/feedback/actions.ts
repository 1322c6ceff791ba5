import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { recordFeedbackEvent } from './events.ts'
import type { Giver } from './givers.ts'
import { lockFeedback, type Feedback } from './queries.ts'
import { aboutWhat } from './rules.ts'
import type { NoteFields } from './schema.ts'

/** The form in which feedback is noted, for its drafts. */
export const noteForm = 'feedback-note'

/** Whose feedback a row is. */
export function whoGave(giver: Giver) {
  return {
    giver: giver.kind,
    client_id: 'clientId' in giver ? giver.clientId : null,
    stakeholder_id: giver.kind === 'stakeholder' ? giver.stakeholderId : null,
  }
}

function noted(giver: Giver, { stage, channel, session, receivedOn, effectiveness = '', attributes = '' }: NoteFields) {
  return { ...whoGave(giver), stage, channel, session_id: session ?? null, received_on: receivedOn, effectiveness, attributes }
}

function summaryOf(giver: Giver, fields: NoteFields) {
  const { effectiveness = '', attributes = '' } = fields
  return { giver: giver.kind, stage: fields.stage, channel: fields.channel, about: aboutWhat({ effectiveness, attributes }) }
}

/** Notes what was said or written to the learner. Answers its id. */
export async function noteFeedback(tx: Transaction<DB>, visit: LearnerVisit, giver: Giver, fields: NoteFields): Promise<string> {
  const id = newId()
  const { centreId, learnerId, now: at } = visit
  await tx
    .insertInto('feedback')
    .values({ centre_id: centreId, id, learner_id: learnerId, ...noted(giver, fields), created_at: at.toString() })
    .execute()
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: person(visit),
    kind: 'FeedbackNoted',
    subject: { kind: 'feedback', id },
    data: summaryOf(giver, fields),
  })
  await discardDraft(tx, draftKey(visit, noteForm, learnerId))
  return id
}

/** Revises feedback that the learner noted. What somebody gave by a link is theirs and stands. */
export async function reviseFeedback(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  base: number,
  giver: Giver,
  fields: NoteFields,
): Promise<Result<undefined, { kind: 'given by link' } | { kind: 'stale'; saved: Feedback }>> {
  const { centreId, learnerId, now: at } = visit
  const saved = await lockFeedback(tx, centreId, learnerId, id)
  if (saved.channel === 'link') return refused({ kind: 'given by link' })
  if (saved.revision !== base) return refused({ kind: 'stale', saved })
  const { revision, id: _id, ...text } = saved
  await keepRevision(tx, { centreId, kind: 'feedback', id }, { number: revision, fields: text, writtenBy: visit.personId, writtenAt: at })
  await tx
    .updateTable('feedback')
    .set({ ...noted(giver, fields), revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordFeedbackEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: person(visit),
    kind: 'FeedbackRevised',
    subject: { kind: 'feedback', id },
    data: summaryOf(giver, fields),
  })
  await discardDraft(tx, draftKey(visit, noteForm, id))
  return good(undefined)
}

function person(visit: LearnerVisit): Actor {
  return { kind: 'person', id: visit.personId }
}
