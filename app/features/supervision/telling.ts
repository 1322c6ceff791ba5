import type { Transaction } from 'kysely'
import { longDay } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { tellLearner, tellMember, type News } from '../notices/index.ts'
import type { Supervision, Supervisor } from './queries.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** Tells the learner how a supervisor has answered. What is wrong stands on the page, not in the letter. */
export async function tellOfAnswer(
  tx: Transaction<DB>,
  post: Post,
  centreId: string,
  supervision: Supervision,
  answer: 'confirmed' | 'declined',
  now: Temporal.Instant,
): Promise<void> {
  await tellLearner(tx, post, { centreId, learnerId: supervision.learnerId }, newsOf(supervision, answer), now)
}

/** Tells a supervisor of the centre that an entry waits for them. Somebody outside is asked by a link of their own. */
export async function tellSupervisor(
  tx: Transaction<DB>,
  post: Post,
  { centreId, now }: { centreId: string; now: Temporal.Instant },
  entry: { id: string; supervisor: Supervisor; heldOn: string },
): Promise<void> {
  if (entry.supervisor.kind !== 'centre') return
  const news: News = {
    title: 'Supervision waits for you to confirm',
    says: [`A learner has logged supervision with you on ${longDay(entry.heldOn)}. Please look whether it is right, and confirm it or say what is not.`],
    open: { label: 'Look and confirm', path: routes.oneSupervision.at({ supervision: entry.id }) },
  }
  await tellMember(tx, post, { centreId, personId: entry.supervisor.personId }, news, now)
}

/** Tells the learner that a supervisor from outside does not want to answer. */
export async function tellOfRefusal(tx: Transaction<DB>, post: Post, centreId: string, supervision: Supervision, now: Temporal.Instant): Promise<void> {
  const who = supervision.supervisor.kind === 'outside' ? supervision.supervisor.alias : 'Your supervisor'
  const news: News = {
    title: `${who} does not want to answer`,
    says: [`You asked them to confirm the supervision of ${longDay(supervision.heldOn)}. They get no more letters about it, unless you ask them again.`],
    open: { label: 'Open the supervision', path: routes.oneSupervision.at({ supervision: supervision.id }) },
  }
  await tellLearner(tx, post, { centreId, learnerId: supervision.learnerId }, news, now)
}

function newsOf({ id, supervisor, heldOn }: Supervision, answer: 'confirmed' | 'declined'): News {
  const who = supervisor.kind === 'outside' ? supervisor.alias : 'Your supervisor'
  const open = { label: 'Open the supervision', path: routes.oneSupervision.at({ supervision: id }) }
  if (answer === 'confirmed')
    return { title: `${who} has confirmed your supervision`, says: [`It is the supervision of ${longDay(heldOn)}. There is nothing more to do.`], open }
  return {
    title: `${who} has not confirmed your supervision`,
    says: [`It is the supervision of ${longDay(heldOn)}. Read what they would like put right, change the entry if you agree, and ask them again.`],
    open,
  }
}
