import { setCookie } from 'hono/cookie'
import { defaultZone } from '../../../kernel/dates.ts'
import { isId } from '../../../kernel/ids.ts'
import { listSessions } from '../../../platform/auth/session.ts'
import { inScope } from '../../../platform/database/centre.ts'
import { NotFound, type Ask } from '../../../platform/web/house.ts'
import type { SignedIn } from '../../../platform/web/visit.ts'
import { routes } from '../../../routes.ts'
import { goOn, roleName } from '../../frame/index.ts'
import { endSession, type Owner } from '../actions.ts'
import { answerOwnPage } from '../answer.ts'
import { findPasswordHash } from '../queries.ts'
import { AccountPage } from './page.tsx'

/** The cookie that remembers which of their places a person is in. */
export const placeCookie = 'place'
const year = 365 * 24 * 60 * 60

/** The person that the policy has let in. */
export function whoIs(ask: Ask): SignedIn {
  const { signedIn } = ask.var.visit
  if (signedIn === undefined) throw new Error('The policy let in somebody who is not signed in')
  return signedIn
}

/** The same as the owner of an account, for the actions on it. */
export function ownerOf(ask: Ask): Owner {
  const { person, place } = whoIs(ask)
  return { personId: person.id, email: person.email, centreId: place?.centreId, now: ask.var.visit.now }
}

/** Shows a person's own account: who they are here, their centres, their devices. */
export async function showAccount(ask: Ask): Promise<Response> {
  const { database } = ask.var.house
  const who = whoIs(ask)
  const sessions = await listSessions(database, who.person.id, ask.var.visit.now)
  const hasPassword = (await findPasswordHash(database, who.person.id)) !== undefined
  const page = <AccountPage who={who} sessions={sessions} hasPassword={hasPassword} zone={who.place?.zone ?? defaultZone} />
  return answerOwnPage(ask, { title: 'Your account' }, page)
}

/** Ends one of the person's own sessions. Anybody else's is not there. */
export async function revokeOneSession(ask: Ask): Promise<Response> {
  const sessionId = ask.req.param('session') ?? ''
  if (!isId(sessionId)) throw new NotFound()
  const owner = ownerOf(ask)
  const ended = await inScope(ask.var.house.database, scopeOf(owner), (tx) => endSession(tx, owner, sessionId))
  if (!ended) throw new NotFound()
  return goOn(ask, routes.account.at(), 'That device is signed out.')
}

/** Ends every session of the person but this one. */
export async function revokeOtherSessions(ask: Ask): Promise<Response> {
  const owner = ownerOf(ask)
  const { sessionId } = whoIs(ask)
  await inScope(ask.var.house.database, scopeOf(owner), async (tx) => {
    const sessions = await listSessions(tx, owner.personId, owner.now)
    for (const other of sessions) if (other.sessionId !== sessionId) await endSession(tx, owner, other.sessionId)
  })
  return goOn(ask, routes.account.at(), 'You are signed in on this device only.')
}

/** The rows that a person acting on their own account may see. */
export function scopeOf({ centreId, personId }: Owner): { centreId?: string; personId: string } {
  return centreId === undefined ? { personId } : { centreId, personId }
}

/** Goes to another of the person's own places; it is remembered on this device. */
export function switchPlace(ask: Ask): Response {
  const to = ask.req.query('to')
  const place = whoIs(ask).places.find((one) => one.membershipId === to)
  if (place === undefined) throw new NotFound()
  setCookie(ask, placeCookie, place.membershipId, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: year,
    secure: ask.var.house.baseUrl.startsWith('https:'),
  })
  return goOn(ask, routes.home.at(), `You are now ${roleName(place.role).toLowerCase()} at ${place.centreName}.`)
}
