import { addDays } from '../../kernel/dates.ts'
import { agreeAdjustment } from '../assessment/index.ts'
import type { IdMap } from '../importing/index.ts'
import { findEnrolments } from '../practice/index.ts'
import { judgeThen, submitThen } from './assessed.ts'
import { noteWhatWasSaid, sealWorry, writePrivately } from './confidences.ts'
import { keepHoursLog } from './hours-logs.ts'
import { identities, outsideSupervisors } from './identities.ts'
import type { Past, Whose } from './moments.ts'
import { bringDocument, learnBeside } from './paperwork.ts'
import { practise } from './practise.ts'
import { askAmarasPeople, askOutsideSupervisor, confirmByLink } from './requests.ts'
import { askAround } from './round.ts'
import { signTogether } from './signing.ts'
import { coachTogether } from './together.ts'
import { amara } from './stories/amara.ts'
import { carys } from './stories/carys.ts'
import { dev } from './stories/dev.ts'
import { elin, elinFirstSubmitted } from './stories/elin.ts'
import { devReferred, elinPassed, elinReferred } from './stories/judgements.ts'

type Tx = Parameters<typeof practise>[0]

/** One learner's practice about to be told. */
export type Stage = {
  tx: Tx
  house: Parameters<typeof practise>[1]
  past: Past
  whose: Whose
  assessor: string
  team: { supervisorId: string; assessorId: string }
}

/** Half-way: two requests wait in the outbox to be answered. */
export async function settleAmara({ tx, house, past, whose, team }: Stage): Promise<void> {
  const ids = await practise(tx, house, whose, { story: amara, real: identities.amara, team, now: past.at(9, '18:20'), past })
  await askAmarasPeople(tx, house, whose, ids, past)
  await learnBeside(tx, whose, past)
  await bringDocument(tx, house, whose, idOf(ids.evidence, 'evidence-1'), past.at(5, '19:15'))
  await writePrivately(tx, house, whose, past)
}

/** Ready to submit: her outside supervisor has confirmed by link. */
export async function settleCarys({ tx, house, past, whose, team }: Stage): Promise<void> {
  const ids = await practise(tx, house, whose, { story: carys, real: identities.carys, team, now: past.at(7, '08:30'), past })
  const supervision = await askOutsideSupervisor(tx, house, whose, past, {
    person: outsideSupervisors.carys,
    heldAgo: 7,
    askedAgo: 6,
    minutes: 75,
    discussed:
      'The whole log, key learning and actions for development. Knowing too much about a client’s world; taking sides with the quieter of two; what clients never mention.',
    feedback:
      'Your contracting with two clients at once was careful, and you named your pull toward the quieter one. Your questions have become rarer and your clients do more. Next: ask for feedback from stakeholders half-way and not only at the end, and let a review be written by the client.',
    reflections: sessionsOf(ids, ['A1', 'A2', 'A3', 'A4', 'A5', 'B3', 'B4', 'C3', 'C4']),
  })
  await confirmByLink(tx, whose, supervision, past.at(4))
  await keepHoursLog(tx, whose, ids, { trainingAgo: 340, paid: ['B', 'C'], ago: 3 }, past)
  await noteWhatWasSaid(
    tx,
    whose,
    ids,
    [
      { client: 'A', purpose: 'body log', act: 'given', ago: 30, how: 'Said so at the review, and wrote it in an e-mail the same day.' },
      { client: 'B', purpose: 'body log', act: 'given', ago: 28, how: 'Said so at the end of our last session.' },
      { client: 'B', purpose: 'body log', act: 'withdrawn', ago: 6, how: 'Wrote that the new employer would rather not.' },
    ],
    past,
  )
}

