import type { Transaction } from 'kysely'
import { longDay } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { tellLearner, type News } from '../notices/index.ts'
import type { Supervision } from './queries.ts'

/** Tells the learner how a supervisor has answered. What is wrong stands on the page, not in the letter. */
export async function tellOfAnswer(
  tx: Transaction<DB>,
  post: Pick<House, 'baseUrl' | 'vault' | 'jobs'>,
  centreId: string,
  supervision: Supervision,
  answer: 'confirmed' | 'declined',
  now: Temporal.Instant,
): Promise<void> {
  await tellLearner(tx, post, { centreId, learnerId: supervision.learnerId }, newsOf(supervision, answer), now)
}

function newsOf({ id, supervisor, heldOn }: Supervision, answer: 'confirmed' | 'declined'): News {
  const who = supervisor.kind === 'outside' ? supervisor.alias : 'Your supervisor'
  const open = { label: 'Open the supervision', path: routes.oneSupervision.at({ supervision: id }) }
  if (answer === 'confirmed') return { title: `${who} has confirmed your supervision`, says: [`It is the supervision of ${longDay(heldOn)}. There is nothing more to do.`], open }
  return { title: `${who} has not confirmed your supervision`, says: [`It is the supervision of ${longDay(heldOn)}. Read what they would like put right, change the entry if you agree, and ask them again.`], open }
}
