import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result as Outcome } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Unit } from '../../specification/schema.ts'
import { findCompetences, whyNotEntitled } from '../people/index.ts'
import { inForce, type SubmittedWork } from './decision.ts'
import type { AssessmentEvent } from './events.ts'
import { findDecisions, findUnitResults } from './queries.ts'
import { unitResultOf, whyAssessingIsRefused, type AssessingProblem, type DecidingProblem, type Result } from './rules.ts'
import type { EvidenceForm } from './schema.ts'

/** Who acts, where, when. */
export type By = { centreId: string; personId: string; now: Temporal.Instant; today: string }

type Problem = AssessingProblem | DecidingProblem

/** Whether somebody may judge this submission now. The enrolment is locked, so that decisions come one after the other. */
export async function findAssessingProblem(tx: Transaction<DB>, by: By, work: SubmittedWork): Promise<AssessingProblem | undefined> {
  const results = await findUnitResults(tx, by.centreId, work.id)
  return whyAssessingIsRefused({
    assessorId: by.personId,
    learnerPersonId: work.learnerPersonId,
    assignedAssessorId: work.assessorId,
    entitlement: whyNotEntitled(await findCompetences(tx, by.centreId, by.personId), work.unit, by.today),
    decided: results.length > 0,
    newest: work.newest,
  })
}

/** Judges one criterion. An earlier judgement stays and is replaced by the newer one. */
export async function decideCriterion(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  decision: { criterion: string; result: Result; reason: string },
): Promise<Outcome<undefined, Problem>> {
  await lock(tx, by, work)
  const problem = await findAssessingProblem(tx, by, work)
  if (problem !== undefined) return refused(problem)
  await addDecision(tx, by, work, { ...decision, occasion: 'assessment' })
  return good(undefined)
}

/** Judges how far a piece of evidence can be relied upon (R106). */
export async function judgeEvidence(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  evidenceId: string,
  judged: EvidenceForm,
): Promise<Outcome<undefined, Problem>> {
  const problem = await findAssessingProblem(tx, by, work)
  if (problem !== undefined) return refused(problem)
  const { note, ...qualities } = judged
  const id = newId(by.now.epochMilliseconds)
  await tx
    .insertInto('evidence_judgement')
    .values({
      centre_id: by.centreId,
      id,
      submission_id: work.id,
      evidence_id: evidenceId,
      ...qualities,
      note: note ?? '',
      judged_by: by.personId,
      judged_at: by.now.toString(),
    })
    .execute()
  await record(tx, by, work, 'EvidenceJudged', { kind: 'evidence', id: evidenceId }, qualities)
  return good(undefined)
}

/** Gives the unit its result, once every criterion is decided (R109, R110). */
export async function decideUnit(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  unit: Unit,
  given: { feedback: string; resubmitBy?: string | undefined },
): Promise<Outcome<'pass' | 'referral' | 'fail', Problem>> {
  await lock(tx, by, work)
  const problem = await findAssessingProblem(tx, by, work)
  if (problem !== undefined) return refused(problem)
  const outcome = await outcomeOf(tx, by, work, unit)
  if (!outcome.ok) return refused(outcome.problem)
  await addUnitResult(tx, by, work, {
    result: outcome.result,
    feedback: given.feedback,
    resubmitBy: outcome.result === 'pass' ? null : (given.resubmitBy ?? null),
    occasion: 'assessment',
  })
  return good(outcome.result)
}

/** Enters what an appeal changed: the decision, and the unit's result where it follows (R111, R121). */
export async function changeOnAppeal(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  unit: Unit,
  change: { criterion: string; result: Result; reason: string },
): Promise<Outcome<undefined, { kind: 'not decided yet' } | { kind: 'own decision' }>> {
  await lock(tx, by, work)
  const results = await findUnitResults(tx, by.centreId, work.id)
  if (results.length === 0) return refused({ kind: 'not decided yet' })
  const before = inForce(await findDecisions(tx, by.centreId, work.id)).get(change.criterion)
  if (before?.decidedBy === by.personId) return refused({ kind: 'own decision' })
  await addDecision(tx, by, work, { ...change, occasion: 'appeal' })
  const outcome = await outcomeOf(tx, by, work, unit)
  if (outcome.ok && outcome.result !== results.at(-1)?.result)
    await addUnitResult(tx, by, work, { result: outcome.result, feedback: change.reason, resubmitBy: null, occasion: 'appeal' })
  return good(undefined)
}

/** Keeps a reasonable adjustment or special consideration for the assessment sheet (R111). */
export async function agreeAdjustment(
  tx: Transaction<DB>,
  by: By,
  enrolment: { id: string; learnerId: string },
  agreed: { kind: string; description: string; agreedOn: string },
): Promise<void> {
  const id = newId(by.now.epochMilliseconds)
  await tx
    .insertInto('adjustment')
    .values({
      centre_id: by.centreId,
      id,
      enrolment_id: enrolment.id,
      kind: agreed.kind,
      description: agreed.description,
      agreed_by: by.personId,
      agreed_on: agreed.agreedOn,
    })
    .execute()
  await recordEventBy(tx, by, {
    stream: enrolment.learnerId,
    kind: 'AdjustmentAgreed' satisfies AssessmentEvent,
    subject: { kind: 'adjustment', id },
    data: { kind: agreed.kind },
  })
}

async function lock(tx: Transaction<DB>, by: By, work: SubmittedWork): Promise<void> {
  await tx.selectFrom('enrolment').select('id').where('centre_id', '=', by.centreId).where('id', '=', work.enrolmentId).forUpdate().executeTakeFirstOrThrow()
}

async function outcomeOf(tx: Transaction<DB>, by: By, work: SubmittedWork, unit: Unit): Promise<ReturnType<typeof unitResultOf>> {
  const decided = inForce(await findDecisions(tx, by.centreId, work.id))
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  return unitResultOf(
    criteria.map(({ id, number }) => ({ number, result: decided.get(id)?.result })),
    unit.resultScale,
  )
}

async function addDecision(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  decision: { criterion: string; result: Result; reason: string; occasion: 'assessment' | 'appeal' },
): Promise<void> {
  const id = newId(by.now.epochMilliseconds)
  await tx
    .insertInto('decision')
    .values({ centre_id: by.centreId, id, submission_id: work.id, ...decision, decided_by: by.personId, decided_at: by.now.toString() })
    .execute()
  const kind = decision.occasion === 'appeal' ? 'DecisionChangedOnAppeal' : 'CriterionDecided'
  await record(tx, by, work, kind, { kind: 'decision', id }, { criterion: decision.criterion, result: decision.result })
}

async function addUnitResult(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  given: { result: string; feedback: string; resubmitBy: string | null; occasion: string },
): Promise<void> {
  const id = newId(by.now.epochMilliseconds)
  await tx
    .insertInto('unit_result')
    .values({
      centre_id: by.centreId,
      id,
      submission_id: work.id,
      result: given.result,
      feedback: given.feedback,
      resubmit_by: given.resubmitBy,
      occasion: given.occasion,
      decided_by: by.personId,
      decided_at: by.now.toString(),
    })
    .execute()
  await record(tx, by, work, 'UnitDecided', { kind: 'unit result', id }, { unit: work.unit, result: given.result, occasion: given.occasion })
}

async function record(
  tx: Transaction<DB>,
  by: By,
  work: SubmittedWork,
  kind: AssessmentEvent,
  subject: { kind: string; id: string },
  data: Record<string, string | boolean>,
): Promise<void> {
  await recordEventBy(tx, by, {
    stream: work.learnerId,
    kind,
    subject,
    data: { submission: work.id, ...data },
  })
}
