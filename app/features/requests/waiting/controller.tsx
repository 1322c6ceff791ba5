import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { askerOf, findLink, listLinks, revokeLink, whyClosed, type Link, type WaitingLink } from '../../links/index.ts'
import { remindOfRequest, type RemindingRefused } from '../actions.ts'
import { findAlias, listRequests } from '../queries.ts'
import { answerLinksPage, remindAddress, type LinkLine } from './page.tsx'

/** Everything that the learner has asked of somebody outside: what waits first, then what was answered. */
export async function showLinks(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { centreId, learnerId, now } = visit
  const lines = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const requests = new Map((await listRequests(tx, centreId, learnerId)).map((request) => [request.id, request]))
    const found: LinkLine[] = []
    for (const link of await listLinks(tx, centreId, learnerId)) {
      const why = whyClosed(link, now)
      if (link.purpose === 'end contract' || why === 'revoked') continue
      found.push({ link, why, alias: await findAlias(tx, centreId, link.recipient), request: requests.get(link.subjectId) })
    }
    return found
  })
  return answerLinksPage(ask, { lines, today: visit.today, zone: visit.place.zone })
}

/** Sends a request again, for those purposes that have no page of their own to do so. */
export async function remindLink(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  const done = await inCentre(house.database, visit.centreId, async (tx) => {
    const link = ownRequest(await findLink(tx, visit.centreId, visit.learnerId, idIn(ask, 'link')))
    const { by, at } = askerOf(visit)
    const reminded = await remindOfRequest(tx, house, waitingLinkOf(link, visit), at, by)
    return reminded.ok ? 'It is on its way again, with a new link.' : refusalWords(reminded.problem.kind)
  })
  return goOn(ask, routes.links.at(), done)
}

/** Withdraws a request of any purpose: its link ends, and nothing is asked any more. */
export async function withdrawLink(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const withdrawn = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const link = found(await findLink(tx, visit.centreId, visit.learnerId, idIn(ask, 'link')))
    if (link.purpose === 'end contract' || 'round' in link.details) return found<boolean>(undefined)
    return revokeLink(tx, link, askerOf(visit))
  })
  return goOn(ask, routes.links.at(), withdrawn ? 'Withdrawn. The link leads nowhere now.' : 'That was answered or withdrawn before. Nothing has changed.')
}

/** The link, if it asks for something that is sent again from here; the others have doors of their own. */
function ownRequest(link: Link | undefined): Link {
  return found(link !== undefined && remindAddress(link) === routes.remindLink.at({ link: link.id }) ? link : undefined)
}

function waitingLinkOf(link: Link, { place, signedIn }: LearnerVisit): WaitingLink {
  return { ...link, learnerName: signedIn.person.name, centre: { name: place.centreName, zone: place.zone } }
}

function refusalWords(kind: RemindingRefused['kind']): string {
  switch (kind) {
    case 'sent today':
      return 'Nothing was sent: the last letter is less than a day old.'
    case 'no address':
      return 'Nothing was sent: there is no e-mail address for them in your vault.'
    case 'answered':
      return 'Nothing was sent: it was answered.'
    case 'revoked':
      return 'Nothing was sent: it was withdrawn.'
    default:
      return unreachable(kind)
  }
}
