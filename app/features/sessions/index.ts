export { changeSession, logSession, type SessionProblem } from './actions.ts'
export { sessionsEvents, type Keeper } from './events.ts'
export { findSession, listSessions, sessionsWithoutReflection, type KeptSession, type ListedSession } from './queries.ts'
export { sessionRecord, type SentSession, type SessionEntry } from './schema.ts'
