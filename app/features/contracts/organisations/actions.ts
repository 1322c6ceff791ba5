import type { Transaction } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { good, refused, type Result } from '../../../kernel/result.ts'
import { recordEventBy } from '../../../platform/audit/record.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../../platform/revisions/revisions.ts'
import { found, type LearnerVisit } from '../../../platform/web/house.ts'
import { listClients } from '../../clients/index.ts'
import { draftKey } from '../../frame/index.ts'
import { findClientsIn, findOrganisation, findPlaces, listOrganisations } from './queries.ts'
import type { OrganisationText } from './schema.ts'

/** Form names of drafts: a new organisation belongs to its learner, a change to its organisation. */
export const organisationForms = { added: 'organisation-added', changed: 'organisation-changed' } as const

export type OrganisationRefused = { kind: 'alias taken' | 'not a client' }

/** Adds an organisation under an alias, with the clients who work there. */
export async function addOrganisation(tx: Transaction<DB>, visit: LearnerVisit, text: OrganisationText): Promise<Result<string, OrganisationRefused>> {
  const { centreId, learnerId, now } = visit
  const id = newId()
  const why = await whyRefused(tx, visit, id, text)
  if (why !== undefined) return refused({ kind: why })
  await tx.insertInto('organisation').values({ centre_id: centreId, id, learner_id: learnerId, alias: text.alias, created_at: now.toString() }).execute()
  await writeClients(tx, centreId, id, text.clients)
  await record(tx, visit, 'OrganisationAdded', id, { clients: new Set(text.clients).size })
  await discardDraft(tx, draftKey(visit, organisationForms.added, learnerId))
  return good(id)
}

/** Changes how it is called and who works there. The caller has found it to be the learner’s. */
export async function changeOrganisation(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  revision: number,
  text: OrganisationText,
): Promise<Result<undefined, OrganisationRefused | Stale>> {
  const { centreId, learnerId } = visit
  await tx.selectFrom('organisation').select('id').where('centre_id', '=', centreId).where('id', '=', id).forUpdate().execute()
  const before = found(await findOrganisation(tx, centreId, learnerId, id))
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const why = await whyRefused(tx, visit, id, text)
  if (why !== undefined) return refused({ kind: why })
  const fields = { alias: before.alias, clients: await findClientsIn(tx, centreId, learnerId, id) }
  await keepRevision(tx, { centreId, kind: 'organisation', id }, { number: revision, fields, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('organisation')
    .set({ alias: text.alias, revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('organisation_client').where('centre_id', '=', centreId).where('organisation_id', '=', id).execute()
  await writeClients(tx, centreId, id, text.clients)
  await record(tx, visit, 'OrganisationChanged', id, { clients: new Set(text.clients).size, revision: revision + 1 })
  await discardDraft(tx, draftKey(visit, organisationForms.changed, id))
  return good(undefined)
}

/** One alias, one organisation; a client of one’s own, who works in no other. */
async function whyRefused(tx: Transaction<DB>, visit: LearnerVisit, id: string, text: OrganisationText): Promise<OrganisationRefused['kind'] | undefined> {
  const { centreId, learnerId } = visit
  // Two organisations added at once would both find the alias free.
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', learnerId).forUpdate().execute()
  const others = (await listOrganisations(tx, centreId, learnerId)).filter((one) => one.id !== id)
  if (others.some((one) => one.alias.toLowerCase() === text.alias.toLowerCase())) return 'alias taken'
  const places = await findPlaces(tx, centreId, learnerId)
  const free = new Set((await listClients(tx, centreId, learnerId)).flatMap((client) => ((places.get(client.id) ?? id) === id ? [client.id] : [])))
  return text.clients.every((client) => free.has(client)) ? undefined : 'not a client'
}

async function writeClients(tx: Transaction<DB>, centreId: string, organisationId: string, clients: readonly string[]): Promise<void> {
  if (clients.length === 0) return
  const rows = Array.from(new Set(clients), (client) => ({ centre_id: centreId, client_id: client, organisation_id: organisationId }))
  await tx.insertInto('organisation_client').values(rows).execute()
}

async function record(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  kind: 'OrganisationAdded' | 'OrganisationChanged',
  id: string,
  data: Record<string, number>,
): Promise<void> {
  await recordEventBy(tx, visit, { stream: visit.learnerId, kind, subject: { kind: 'organisation', id }, data })
}
