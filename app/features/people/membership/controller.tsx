import { isId } from '../../../kernel/ids.ts'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { answerPage, goOn, roleName } from '../../frame/index.ts'
import { administratorOf } from '../by.ts'
import { endMembership } from '../memberships.ts'
import { findMember, type Member } from '../queries.ts'
import { EndMembershipPage } from './page.tsx'

/** The membership in an address, if it is one of the administrator's centre and has not ended. */
export async function getMember(ask: Ask): Promise<Member> {
  const id = ask.req.param('membership') ?? ''
  if (!isId(id)) throw new NotFound()
  const { centreId } = administratorOf(ask)
  return found(await inCentre(ask.var.house.database, centreId, (tx) => findMember(tx, centreId, id)))
}

/** Shows what ending a role will do. */
export async function showEndMembership(ask: Ask): Promise<Response> {
  return answerEnd(ask, await getMember(ask))
}

/** Ends the role. */
export async function endOneMembership(ask: Ask): Promise<Response> {
  const member = await getMember(ask)
  const { by, centreId } = administratorOf(ask)
  const ended = await inCentre(ask.var.house.database, centreId, (tx) => endMembership(tx, by, member.membershipId))
  if (ended.ok) return goOn(ask, routes.people.at(), `${member.name} is no longer ${roleName(member.role).toLowerCase()} here.`)
  switch (ended.problem.kind) {
    case 'gone':
      throw new NotFound()
    case 'last administrator':
      return answerEnd(ask, member, `${member.name} is the only administrator. Invite another one first: a centre without an administrator can let nobody in.`)
    default:
      return unreachable(ended.problem)
  }
}

function answerEnd(ask: Ask, member: Member, problem?: string): Response {
  const words = { title: `End the role of ${member.name}?`, breadcrumb: [{ label: 'People', href: routes.people.at() }] }
  return answerPage(ask, words, <EndMembershipPage member={member} problem={problem} />, problem === undefined ? 200 : 422)
}
