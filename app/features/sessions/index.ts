import { feature } from '../../platform/web/feature.ts'
import { showDiary } from './diary/controller.tsx'
import { keepEditedSession, showEditSession } from './edit-session/controller.tsx'
import { showLearnerDiary, showLearnerSession } from './learner-diary/controller.tsx'
import { keepNewSession, showNewSession } from './new-session/controller.tsx'
import { sessionsPolicy } from './policy.ts'
import { showSession } from './session/controller.tsx'

export type { SessionProblem } from './actions.ts'
export { EntryView } from './entry-view.tsx'
export type { Keeper } from './events.ts'
export { keeperOf } from './keeper.ts'
export { sayPaid } from './paying.ts'
export { findSession, sessionsWithoutReflection, type KeptSession, type ListedSession } from './queries.ts'
export { readOwnPractice } from './reading.ts'
export { reflectionAspects, reflectionRecord, type AspectKey, type ReflectionEntry } from './reflection-record.ts'
export { paidOptions, type SentSession, type SessionEntry } from './schema.ts'

export const sessions = feature(sessionsPolicy, {
  'GET /sessions': showDiary,
  'GET /sessions/new': showNewSession,
  'POST /sessions/new': keepNewSession,
  'GET /sessions/:session': showSession,
  'GET /sessions/:session/edit': showEditSession,
  'POST /sessions/:session/edit': keepEditedSession,
  'GET /learners/:learner/diary': showLearnerDiary,
  'GET /learners/:learner/sessions/:session': showLearnerSession,
})
