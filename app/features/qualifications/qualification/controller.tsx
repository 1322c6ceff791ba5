import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage, type PageWords } from '../../frame/index.ts'
import { findLearningHours } from '../../learning-hours/index.ts'
import { findAssignedLearner } from '../../people/index.ts'
import { getRecordSeq } from '../../practice/index.ts'
import { findRecognitions } from '../../recognition/index.ts'
import { findMoves } from '../editions/moving.ts'
import { findProgress, type Progress } from '../progress.ts'
import { findEditionMoves } from '../queries.ts'
import type { Beside } from './beside.tsx'
import { LearnerQualifications } from './page.tsx'
import type { Reading } from './reading.ts'

/** The learner's own way to their qualification. */
export async function showQualification(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { progress, beside } = await inCentre(ask.var.house.database, visit.centreId, (tx) => read(tx, { ...visit, zone: visit.place.zone }))
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
    <LearnerQualifications progress={progress} beside={beside} reading={{ as: 'learner' }} />,
  )
}

/** The same for those who work with the learner. */
export async function showLearnerQualification(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { learner, progress, beside } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const learner = found(await findAssignedLearner(tx, visit, ask.req.param('learner') ?? ''))
    const recordSeq = await getRecordSeq(tx, visit.centreId, learner.id)
    return { learner, ...(await read(tx, { centreId: visit.centreId, learnerId: learner.id, recordSeq, today: visit.today, zone: visit.place.zone })) }
  })
  const { role } = visit.place
  const reading: Reading = {
    as: 'staff',
    learnerId: learner.id,
    readsPractice: role !== 'administrator',
    readsRecognition: role !== 'supervisor',
    moves: role === 'administrator',
  }
  const words = {
    title: `${learner.name} · Qualification`,
    ...headed(progress),
    breadcrumb: [
      { label: 'Learners', href: routes.cohort.at() },
      { label: learner.name, href: routes.learner.at({ learner: learner.id }) },
    ],
  }
  return answerPage(ask, words, <LearnerQualifications progress={progress} beside={beside} reading={reading} />)
}

type Whose = Parameters<typeof findProgress>[1] & { zone: string }

async function read(tx: Transaction<DB>, whose: Whose): Promise<{ progress: Progress; beside: Beside }> {
  const { centreId, learnerId, today, zone } = whose
  const progress = await findProgress(tx, whose)
  const beside: Beside = {
    hours: await findLearningHours(tx, centreId, learnerId),
    recognitions: await findRecognitions(tx, centreId, learnerId),
    moves: await findMoves(tx, centreId, learnerId, today),
    moved: await findEditionMoves(tx, centreId, learnerId),
    zone,
  }
  return { progress, beside }
}

function headed({ registered }: Progress): Pick<PageWords, 'lede'> {
  const titles = registered.map(({ qualification, combined }) => combined.pathway?.title ?? qualification.title)
  return titles.length === 0 ? {} : { lede: titles.join(' · ') }
}
