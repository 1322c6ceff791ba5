import { addCompetence } from '../../app/features/people/index.ts'
import { recordEvent } from '../../app/platform/audit/record.ts'
import { newId } from '../../app/kernel/ids.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import type { TestHouse } from './house.ts'

/** A membership that somebody has now: the first learner’s, where nobody is named. */
export async function membershipOf(t: TestHouse, personId: string = t.people.learner.id): Promise<string> {
  const row = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', personId).where('ended_at', 'is', null).executeTakeFirstOrThrow(),
  )
  return row.id
}

/** Registers the first learner on a qualification (`specification:qualification:pathway`) through the administrator's page, with their team. */
export async function registerOn(t: TestHouse, offer: string): Promise<void> {
  const { assessor, administrator, tutor, supervisor } = t.people
  const athe = ['R/618/6480', 'Y/618/6481', 'D/618/6482', 'H/618/6483', 'K/618/6484', 'M/618/6485', 'T/618/6486']
  const units = ['D/617/2906', 'H/617/2907', 'K/617/2908', 'M/617/2909', '501-12', ...athe]
  await inCentre(t.database, t.centreId, (tx) =>
    addCompetence(tx, { centreId: t.centreId, actor: { kind: 'system' }, now: t.clock.now }, administrator.id, assessor.id, {
      qualification: 'Level 3 Certificate in Assessing Vocational Achievement',
      units,
      validUntil: null,
    }),
  )
  const team = { tutor: tutor.id, supervisor: supervisor.id, assessor: assessor.id }
  const answer = await t
    .as(administrator)
    .post(`/people/memberships/${await membershipOf(t)}/qualification`, { offer, registeredOn: t.clock.now.toString().slice(0, 10), ...team })
  if (answer.status !== 303) throw new Error(`Registering answered ${answer.status}`)
}

/** Gives a unit of the first learner a result, as an assessor would in the end. */
export async function passUnit(t: TestHouse, unit: string, result: 'pass' | 'referral' = 'pass', learnerId: string = t.learnerId): Promise<void> {
  const centre_id = t.centreId
  const at = t.clock.now.toString()
  const by = t.people.assessor.id
  await inCentre(t.database, centre_id, async (tx) => {
    const enrolment = await tx
      .selectFrom('enrolment')
      .select('id')
      .where('learner_id', '=', learnerId)
      .where('unit_reference', '=', unit)
      .executeTakeFirstOrThrow()
    const submission = newId()
    const frozen = { statement: 'My own work', signed_name: 'Lena Learner', record: '{}', evaluation: '{}', shortfalls_accepted: true }
    await tx
      .insertInto('submission')
      .values({
        centre_id,
        id: submission,
        enrolment_id: enrolment.id,
        number: 1,
        ...frozen,
        content_sha256: Buffer.alloc(32),
        submitted_by: t.people.learner.id,
        submitted_at: at,
      })
      .execute()
    await tx
      .insertInto('unit_result')
      .values({ centre_id, id: newId(), submission_id: submission, result, feedback: 'Clear.', occasion: 'assessment', decided_by: by, decided_at: at })
      .execute()
    const event = {
      centreId: centre_id,
      stream: learnerId,
      at: t.clock.now,
      actor: { kind: 'system' as const },
      subject: { kind: 'enrolment', id: enrolment.id },
    }
    await recordEvent(tx, { ...event, kind: 'UnitDecided' })
  })
}
