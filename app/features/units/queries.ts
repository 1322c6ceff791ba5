import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { findDecisions, findUnitResults, inForce, type Decision, type UnitResult } from '../assessment/index.ts'
import { findSubmissions, type Submission, type UnitStanding } from '../submissions/index.ts'

/** What the assessor has said of a unit so far. Decisions are the learner's to see only once the unit has its result. */
export type Assessed = { submissions: readonly Submission[]; standing: UnitStanding; decisions: ReadonlyMap<string, Decision>; result: UnitResult | undefined }

/** The submissions of an enrolment and what was decided on the last one with a result. */
export async function findAssessed(tx: Transaction<DB>, centreId: string, enrolmentId: string): Promise<Assessed> {
  const submissions = await findSubmissions(tx, centreId, enrolmentId)
  const decided = submissions.find(({ result }) => result !== undefined)
  const standing = submissions[0]?.standing ?? 'not submitted'
  if (decided === undefined) return { submissions, standing, decisions: new Map(), result: undefined }
  const [decisions, results] = [await findDecisions(tx, centreId, decided.id), await findUnitResults(tx, centreId, decided.id)]
  return { submissions, standing, decisions: inForce(decisions), result: results.at(-1) }
}
