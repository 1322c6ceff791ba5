import { newId } from '../../kernel/ids.ts'
import { addDays, dayOf } from '../../kernel/dates.ts'
import { createPerson } from '../../platform/auth/person.ts'
import { inCentre } from '../../platform/database/centre.ts'
import type { House } from '../../platform/web/house.ts'
import { listSpecifications } from '../catalogue/index.ts'
import { beginMembership, createCentre, enrolLearner } from '../centres/index.ts'
import { addCompetence } from '../people/index.ts'
import { cast, castPassword, demonstrationCentre, type CastKey, type CastMember } from './cast.ts'

const actor = { kind: 'system' } as const
const unit = 'H/617/2907'

/** The centre as it was settled: who is who in it. */
export type Settled = { centreId: string; people: ReadonlyMap<CastKey, { personId: string; learnerId: string | undefined }> }

/** Makes the demonstration centre with its people, in one transaction: either it is all there or nothing is. */
export async function settleCentre(house: House): Promise<Settled> {
  const now = house.clock()
  const began = now.subtract({ hours: 24 * 330 })
  const centreId = newId(began.epochMilliseconds)
  const by = { actor, now: began }
  return inCentre(house.database, centreId, async (tx) => {
    await createCentre(tx, house.vault, { id: centreId, name: demonstrationCentre, zone: 'Europe/London' }, by)
    const people = new Map<CastKey, { personId: string; learnerId: string | undefined }>()
    for (const member of cast) {
      const personId = await createPerson(tx, { name: member.name, email: member.email, password: castPassword }, began)
      let learnerId: string | undefined
      for (const role of (member as CastMember).roles) learnerId = (await beginMembership(tx, centreId, personId, role, by)).learnerId ?? learnerId
      people.set(member.key, { personId, learnerId })
    }
    const idOf = (key: CastKey) => people.get(key)?.personId ?? ''
    await addCompetence(tx, { centreId, actor, now: began }, idOf('imogen'), idOf('hamish'), { qualification: 'Level 3 Certificate in Assessing Vocational Achievement', units: [unit], validUntil: null })
    const [specification] = listSpecifications().filter(({ units }) => units.some(({ reference }) => reference === unit))
    if (specification === undefined) throw new Error(`The catalogue has no unit ${unit}`)
    const registeredOn = addDays(dayOf(now), -320)
    for (const { learnerId } of people.values()) {
      if (learnerId === undefined) continue
      const team = { tutorId: idOf('farah'), supervisorId: idOf('gwen'), assessorId: idOf('hamish') }
      await enrolLearner(tx, centreId, { learnerId, specification: specification.id, edition: specification.edition, unit, registeredOn, targetOn: addDays(dayOf(now), 45), ...team }, by)
    }
    return { centreId, people }
  })
}
