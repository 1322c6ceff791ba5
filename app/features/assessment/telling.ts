import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { getUnit, unitSlug } from '../catalogue/index.ts'
import { tellLearner, type News } from '../notices/index.ts'
import type { SubmittedWork } from './decision.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** Tells the learner that the unit has its result, or that an appeal has changed a decision. The result itself is read on the page, with the reasons (R112). */
export async function tellOfDecision(
  tx: Transaction<DB>,
  post: Post,
  centreId: string,
  work: SubmittedWork,
  what: 'result' | 'appeal',
  now: Temporal.Instant,
): Promise<void> {
  const { number } = await getUnit(tx, centreId, work.specification, work.unit)
  await tellLearner(tx, post, { centreId, learnerId: work.learnerId }, newsOf(work, `Unit ${number}`, what), now)
}

function newsOf(work: SubmittedWork, unit: string, what: 'result' | 'appeal'): News {
  const path = routes.ownSubmission.at({ unit: unitSlug(work.unit), submission: work.id })
  if (what === 'appeal')
    return {
      title: `${unit}: a decision was changed on appeal`,
      says: ['The earlier decision stays on the record beside it, with the reasons of both.'],
      open: { label: 'Read the decision', path },
    }
  return {
    title: `${unit} has its result`,
    says: ['Your assessor has judged every criterion. The result is there to read, with the reason for each decision, and what to do next.'],
    open: { label: 'Read the result', path },
  }
}
