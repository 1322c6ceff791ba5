import type { Transaction } from 'kysely'
import type { DB } from '../../../platform/database/connect.ts'
import { found, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Crumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { idIn } from '../../frame/index.ts'
import type { IdentitySubject } from '../identity.ts'
import { crumbsTo, ownClientIn } from '../own-client.ts'
import { findClient, findKeptIdentities, findStakeholder } from '../queries.ts'

/** Whose identity a page is about: somebody outside whom the learner keeps, by alias, and when it was last written. */
export type Subject = IdentitySubject & {
  alias: string
  keptAt: Temporal.Instant | undefined
  address: string
  showAddress: string
  home: string
  crumbs: Crumb[]
}

/** The client, stakeholder, outside supervisor or colleague that the address names, if the learner's own; else 404. */
export async function ownSubjectIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<Subject> {
  const kept = await findKeptIdentities(tx, visit.centreId, visit.learnerId)
  if (ask.req.param('supervisor') !== undefined) return supervisorIn(ask, tx, visit, kept)
  if (ask.req.param('colleague') !== undefined) return colleagueIn(ask, tx, visit, kept)
  if (ask.req.param('stakeholder') === undefined) {
    const { id, alias } = await ownClientIn(ask, tx, visit)
    const client = { client: id }
    return {
      kind: 'client',
      id,
      alias,
      keptAt: kept.get(id),
      address: routes.clientIdentity.at(client),
      showAddress: routes.showClientIdentity.at(client),
      home: routes.client.at(client),
      crumbs: crumbsTo({ id, alias }),
    }
  }
  const { id, alias, clientId } = found(await findStakeholder(tx, visit.centreId, visit.learnerId, idIn(ask, 'stakeholder')))
  const client = found(await findClient(tx, visit.centreId, visit.learnerId, clientId))
  const stakeholder = { stakeholder: id }
  return {
    kind: 'stakeholder',
    id,
    alias,
    keptAt: kept.get(id),
    address: routes.stakeholderIdentity.at(stakeholder),
    showAddress: routes.showStakeholderIdentity.at(stakeholder),
    home: routes.client.at({ client: clientId }),
    crumbs: crumbsTo(client),
  }
}

type Kept = ReadonlyMap<string, Temporal.Instant>

async function supervisorIn(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, kept: Kept): Promise<Subject> {
  const own = tx.selectFrom('outside_supervisor').select(['id', 'alias']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const { id, alias } = found(await own.where('id', '=', idIn(ask, 'supervisor')).executeTakeFirst())
  const at = { supervisor: id }
  const crumbs = [
    { label: 'Supervision', href: routes.supervision.at() },
    { label: 'Outside supervisors', href: routes.newOutsideSupervisor.at() },
  ]
  const addresses = { address: routes.supervisorIdentity.at(at), showAddress: routes.showSupervisorIdentity.at(at), home: routes.newOutsideSupervisor.at() }
  return { kind: 'supervisor', id, alias, keptAt: kept.get(id), ...addresses, crumbs }
}

async function colleagueIn(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, kept: Kept): Promise<Subject> {
  const own = tx.selectFrom('colleague').select(['id', 'alias']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
  const { id, alias } = found(await own.where('id', '=', idIn(ask, 'colleague')).executeTakeFirst())
  const at = { colleague: id }
  const crumbs = [{ label: 'Feedback', href: routes.feedback.at() }]
  const addresses = { address: routes.colleagueIdentity.at(at), showAddress: routes.showColleagueIdentity.at(at), home: routes.feedback.at() }
  return { kind: 'colleague', id, alias, keptAt: kept.get(id), ...addresses, crumbs }
}
