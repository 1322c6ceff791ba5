import type { Transaction } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import { recordEvent } from '../../../platform/audit/record.ts'
import type { DB } from '../../../platform/database/connect.ts'
import type { MemberVisit } from '../../../platform/web/house.ts'
import { enrolLearner } from '../../centres/index.ts'
import { findTeamProblem, type KeptLearner, type Team, type TeamProblem } from '../../people/index.ts'
import { findEnrolments, findRegistrations } from '../../practice/index.ts'
import type { QualificationsEvent } from '../events.ts'
import type { Offer, PlacedUnit } from '../offers.ts'
import { whyChoosingIsRefused, type ChoosingProblem } from '../rules.ts'

/** A registration as the administrator asks for it: the way to the qualification, the units chosen, and who works with the learner. */
export type WantedRegistration = {
  offer: Offer
  chosen: readonly string[]
  units: readonly PlacedUnit[]
  registeredOn: string
  targetOn: string | null
  team: Team
}

export type RegisteringProblem = TeamProblem | ChoosingProblem | { kind: 'registered already' } | { kind: 'target before start' }

type By = Pick<MemberVisit, 'centreId' | 'personId' | 'now'>

/**
 * Registers a learner on a qualification and enrols them on its mandatory and chosen units at once. Units they are enrolled on
 * already stay as they are, with what was done for them. The learner's row is locked: one registration a qualification.
 */
export async function registerLearner(
  tx: Transaction<DB>,
  by: By,
  learner: KeptLearner,
  wanted: WantedRegistration,
): Promise<Result<{ id: string; enrolled: number }, RegisteringProblem>> {
  const { centreId } = by
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learner.id).forUpdate().execute()
  const why = await whyRegisteringIsRefused(tx, by, learner, wanted)
  if (why !== undefined) return refused(why)
  const id = await addRegistration(tx, by, learner, wanted)
  const before = new Set((await findEnrolments(tx, centreId, learner.id)).map(({ unit }) => unit))
  const fresh = wanted.units.filter(({ unit }) => !before.has(unit.reference))
  const { registeredOn, targetOn, team } = wanted
  for (const { unit, specification } of fresh) {
    const on = { specification: specification.id, edition: specification.edition, unit: unit.reference, registrationId: id }
    await enrolLearner(tx, centreId, { learnerId: learner.id, ...on, registeredOn, targetOn, ...team }, { actor: actorOf(by), now: by.now })
  }
  await joinUnits(tx, by, learner, wanted, id)
  return good({ id, enrolled: fresh.length })
}

async function whyRegisteringIsRefused(tx: Transaction<DB>, by: By, learner: KeptLearner, wanted: WantedRegistration): Promise<RegisteringProblem | undefined> {
  const { offer, chosen, units, registeredOn, targetOn, team } = wanted
  const registrations = await findRegistrations(tx, by.centreId, learner.id)
  if (registrations.some(({ qualification }) => qualification === offer.qualification.id)) return { kind: 'registered already' }
  if (targetOn !== null && targetOn < registeredOn) return { kind: 'target before start' }
  const choosing = whyChoosingIsRefused(offer.combination, chosen)
  if (choosing !== undefined) return choosing
  const references = units.map(({ unit }) => unit.reference)
  return findTeamProblem(tx, { centreId: by.centreId, actor: actorOf(by), now: by.now }, learner, team, references)
}

async function addRegistration(
  tx: Transaction<DB>,
  by: By,
  learner: KeptLearner,
  { offer, units, registeredOn, targetOn }: WantedRegistration,
): Promise<string> {
  const id = newId(by.now.epochMilliseconds)
  const { specification, qualification, combination } = offer
  const pathway = combination.pathway?.id ?? null
  await tx
    .insertInto('registration')
    .values({
      centre_id: by.centreId,
      id,
      learner_id: learner.id,
      specification: specification.id,
      specification_version: specification.edition,
      qualification: qualification.id,
      pathway,
      registered_on: registeredOn,
      target_on: targetOn,
      registered_by: by.personId,
      registered_at: by.now.toString(),
    })
    .execute()
  await recordEvent(tx, {
    centreId: by.centreId,
    stream: learner.id,
    at: by.now,
    actor: actorOf(by),
    kind: 'LearnerRegistered' satisfies QualificationsEvent,
    subject: { kind: 'registration', id },
    data: { qualification: qualification.id, pathway, edition: specification.edition, units: units.map(({ unit }) => unit.reference) },
  })
  return id
}

/** Units taken by themselves before belong to the registration from now on, and the team is the one asked for. */
async function joinUnits(tx: Transaction<DB>, by: By, learner: KeptLearner, { units, team }: WantedRegistration, id: string): Promise<void> {
  const references = units.map(({ unit }) => unit.reference)
  await tx
    .updateTable('enrolment')
    .set({ registration_id: id })
    .where('centre_id', '=', by.centreId)
    .where('learner_id', '=', learner.id)
    .where('unit_reference', 'in', references)
    .where('registration_id', 'is', null)
    .execute()
  await tx
    .updateTable('learner')
    .set({ tutor_id: team.tutorId, supervisor_id: team.supervisorId, assessor_id: team.assessorId })
    .where('centre_id', '=', by.centreId)
    .where('id', '=', learner.id)
    .execute()
}

function actorOf({ personId }: By) {
  return { kind: 'person' as const, id: personId }
}
