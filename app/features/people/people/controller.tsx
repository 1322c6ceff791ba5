import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { brokenCharacter } from '../../../ui/form/normalise.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { administratorOf } from '../by.ts'
import { findGaps } from '../gaps.ts'
import { findOpenInvitations, renewInvitation, revokeInvitation } from '../invitations.ts'
import { mailInvitation } from '../mail.ts'
import { countMembers, findMembers } from '../queries.ts'
import { PeoplePage } from './page.tsx'

const pageSize = 50
const shownGaps = 5

/** Shows who is in the centre, who is invited, and what is still to be arranged for them. */
export async function showPeople(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const words = readable(ask.req.query('q') ?? '')
  const asked = Math.trunc(Number(ask.req.query('page') ?? 1)) || 1
  const { centreId } = visit
  const read = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const pages = words === '' ? Math.max(1, Math.ceil((await countMembers(tx, centreId)) / pageSize)) : 1
    const page = Math.min(Math.max(1, asked), pages)
    return {
      page,
      pages,
      members: await findMembers(tx, centreId, words, { size: pageSize, number: page }),
      invitations: await findOpenInvitations(tx, centreId),
      gaps: await findGaps(tx, centreId, visit.today, shownGaps),
    }
  })
  const main = (
    <ButtonLink href={routes.invite.at()} icon="mail">
      Invite somebody
    </ButtonLink>
  )
  return answerPage(
    ask,
    { title: 'People', lede: 'Who is in the centre, and what they are here.', main, wide: true },
    <PeoplePage {...read} words={words} place={visit.place} now={visit.now} />,
  )
}

function readable(words: string): string {
  return brokenCharacter(words) === undefined ? words.trim().slice(0, 200) : ''
}

/** Sends an invitation again, under a new link that is good for as many days again. */
export async function resendInvitation(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const id = invitationId(ask)
  const { house } = ask.var
  const renewed = await inCentre(house.database, visit.centreId, async (tx) => {
    const fresh = found(await renewInvitation(tx, visit.by, id))
    await mailInvitation(tx, house, visit, fresh)
    return fresh
  })
  return goOn(ask, routes.people.at(), `The invitation is on its way to ${renewed.email} again. The earlier link works no more.`)
}

/** Takes an invitation back. */
export async function takeInvitationBack(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const id = invitationId(ask)
  const revoked = await inCentre(ask.var.house.database, visit.centreId, (tx) => revokeInvitation(tx, visit.by, id))
  if (!revoked) throw new NotFound()
  return goOn(ask, routes.people.at(), 'The invitation is taken back. Its link works no more.')
}

function invitationId(ask: Ask): string {
  const id = ask.req.param('invitation') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}
