import { inCentre } from '../../platform/database/centre.ts'
import type { Ask } from '../../platform/web/house.ts'
import type { OpenedLink, WhyClosed } from './link.ts'
import { findLinkByToken, findOthersFor } from './queries.ts'
import { opensOthers, whyClosed } from './rules.ts'
import { readToken } from './token.ts'

/** What an address of a link leads to. A link that is closed still says for whom and what it was. */
export type Opening = { kind: 'open'; link: OpenedLink } | { kind: 'closed'; link: OpenedLink; why: WhyClosed } | { kind: 'unknown' }

/**
 * Opens the link of this request's address: a token, or a token and the id of another link to the same person (`token~id`).
 * Anything that is no token of ours, and any token replaced by a newer one, is unknown.
 */
export async function openLink(ask: Ask): Promise<Opening> {
  const [token = '', other] = (ask.req.param('token') ?? '').split('~')
  const read = readToken(token)
  if (read === undefined) return { kind: 'unknown' }
  const link = await inCentre(ask.var.house.database, read.centreId, async (tx) => {
    const own = await findLinkByToken(tx, token, read)
    if (own === undefined || other === undefined) return own
    return opensOthers(own, ask.var.visit.now) ? (await findOthersFor(tx, own)).find(({ id }) => id === other) : undefined
  })
  if (link === undefined) return { kind: 'unknown' }
  const why = whyClosed(link, ask.var.visit.now)
  return why === undefined ? { kind: 'open', link } : { kind: 'closed', link, why }
}
