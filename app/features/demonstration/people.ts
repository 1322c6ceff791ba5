import { sql, type Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { createPerson } from '../../platform/auth/person.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { beginMembership, createCentre } from '../centres/index.ts'
import { cast, castPassword, centreOf, type CastKey, type CastMember } from './cast.ts'
import type { Whose } from './moments.ts'

/** A centre with those of the cast who belong to it. Only learners have a `learnerId`. */
export type Peopled = { centreId: string; get: (key: CastKey) => Whose }

/** Makes a centre and its people. From here on the transaction sees this centre and no other. */
export async function peopleCentre(tx: Transaction<DB>, house: House, name: ReturnType<typeof centreOf>, now: Temporal.Instant): Promise<Peopled> {
  const centreId = newId(now.epochMilliseconds)
  const by = { actor: { kind: 'system' as const }, now }
  await sql`select set_config('app.centre_id', ${centreId}, true)`.execute(tx)
  await createCentre(tx, house.vault, { id: centreId, name, zone: 'Europe/London' }, by)
  const people = new Map<CastKey, Whose>()
  for (const member of cast.filter(({ key }) => centreOf(key) === name)) {
    const personId = await createPerson(tx, { name: member.name, email: member.email, password: castPassword }, now)
    let learnerId = ''
    for (const role of (member as CastMember).roles) learnerId = (await beginMembership(tx, centreId, personId, role, by)).learnerId ?? learnerId
    people.set(member.key, { centreId, centreName: name, personId, name: member.name, email: member.email, learnerId })
  }
  return {
    centreId,
    get(key) {
      const found = people.get(key)
      if (found === undefined) throw new Error(`${key} does not belong to ${name}`)
      return found
    },
  }
}
