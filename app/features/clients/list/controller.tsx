import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Evaluation } from '../../../sufficiency/evaluation.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage } from '../../frame/index.ts'
import { findOwnReckoning } from '../../practice/index.ts'
import { listClients } from '../queries.ts'
import { ListPage } from './page.tsx'

export async function showClients(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { clients, reckoning } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => ({
    clients: await listClients(tx, visit.centreId, visit.learnerId),
    reckoning: await findOwnReckoning(tx, visit),
  }))
  const main = clients.length > 0 && (
    <ButtonLink href={routes.newClient.at()} icon="plus">
      Add a client
    </ButtonLink>
  )
  const lede = clients.length > 0 && reckoning !== undefined ? individualsSentence(reckoning.evaluation) : undefined
  return answerPage(ask, { title: 'Clients', main, lede }, <ListPage clients={clients} reckoning={reckoning} />)
}

/** How many people the hours are with, against what the unit asks for (R048). */
function individualsSentence({ individuals: { counted, least, most } }: Evaluation): string {
  const asked = least === undefined ? undefined : most === undefined || most === least ? `${least}` : `${least} to ${most}`
  if (asked === undefined) return `Your hours count with ${people(counted)}.`
  const more =
    least !== undefined && counted < least
      ? ` You need ${least - counted} more.`
      : most !== undefined && counted > most
        ? ` That is ${counted - most} more than it takes: set the others aside.`
        : ''
  return `Your unit asks for hours with ${asked} people. Yours count with ${people(counted)} so far.${more}`
}

function people(count: number): string {
  return count === 0 ? 'nobody' : String(count)
}