/** Referred on two criteria; has begun to put them right, and waits for an outside supervisor's word. */
export async function settleDev({ tx, house, past, whose, assessor, team }: Stage): Promise<void> {
  const ids = await practise(tx, house, whose, { story: dev, real: identities.dev, team, now: past.at(35), past })
  const submission = await submitThen(tx, house, whose, past.at(34))
  const evidence = [[idOf(ids.evidence, 'evidence-1'), 'The client’s own sheet, dated, with an account of how it is used.']] as const
  await judgeThen(
    tx,
    { centreId: whose.centreId, personId: assessor },
    submission,
    { ...devReferred, evidence, resubmitBy: addDays(past.today, 21) },
    past.at(21, '15:40'),
  )
  await sealWorry(tx, house, whose, { ids, supervisorId: team.supervisorId }, past)
  await askOutsideSupervisor(tx, house, whose, past, {
    person: outsideSupervisors.dev,
    heldAgo: 5,
    askedAgo: 4,
    minutes: 30,
    discussed: 'The referral, and how to say why I choose a tool.',
    feedback:
      'You know very well why; you do not write it down. Begin with the client’s need, then the tool, then what changed. For each, one sentence is enough.',
    reflections: sessionsOf(ids, ['A4', 'B2']),
  })
}

/** Passed at the second submission, with an adjustment agreed before it. */
export async function settleElin({ tx, house, past, whose, assessor, team }: Stage): Promise<void> {
  const { centreId, learnerId } = whose
  const ids = await practise(tx, house, whose, { story: elin, real: identities.elin, team, now: past.at(elinFirstSubmitted, '09:05'), past })
  const by = { centreId, personId: assessor }
  const first = await submitThen(tx, house, whose, past.at(elinFirstSubmitted))
  const [observed, signs, discussed] = ['evidence-1', 'evidence-2', 'evidence-3'].map((name) => idOf(ids.evidence, name))
  const before = [
    [observed ?? '', 'I was there. What is written is what I saw.'],
    [signs ?? '', 'Drawn by the client, used in the hall, with reasons that fit how he learns.'],
  ] as const
  await judgeThen(tx, by, first, { ...elinReferred, evidence: before, resubmitBy: past.day(30) }, past.at(66, '14:30'))
  const [enrolment] = await findEnrolments(tx, centreId, learnerId)
  if (enrolment === undefined) throw new Error('Elin is registered on no unit')
  const now = past.at(60)
  const adjustment = {
    kind: 'reasonable adjustment',
    description: 'Dyslexia: longer written accounts may be given as a recorded professional discussion. The criteria stay the same.',
    agreedOn: past.day(60),
  }
  await agreeAdjustment(tx, { ...by, now, today: past.day(60) }, enrolment, adjustment)
  const second = await submitThen(tx, house, whose, past.at(33))
  await judgeThen(
    tx,
    by,
    second,
    { ...elinPassed, evidence: [...before, [discussed ?? '', 'Recorded, twenty-five minutes, with examples from both clients.']] },
    past.at(19, '11:20'),
  )
  await askAround(tx, house, whose, past)
  await goOnPractising({ tx, house, past, whose }, ids)
  await coachTogether(tx, house, whose, ids, past)
}

/** Elin has taken on a third client: the three of them have signed at one table, and her log for a professional body grows. */
async function goOnPractising({ tx, house, past, whose }: Pick<Stage, 'tx' | 'house' | 'past' | 'whose'>, ids: IdMap): Promise<void> {
  const { clients, stakeholders } = identities.elin
  const signers = [
    { role: 'client', name: clients.C.name },
    { role: 'stakeholder', name: stakeholders.C.name },
  ] as const
  await signTogether(tx, house, whose, { contractId: idOf(ids.contracts, 'contract-C'), signers, ago: 9 }, past)
  const how = 'Said so at our first meeting.'
  const agreed = (['records', 'assessment', 'recording', 'body log'] as const).map((purpose) => ({ client: 'C', purpose, act: 'given' as const, ago: 15, how }))
  await noteWhatWasSaid(tx, whose, ids, agreed, past)
  await keepHoursLog(tx, whose, ids, { trainingAgo: 320, paid: ['A'], ago: 8 }, past)
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`There is no ${name} in the story`)
  return id
}

function sessionsOf(ids: IdMap, names: readonly string[]): string[] {
  return names.map((name) => idOf(ids.sessions, name))
}
