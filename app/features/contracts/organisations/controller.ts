import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { listClients, type KeptClient } from '../../clients/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { findNewestContract, findVersions } from '../queries.ts'
import { addOrganisation, changeOrganisation, organisationForms, type OrganisationRefused } from './actions.ts'
import { answerNewPage, answerOrganisationPage, answerOrganisationsPage, type OrganisationPage } from './page.tsx'
import { findClientsIn, findOrganisation, findPlaces, listOrganisations, type Organisation } from './queries.ts'
import { organisationFields } from './schema.ts'

/** All organisations of a learner, each with its newest agreement. */
export async function showOrganisations(ask: Ask): Promise<Response> {
  const { centreId, learnerId } = learnerOf(ask)
  const lines = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const organisations = await listOrganisations(tx, centreId, learnerId)
    const found = []
    for (const organisation of organisations) {
      const agreement = await findNewestContract(tx, centreId, learnerId, { kind: 'organisation', id: organisation.id })
      found.push({ organisation, agreement })
    }
    return found
  })
  return answerOrganisationsPage(ask, lines)
}

export async function showNewOrganisation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const count = (await listOrganisations(tx, visit.centreId, visit.learnerId)).length
    const alias = `Organisation ${String.fromCodePoint(65 + (count % 26))}`
    const open = await openForm(tx, visit, organisationForms.added, visit.learnerId, toTyped({ alias }), 0)
    return answerNewPage(ask, { open, clients: await freeClients(tx, visit, undefined) })
  })
}

export async function keepNewOrganisation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = { open: sentForm({ form: organisationForms.added, subjectId: visit.learnerId }, typed), clients: await freeClients(tx, visit, undefined) }
    const parsed = parseForm(organisationFields, typed)
    if (!parsed.ok) return answerNewPage(ask, { ...page, problems: parsed.problems }, 422)
    const added = await addOrganisation(tx, visit, parsed.value)
    if (!added.ok) return answerNewPage(ask, { ...page, problems: problemWords(added.problem) }, 422)
    return goOn(ask, routes.organisation.at({ organisation: added.value }), `${parsed.value.alias} is in your record.`)
  })
}

/** One organisation: its agreement, the contracts with the clients in it, and how it is called. */
export async function showOrganisation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const organisation = await ownOrganisationIn(ask, tx, visit)
    const open = await openForm(tx, visit, organisationForms.changed, organisation.id, await typedOf(tx, visit, organisation), organisation.revision)
    return answerOrganisationPage(ask, { ...(await pageOf(tx, visit, organisation)), open })
  })
}

export async function keepOrganisation(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const organisation = await ownOrganisationIn(ask, tx, visit)
    const which = { form: organisationForms.changed, subjectId: organisation.id }
    const page = { ...(await pageOf(tx, visit, organisation)), open: sentForm(which, typed) }
    const parsed = parseForm(organisationFields, typed)
    if (!parsed.ok) return answerOrganisationPage(ask, { ...page, problems: parsed.problems }, 422)
    const changed = await changeOrganisation(tx, visit, organisation.id, revisionIn(typed), parsed.value)
    if (changed.ok) return goOn(ask, routes.organisation.at({ organisation: organisation.id }), `Saved. ${parsed.value.alias} is up to date.`)
    const { problem } = changed
    if (problem.kind !== 'stale') return answerOrganisationPage(ask, { ...page, problems: problemWords(problem) }, 422)
    const saved = { values: await typedOf(tx, visit, organisation), revision: problem.current }
    return answerOrganisationPage(ask, { ...page, open: staleForm(which, typed, saved) }, 409)
  })
}

async function ownOrganisationIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<Organisation> {
  return found(await findOrganisation(tx, visit.centreId, visit.learnerId, idIn(ask, 'organisation')))
}

async function typedOf(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, { id, alias }: Organisation): Promise<Typed> {
  return toTyped({ alias, clients: await findClientsIn(tx, centreId, learnerId, id) })
}

async function pageOf(tx: Transaction<DB>, visit: LearnerVisit, organisation: Organisation): Promise<Omit<OrganisationPage, 'open'>> {
  const { centreId, learnerId } = visit
  const within = new Set(await findClientsIn(tx, centreId, learnerId, organisation.id))
  const clients = await freeClients(tx, visit, organisation.id)
  const covered = []
  for (const client of clients.filter((one) => within.has(one.id))) {
    covered.push({ client, contract: await findNewestContract(tx, centreId, learnerId, { kind: 'client', id: client.id }) })
  }
  return { organisation, clients, covered, agreements: await findVersions(tx, centreId, learnerId, { kind: 'organisation', id: organisation.id }) }
}

/** The clients who work in this organisation or in none. */
async function freeClients(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, organisationId: string | undefined): Promise<KeptClient[]> {
  const places = await findPlaces(tx, centreId, learnerId)
  return (await listClients(tx, centreId, learnerId)).filter((client) => !places.has(client.id) || places.get(client.id) === organisationId)
}

function problemWords({ kind }: OrganisationRefused): Problems {
  switch (kind) {
    case 'alias taken':
      return { alias: 'Choose another alias: you call another organisation this' }
    case 'not a client':
      return { clients: 'Choose from your clients who work in no other organisation' }
    default:
      return unreachable(kind)
  }
}
