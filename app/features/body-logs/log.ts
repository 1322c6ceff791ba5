import type { Reader } from '../../platform/database/centre.ts'
import { found, type Ask, type LearnerVisit } from '../../platform/web/house.ts'
import { findConsenting } from '../clients/index.ts'
import { findBody, type Body } from './body.ts'
import { findBeside, findLoggedSessions } from './queries.ts'
import { countSessions, type Beside, type Entry } from './rules.ts'

/** A learner's diary as one body counts it. */
export type BodyLog = {
  body: Body
  entries: readonly Entry[]
  beside: Beside & { trainingRevision: number }
  /** How many clients agree to their name in a body's log. */
  consenting: number
}

/** The body that an address names, or 404. */
export function bodyIn(ask: Ask): Body {
  return found(findBody(ask.req.param('body') ?? ''))
}

/** Reads a learner's diary and counts it as each of the bodies does. */
export async function findBodyLogs(reader: Reader, visit: LearnerVisit, bodies: readonly Body[]): Promise<BodyLog[]> {
  const sessions = await findLoggedSessions(reader, visit.centreId, visit.learnerId)
  const beside = await findBeside(reader, visit.centreId, visit.learnerId, visit.today)
  const { size: consenting } = await findConsenting(reader, visit.centreId, visit.learnerId, 'body log')
  return bodies.map((body) => ({ body, beside, consenting, entries: countSessions(body, sessions, beside) }))
}
