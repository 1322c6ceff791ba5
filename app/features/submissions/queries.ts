import type { Reader } from '../../platform/database/centre.ts'
import { practiceRecord, type PracticeRecord } from '../../sufficiency/record.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import { readSubmittedFiles } from './files.ts'
import { standingOf, type SubmittedFile, type UnitStanding } from './rules.ts'

/** A submission without what was frozen in it. */
export type Submission = {
  id: string
  enrolmentId: string
  number: number
  submittedAt: Temporal.Instant
  submittedBy: string
  standing: UnitStanding
  result: 'pass' | 'referral' | 'fail' | undefined
}

/** What was frozen when it was submitted: the record, what was computed of it, what each file of it was, and the statement signed. */
export type Frozen = { record: PracticeRecord; evaluation: Evaluation; statement: string; signedName: string; files: readonly SubmittedFile[] | undefined }

/** All submissions of an enrolment, newest first, each with its last result. */
export async function findSubmissions(reader: Reader, centreId: string, enrolmentId: string): Promise<Submission[]> {
  const rows = await reader
    .selectFrom('submission as s')
    .select(['s.id', 's.enrolment_id', 's.number', 's.submitted_at', 's.submitted_by'])
    .select((query) =>
      query
        .selectFrom('unit_result as r')
        .select('r.result')
        .whereRef('r.centre_id', '=', 's.centre_id')
        .whereRef('r.submission_id', '=', 's.id')
        .orderBy('r.decided_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(1)
        .as('result'),
    )
    .where('s.centre_id', '=', centreId)
    .where('s.enrolment_id', '=', enrolmentId)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map((row) => {
    const result = (row.result ?? undefined) as Submission['result']
    return {
      id: row.id,
      enrolmentId: row.enrolment_id,
      number: row.number,
      submittedAt: row.submitted_at,
      submittedBy: row.submitted_by,
      standing: standingOf(true, result),
      result,
    }
  })
}

/** What stands frozen in a submission. */
export async function getFrozen(reader: Reader, centreId: string, submissionId: string): Promise<Frozen> {
  const row = await reader
    .selectFrom('submission')
    .select(['record', 'evaluation', 'statement', 'signed_name', 'files'])
    .where('centre_id', '=', centreId)
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow()
  return {
    record: practiceRecord.parse(row.record),
    evaluation: row.evaluation as Evaluation,
    statement: row.statement,
    signedName: row.signed_name,
    files: readSubmittedFiles(row.files),
  }
}
