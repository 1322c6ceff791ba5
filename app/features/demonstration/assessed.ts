import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import type { Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import { decideCriterion, decideUnit, findSubmittedWork, judgeEvidence } from '../assessment/index.ts'
import { getUnit } from '../catalogue/index.ts'
import { findOpenWords } from '../confidentiality/index.ts'
import { findEnrolments, getPracticeRecord } from '../practice/index.ts'
import { submitUnit } from '../submissions/index.ts'
import type { Whose } from './moments.ts'
import { recordAsOf } from './record-as-of.ts'
import type { Judgement } from './stories/judgements.ts'

function done<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(`The demonstration decides what is refused: ${result.problem.kind}`)
  return result.value
}

/** Submits a learner's unit as their record stood then. Answers the submission's id. */
export async function submitThen(tx: Transaction<DB>, house: House, whose: Whose, now: Temporal.Instant): Promise<string> {
  const { centreId, learnerId, personId } = whose
  const [enrolment] = await findEnrolments(tx, centreId, learnerId)
  if (enrolment === undefined) throw new Error(`${whose.name} is registered on no unit`)
  const today = dayOf(now)
  const record = recordAsOf(await getPracticeRecord(tx, centreId, learnerId), today)
  const unit = await getUnit(tx, centreId, enrolment.specification, enrolment.unit)
  const reckoning = { record, evaluation: evaluate(unit, record, { asOf: today }) }
  const openWords = (await findOpenWords(tx, house.vault, { centreId, learnerId, personId: null, now })).length
  const form = { statement: true as const, signedName: whose.name, shortfalls: true, noNames: false }
  return done(await submitUnit(tx, { centreId, enrolment, reckoning, openWords, form, personId, now })).id
}

/** The assessor's judgement on a submission: each criterion, the evidence that was judged, and the unit. */
export async function judgeThen(
  tx: Transaction<DB>,
  assessor: { centreId: string; personId: string },
  submissionId: string,
  { criteria, evidence, feedback, resubmitBy }: Judgement,
  now: Temporal.Instant,
): Promise<void> {
  const by = { ...assessor, now, today: dayOf(now) }
  const [work] = await findSubmittedWork(tx, assessor.centreId, { submissionId })
  if (work === undefined) throw new Error('Nothing was submitted')
  for (const [id, note] of evidence) {
    done(await judgeEvidence(tx, by, work, id, { valid: true, authentic: true, current: true, sufficient: true, reliable: true, attributable: true, note }))
  }
  for (const [criterion, result, reason] of criteria) done(await decideCriterion(tx, by, work, { criterion, result, reason }))
  done(await decideUnit(tx, by, work, await getUnit(tx, assessor.centreId, work.specification, work.unit), { feedback, resubmitBy }))
}
