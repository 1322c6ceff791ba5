import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { recordEvent, type Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { Role } from '../../platform/web/policy.ts'
import type { CentresEvent } from './events.ts'

type By = { actor: Actor; now: Temporal.Instant }

/** Makes a centre with a key for its identity vault. The transaction must already be in the scope of the new id. */
export async function createCentre(tx: Transaction<DB>, vault: Vault, centre: { id: string; name: string; zone: string }, { actor, now }: By): Promise<void> {
  await tx.insertInto('centre_index').values({ id: centre.id }).execute()
  await tx
    .insertInto('centre')
    .values({ ...centre, created_at: now.toString() })
    .execute()
  await vault.createCentreKey(tx, centre.id, now)
  await recordEvent(tx, {
    centreId: centre.id,
    stream: centre.id,
    at: now,
    actor,
    kind: 'CentreCreated' satisfies CentresEvent,
    subject: { kind: 'centre', id: centre.id },
  })
}

/** Gives a person a role in a centre, once. A learner gets the record that their practice stands in; its id is answered. */
export async function beginMembership(
  tx: Transaction<DB>,
  centreId: string,
  personId: string,
  role: Role,
  { actor, now }: By,
): Promise<{ learnerId: string | undefined }> {
  const id = newId(now.epochMilliseconds)
  const begun = await tx
    .insertInto('membership')
    .values({ centre_id: centreId, id, person_id: personId, role, began_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['centre_id', 'person_id', 'role']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirst()
  if ((begun.numInsertedOrUpdatedRows ?? 0n) > 0n) {
    await recordEvent(tx, {
      centreId,
      stream: centreId,
      at: now,
      actor,
      kind: 'MembershipBegan' satisfies CentresEvent,
      subject: { kind: 'person', id: personId },
      data: { role },
    })
  }
  return { learnerId: role === 'learner' ? await ensureLearner(tx, centreId, personId, now) : undefined }
}

async function ensureLearner(tx: Transaction<DB>, centreId: string, personId: string, now: Temporal.Instant): Promise<string> {
  await tx
    .insertInto('learner')
    .values({ centre_id: centreId, id: newId(now.epochMilliseconds), person_id: personId, created_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['centre_id', 'person_id']).doNothing())
    .execute()
  const learner = await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('person_id', '=', personId).executeTakeFirstOrThrow()
  return learner.id
}

/** A registration on a unit, and the people who work with the learner. */
export type NewEnrolment = {
  learnerId: string
  specification: string
  edition: string
  unit: string
  registeredOn: string
  targetOn: string | null
  /** The registration on a qualification that brings the unit, if one does. */
  registrationId?: string
  tutorId: string | null
  supervisorId: string | null
  assessorId: string | null
}

/** Registers a learner on a unit, on the edition of its specification in force now (R017), with the people who work with them. */
export async function enrolLearner(tx: Transaction<DB>, centreId: string, enrolment: NewEnrolment, { actor, now }: By): Promise<string> {
  const id = newId(now.epochMilliseconds)
  const { learnerId, edition, unit } = enrolment
  await tx
    .insertInto('enrolment')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      specification: enrolment.specification,
      specification_version: edition,
      unit_reference: unit,
      registered_on: enrolment.registeredOn,
      target_on: enrolment.targetOn,
      registration_id: enrolment.registrationId ?? null,
    })
    .execute()
  await tx
    .updateTable('learner')
    .set({ tutor_id: enrolment.tutorId, supervisor_id: enrolment.supervisorId, assessor_id: enrolment.assessorId })
    .where('centre_id', '=', centreId)
    .where('id', '=', learnerId)
    .execute()
  const kind = 'LearnerEnrolled' satisfies CentresEvent
  await recordEvent(tx, { centreId, stream: learnerId, at: now, actor, kind, subject: { kind: 'enrolment', id }, data: { unit, edition } })
  return id
}
