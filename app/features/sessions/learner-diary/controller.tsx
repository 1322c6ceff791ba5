import { isId } from '../../../kernel/ids.ts'
import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, memberOf, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { answerPage } from '../../frame/index.ts'
import { looksIn, readDiary } from '../diary.ts'
import { DiaryMonths, totalsInWords } from '../diary/months.tsx'
import { findGivenLearner, readGivenPractice, type GivenLearner, type Practice } from '../reading.ts'
import { SessionBody } from '../session/session-body.tsx'

async function readGiven(ask: Ask): Promise<{ learner: GivenLearner; practice: Practice; today: string }> {
  const visit = memberOf(ask)
  const id = ask.req.param('learner') ?? ''
  if (!isId(id)) throw new NotFound()
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const learner = found(await findGivenLearner(tx, visit, id))
    return { learner, practice: await readGivenPractice(tx, visit, learner.id), today: visit.today }
  })
}

/** The diary of a learner, for the tutor, supervisor or assessor they were given: to be read, under aliases. */
export async function showLearnerDiary(ask: Ask): Promise<Response> {
  const { learner, practice, today } = await readGiven(ask)
  const diary = readDiary(practice.record, practice.evaluation, today)
  const crumbs = [{ label: learner.name, href: routes.learner.at({ learner: learner.id }) }]
  return answerPage(
    ask,
    { title: `${learner.name}’s diary`, breadcrumb: crumbs, lede: diary.sessions === 0 ? 'No session has been logged yet.' : totalsInWords(diary) },
    <DiaryMonths diary={diary} href={(session) => routes.learnerSession.at({ learner: learner.id, session })} />,
  )
}

/** One session of a learner, with the reflection and the feedback on it. */
export async function showLearnerSession(ask: Ask): Promise<Response> {
  const { learner, practice } = await readGiven(ask)
  const session = found(practice.record.sessions.find((one) => one.id === ask.req.param('session')))
  const aliases = session.clients.flatMap((id) => looksIn(practice.record).get(id)?.alias ?? []).join(', ')
  const breadcrumb = [
    { label: learner.name, href: routes.learner.at({ learner: learner.id }) },
    { label: 'Diary', href: routes.learnerDiary.at({ learner: learner.id }) },
  ]
  return answerPage(
    ask,
    { title: `Session of ${longDay(session.date)} with ${aliases}`, breadcrumb },
    <SessionBody session={session} practice={practice} reader="staff" />,
  )
}
