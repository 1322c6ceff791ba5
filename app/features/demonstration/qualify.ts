import type { Transaction } from 'kysely'
import { addDays } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import { listSpecifications } from '../catalogue/index.ts'
import { logLearning, type LearningKind } from '../learning-hours/index.ts'
import { findEnrolments } from '../practice/index.ts'
import { offersOn, registerLearner, unitsOf } from '../qualifications/index.ts'
import { askForRecognition, decideRecognition, findRecognitions } from '../recognition/index.ts'
import type { Past, Whose } from './moments.ts'

const qualification = 'ilm-level-5-certificate'
const begun = 18

type Staff = { administrator: string; tutorId: string; supervisorId: string; assessorId: string }

/** Elin goes on to the Certificate: exempted from Unit 500, with a request for Unit 503 that waits, and her first learning hours. */
export async function qualifyElin(tx: Transaction<DB>, whose: Whose, { administrator, ...team }: Staff, past: Past): Promise<void> {
  const { centreId, learnerId, personId } = whose
  const specifications = await listSpecifications(tx, centreId)
  const offer = offersOn(specifications, past.today).find((one) => one.qualification.id === qualification)
  if (offer === undefined) throw new Error(`The catalogue has no ${qualification}`)
  const wanted = {
    offer,
    chosen: [],
    units: unitsOf(offer.combination, specifications, past.today),
    registeredOn: past.day(begun),
    targetOn: addDays(past.today, 120),
    team,
  }
  const registered = await registerLearner(
    tx,
    { centreId, personId: administrator, now: past.at(begun, '12:05') },
    { id: learnerId, personId, ...team },
    wanted,
  )
  if (!registered.ok) throw new Error(`The demonstration registers what is refused: ${registered.problem.kind}`)
  await recogniseElin(tx, whose, team.assessorId, past)
  await learnElin(tx, whose, past)
}

async function recogniseElin(tx: Transaction<DB>, whose: Whose, assessorId: string, past: Past): Promise<void> {
  const own = (ago: number) => ({ ...whose, now: past.at(ago, '18:20'), today: past.day(ago) })
  const enrolments = await findEnrolments(tx, whose.centreId, whose.learnerId)
  const on = (unit: string) => {
    const enrolment = enrolments.find((one) => one.unit === unit)
    if (enrolment === undefined) throw new Error(`Elin is not on ${unit}`)
    return enrolment
  }
  await askForRecognition(tx, own(16), on('D/617/2906'), {
    kind: 'exemption',
    scope: 'whole',
    criteria: [],
    evidence: 'I passed Unit 500 with another centre in June 2023. The certificate of unit credit is with the administrator.',
  })
  const [asked] = await findRecognitions(tx, whose.centreId, whose.learnerId)
  if (asked === undefined) throw new Error('Elin has asked for nothing')
  const assessor = { centreId: whose.centreId, personId: assessorId, now: past.at(9, '10:15'), today: past.day(9), place: { role: 'assessor' as const } }
  const decided = await decideRecognition(tx, assessor, asked, 1, {
    decision: 'agreed',
    reason: 'I have seen the certificate: it is the same unit, at the same level.',
  })
  if (!decided.ok) throw new Error(`The demonstration decides what is refused: ${decided.problem.kind}`)
  await askForRecognition(tx, own(4), on('M/617/2909'), {
    kind: 'recognised prior learning',
    scope: 'criteria',
    criteria: ['503-2.3'],
    evidence:
      'Since 2021 I have kept a log of my professional development for my professional body, with a plan and a review every year. The last three reviews are ready to be shown.',
  })
}

const times: readonly (readonly [ago: number, kind: LearningKind, minutes: number, unit: string | undefined, note: string])[] = [
  [17, 'induction', 60, undefined, 'What the Certificate asks for, and how the units fit together'],
  [14, 'directed reading', 90, 'M/617/2909', 'Two chapters on reflecting upon one’s own practice'],
  [11, 'live webinar', 75, 'M/617/2909', 'Assessing yourself as a coach'],
  [6, 'telephone tutorial', 30, 'M/617/2909', 'The development plan: where to begin'],
  [3, 'preparing an assignment', 120, 'M/617/2909', 'First draft of the review'],
]

async function learnElin(tx: Transaction<DB>, whose: Whose, past: Past): Promise<void> {
  const enrolments = await findEnrolments(tx, whose.centreId, whose.learnerId)
  for (const [ago, kind, minutes, unit, note] of times) {
    const enrolment = enrolments.find((one) => one.unit === (unit ?? 'H/617/2907'))
    if (enrolment === undefined) throw new Error(`Elin is not on ${unit}`)
    await logLearning(tx, { ...whose, now: past.at(ago, '19:40') }, { day: past.day(ago), minutes, kind, what: `unit:${enrolment.id}`, note })
  }
}
