import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { canonicalJson } from '../../kernel/canonical.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Enrolment, Reckoning } from '../practice/index.ts'
import type { SubmissionsEvent } from './events.ts'
import { findFilesOf } from './files.ts'
import { findSubmissions } from './queries.ts'
import { whySubmittingIsRefused, type SubmittedFile, type SubmittingProblem } from './rules.ts'
import { authenticityStatement, type SubmissionForm } from './schema.ts'

type Submitting = {
  centreId: string
  enrolment: Enrolment
  reckoning: Reckoning
  /** What the leak check found and nobody has put right or dismissed. */
  openWords: number
  form: SubmissionForm
  personId: string
  now: Temporal.Instant
}

/**
 * Freezes a learner's record for the assessor: the record, what was computed of it, what each file of it was, and the statement,
 * under one hash.
 * The enrolment's row is locked, so that two windows submit once.
 */
export async function submitUnit(tx: Transaction<DB>, submitting: Submitting): Promise<Result<{ id: string; number: number }, SubmittingProblem>> {
  const { centreId, enrolment, reckoning, openWords, form, now } = submitting
  await tx.selectFrom('enrolment').select('id').where('centre_id', '=', centreId).where('id', '=', enrolment.id).forUpdate().executeTakeFirstOrThrow()
  const [last] = await findSubmissions(tx, centreId, enrolment.id)
  const problem = whySubmittingIsRefused(last?.standing ?? 'not submitted', reckoning.evaluation, openWords, form)
  if (problem !== undefined) return refused(problem)
  const id = newId(now.epochMilliseconds)
  const number = (last?.number ?? 0) + 1
  const files = await findFilesOf(tx, centreId, enrolment.learnerId, reckoning.record)
  const sha256 = await freeze(tx, submitting, { id, number, files })
  const { missing } = reckoning.evaluation
  await recordEventBy(tx, submitting, {
    stream: enrolment.learnerId,
    kind: 'UnitSubmitted' satisfies SubmissionsEvent,
    subject: { kind: 'submission', id },
    data: { unit: enrolment.unit, number, missing, wordsLeftOpen: openWords, files: files.length, sha256 },
  })
  return good({ id, number })
}

type Freezing = { id: string; number: number; files: readonly SubmittedFile[] }

/** Writes what is frozen, and answers its SHA-256 in hexadecimal. */
async function freeze(
  tx: Transaction<DB>,
  { centreId, enrolment, reckoning, form, personId, now }: Submitting,
  { id, number, files }: Freezing,
): Promise<string> {
  const { record, evaluation } = reckoning
  const statement = authenticityStatement
  const content = canonicalJson({ unit: enrolment.unit, number, statement, signedName: form.signedName, record, files })
  const hash = createHash('sha256').update(content).digest()
  await tx
    .insertInto('submission')
    .values({
      centre_id: centreId,
      id,
      enrolment_id: enrolment.id,
      number,
      statement,
      signed_name: form.signedName,
      record: canonicalJson(record),
      files: canonicalJson(files),
      evaluation: JSON.stringify(evaluation),
      shortfalls_accepted: evaluation.missing > 0,
      content_sha256: hash,
      submitted_by: personId,
      submitted_at: now.toString(),
    })
    .execute()
  return hash.toString('hex')
}
