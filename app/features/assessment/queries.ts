import type { Reader } from '../../platform/database/centre.ts'
import type { Decision, SubmittedWork, UnitResult } from './decision.ts'
import type { Result } from './rules.ts'

/** All judgements on a submission, in the order they were made. */
export async function findDecisions(reader: Reader, centreId: string, submissionId: string): Promise<Decision[]> {
  const rows = await reader
    .selectFrom('decision as d')
    .innerJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.id', 'd.criterion', 'd.result', 'd.reason', 'd.occasion', 'd.decided_by', 'd.decided_at', 'p.name'])
    .where('d.centre_id', '=', centreId)
    .where('d.submission_id', '=', submissionId)
    .orderBy('d.decided_at')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    criterion: row.criterion,
    result: row.result as Result,
    reason: row.reason,
    occasion: row.occasion as Decision['occasion'],
    decidedBy: row.decided_by,
    decidedByName: row.name,
    decidedAt: row.decided_at,
  }))
}

/** The results given on a submission, in order; the last is in force. */
export async function findUnitResults(reader: Reader, centreId: string, submissionId: string): Promise<UnitResult[]> {
  const rows = await reader
    .selectFrom('unit_result as r')
    .innerJoin('person as p', 'p.id', 'r.decided_by')
    .select(['r.result', 'r.feedback', 'r.resubmit_by', 'r.occasion', 'r.decided_at', 'p.name'])
    .where('r.centre_id', '=', centreId)
    .where('r.submission_id', '=', submissionId)
    .orderBy('r.decided_at')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    result: row.result as UnitResult['result'],
    feedback: row.feedback,
    resubmitBy: row.resubmit_by,
    occasion: row.occasion as UnitResult['occasion'],
    decidedByName: row.name,
    decidedAt: row.decided_at,
  }))
}

/** Submitted work of a centre, the newest first; `only` narrows it to one submission, or to an assessor's learners. */
export async function findSubmittedWork(reader: Reader, centreId: string, only: { submissionId?: string; assessorId?: string }): Promise<SubmittedWork[]> {
  let query = allSubmittedWork(reader, centreId)
  if (only.submissionId !== undefined) query = query.where('s.id', '=', only.submissionId)
  if (only.assessorId !== undefined) query = query.where('l.assessor_id', '=', only.assessorId)
  const rows = await query.limit(200).execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    newest: row.last === row.number,
    submittedAt: row.submitted_at,
    enrolmentId: row.enrolment,
    specification: row.specification,
    unit: row.unit_reference,
    learnerId: row.learner,
    learnerPersonId: row.person_id,
    learnerName: row.name,
    assessorId: row.assessor_id,
    tutorId: row.tutor_id,
  }))
}

function allSubmittedWork(reader: Reader, centreId: string) {
  return reader
    .selectFrom('submission as s')
    .innerJoin('enrolment as e', (join) => join.onRef('e.centre_id', '=', 's.centre_id').onRef('e.id', '=', 's.enrolment_id'))
    .innerJoin('learner as l', (join) => join.onRef('l.centre_id', '=', 'e.centre_id').onRef('l.id', '=', 'e.learner_id'))
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .select([
      's.id',
      's.number',
      's.submitted_at',
      'e.id as enrolment',
      'e.specification',
      'e.unit_reference',
      'l.id as learner',
      'l.person_id',
      'l.assessor_id',
      'l.tutor_id',
      'p.name',
    ])
    .select((one) =>
      one
        .selectFrom('submission as later')
        .select((each) => each.fn.max('later.number').as('last'))
        .whereRef('later.centre_id', '=', 's.centre_id')
        .whereRef('later.enrolment_id', '=', 's.enrolment_id')
        .as('last'),
    )
    .where('s.centre_id', '=', centreId)
    .orderBy('s.submitted_at', 'desc')
    .orderBy('s.id', 'desc')
}
