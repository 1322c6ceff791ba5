import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage } from '../../frame/index.ts'
import { findAssignedLearner } from '../../people/index.ts'
import { findPurposes } from '../purposes.ts'
import { findLearningHours } from '../queries.ts'
import { LearningHours } from './page.tsx'

const lede = 'What you learned beside your coaching, and what of it counts as guided.'

/** The learner's own learning hours, against what their units and qualification stand for. */
export async function showHours(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { centreId, learnerId } = visit
  const shown = await inCentre(ask.var.house.database, centreId, async (tx) => ({
    purposes: await findPurposes(tx, centreId, learnerId),
    hours: await findLearningHours(tx, centreId, learnerId),
  }))
  const log = (
    <ButtonLink icon="plus" href={routes.newLearningHour.at()}>
      Log learning time
    </ButtonLink>
  )
  const words = { title: 'Learning hours', lede, breadcrumb: [{ label: 'Your qualification', href: routes.qualification.at() }] }
  return answerPage(ask, shown.hours.length === 0 ? words : { ...words, main: log }, <LearningHours {...shown} today={visit.today} own />)
}

/** The same for those who work with the learner. */
export async function showLearnerHours(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { centreId } = visit
  const { learner, ...shown } = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const learner = found(await findAssignedLearner(tx, visit, ask.req.param('learner') ?? ''))
    return { learner, purposes: await findPurposes(tx, centreId, learner.id), hours: await findLearningHours(tx, centreId, learner.id) }
  })
  const words = {
    title: `${learner.name} · Learning hours`,
    breadcrumb: [
      { label: 'Learners', href: routes.cohort.at() },
      { label: learner.name, href: routes.learner.at({ learner: learner.id }) },
    ],
  }
  return answerPage(ask, words, <LearningHours {...shown} today={visit.today} own={false} />)
}
