import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage, type PageWords } from '../../frame/index.ts'
import { findAssignedLearner } from '../../people/index.ts'
import { getRecordSeq } from '../../practice/index.ts'
import { findProgress, type Progress } from '../progress.ts'
import { LearnerQualifications, type Reading } from './page.tsx'

/** The learner's own way to their qualification. */
export async function showQualification(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const progress = await inCentre(ask.var.house.database, visit.centreId, (tx) => findProgress(tx, visit))
  const words = {
    title: 'Your qualification',
    ...headed(progress),
    main: (
      <ButtonLink icon="award" href={routes.unit.at({ unit: 'own' })}>
        Go on with your unit
      </ButtonLink>
    ),
  }
  return answerPage(
    ask,
    progress.units.length === 0 ? { ...words, main: undefined } : words,
    <LearnerQualifications progress={progress} reading={{ as: 'learner' }} />,
  )
}

/** The same for those who work with the learner. */
export async function showLearnerQualification(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { learner, progress } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const learner = found(await findAssignedLearner(tx, visit, ask.req.param('learner') ?? ''))
    const recordSeq = await getRecordSeq(tx, visit.centreId, learner.id)
    return { learner, progress: await findProgress(tx, { centreId: visit.centreId, learnerId: learner.id, recordSeq, today: visit.today }) }
  })
  const reading: Reading = { as: 'staff', learnerId: learner.id, readsPractice: visit.place.role !== 'administrator' }
  const words = {
    title: `${learner.name} · Qualification`,
    ...headed(progress),
    breadcrumb: [
      { label: 'Learners', href: routes.cohort.at() },
      { label: learner.name, href: routes.learner.at({ learner: learner.id }) },
    ],
  }
  return answerPage(ask, words, <LearnerQualifications progress={progress} reading={reading} />)
}

function headed({ registered }: Progress): Pick<PageWords, 'lede'> {
  const titles = registered.map(({ qualification, combined }) => combined.pathway?.title ?? qualification.title)
  return titles.length === 0 ? {} : { lede: titles.join(' · ') }
}
