import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { found, type Ask, type LearnerVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { idIn } from '../frame/index.ts'
import { findClient, type KeptClient } from './queries.ts'

/** The client of the learner that an address names, or 404. */
export async function ownClientIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<KeptClient> {
  return found(await findClient(tx, visit.centreId, visit.learnerId, idIn(ask, 'client')))
}

/** The way to a page about one client. */
export function crumbsTo(client: Pick<KeptClient, 'id' | 'alias'>): Crumb[] {
  return [
    { label: 'Clients', href: routes.clients.at() },
    { label: client.alias, href: routes.client.at({ client: client.id }) },
  ]
}
