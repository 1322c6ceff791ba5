import { findCentreIds } from '../../platform/database/centre.ts'
import type { House } from '../../platform/web/house.ts'
import { showCast } from '../account/index.ts'
import { roleName } from '../frame/index.ts'
import { cast, castPassword } from './cast.ts'
import { settle } from './settle.ts'

export { cast, castPassword, demonstrationCentre, neighbouringCentre, type CastKey, type CastMember } from './cast.ts'

/** Loads the demonstration centre into a database that has no centre yet, and lets its people sign in with one press. */
export async function prepareDemonstration(house: House): Promise<void> {
  if ((await findCentreIds(house.database)).length === 0) await settle(house)
  showCast({ password: castPassword, people: cast.map(({ name, email, roles, story }) => ({ name, email, story, role: roles.map(roleName).join(', ') })) })
}

/** What is printed when the demonstration is up: where it is, and who to sign in as. */
export function welcome(baseUrl: string): string {
  const people = cast.map(({ name, email, story }) => `    ${name.padEnd(16)} ${email.padEnd(24)} ${story}`)
  return `\n  Coachfolio is open at ${baseUrl}\n\n  Sign in with one press, or with the password ${castPassword}, as\n${people.join('\n')}\n\n  Ctrl-C stops it. Everything you do is kept.\n\n`
}
