import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { canonicalJson } from '../../kernel/canonical.ts'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEvent } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Enrolment, Reckoning } from '../practice/index.ts'
import type { SubmissionsEvent } from './events.ts'
import { findSubmissions } from './queries.ts'
import { whySubmittingIsRefused, type SubmittingProblem } from './rules.ts'
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
 * Freezes a learner's record for the assessor: the record, what was computed of it, and the statement, under one hash.
 * The enrolment's row is locked, so that two windows submit once.
 */
export async function submitUnit(tx: Transaction<DB>, submitting: Submitting): Promise<Result<{ id: string; number: number }, SubmittingProblem>> {
  const { centreId, enrolment, reckoning, openWords, form, personId, now } = submitting
  await tx.selectFrom('enrolment').select('id').where('centre_id', '=', centreId).where('id', '=', enrolment.id).forUpdate().executeTakeFirstOrThrow()
  const [last] = await findSubmissions(tx, centreId, enrolment.id)
  const problem = whySubmittingIsRefused(last?.standing ?? 'not submitted', reckoning.evaluation, openWords, form)
  if (problem !== undefined) return refused(problem)
  const id = newId(now.epochMilliseconds)
  const number = (last?.number ?? 0) + 1
  const record = canonicalJson(reckoning.record)
  const content = createHash('sha256')
    .update(canonicalJson({ unit: enrolment.unit, number, statement: authenticityStatement, signedName: form.signedName, record: reckoning.record }))
    .digest()
  await tx
    .insertInto('submission')
    .values({
      centre_id: centreId,
      id,
      enrolment_id: enrolment.id,
      number,
      statement: authenticityStatement,
      signed_name: form.signedName,
      record,
      evaluation: JSON.stringify(reckoning.evaluation),
      shortfalls_accepted: reckoning.evaluation.missing > 0,
      content_sha256: content,
      submitted_by: personId,
      submitted_at: now.toString(),
    })
    .execute()
  await recordEvent(tx, {
    centreId,
    stream: enrolment.learnerId,
    at: now,
    actor: { kind: 'person', id: personId },
    kind: 'UnitSubmitted' satisfies SubmissionsEvent,
    subject: { kind: 'submission', id },
    data: { unit: enrolment.unit, number, missing: reckoning.evaluation.missing, wordsLeftOpen: openWords, sha256: content.toString('hex') },
  })
  return good({ id, number })
}
