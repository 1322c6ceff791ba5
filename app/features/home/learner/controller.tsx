import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { getUnit } from '../../catalogue/index.ts'
import { answerKeptPage } from '../../frame/index.ts'
import { findEnrolments, getReckoning } from '../../practice/index.ts'
import { findUnitProgress } from '../../qualifications/index.ts'
import { findReading } from '../../unit-documents/index.ts'
import { answerWithoutUnit, findAssessed } from '../../units/index.ts'
import { greetingAt } from '../rules.ts'
import { LearnerHome, StandingNotice } from './page.tsx'

/** A learner's first page: what is missing, and what next. */
export async function showLearnerHome(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { hour } = visit.now.toZonedDateTimeISO(visit.place.zone)
  const [firstName] = visit.signedIn.person.name.split(' ')
  const heading = `${greetingAt(hour)}, ${firstName}`
  return answerKeptPage(ask, visit, [heading], () => drawLearnerHome(ask, visit, heading))
}

async function drawLearnerHome(ask: Ask, visit: LearnerVisit, heading: string) {
  const home = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const enrolments = await findEnrolments(tx, visit.centreId, visit.learnerId)
    const [enrolment] = enrolments
    if (enrolment === undefined) return undefined
    const reckoning = await getReckoning(tx, visit.centreId, enrolment, visit.recordSeq, visit.today)
    const unit = await getUnit(tx, visit.centreId, enrolment.specification, enrolment.unit)
    const reading = await findReading(tx, visit.centreId, enrolment)
    const units = enrolments.length > 1 ? await findUnitProgress(tx, visit) : []
    return { enrolment, unit, units, reckoning, reading, assessed: await findAssessed(tx, visit.centreId, enrolment.id) }
  })
  if (home === undefined) return answerWithoutUnit(ask)
  const { unit, units, enrolment, assessed, reckoning, reading } = home
  const target = enrolment.targetOn === null ? '' : ` · target ${longDay(enrolment.targetOn)}`
  const words = {
    title: 'Home',
    heading,
    lede: `Unit ${unit.number} · ${unit.title}${target}`,
    main:
      reckoning.record.clients.length === 0 ? undefined : (
        <ButtonLink icon="session" href={routes.newSession.at()}>
          Log a session
        </ButtonLink>
      ),
    notices: <StandingNotice assessed={assessed} />,
  }
  return { words, body: <LearnerHome unit={unit} units={units} reckoning={reckoning} reading={reading} assessed={assessed} today={visit.today} /> }
}
