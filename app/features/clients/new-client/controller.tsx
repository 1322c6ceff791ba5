import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { addClient } from '../actions.ts'
import { aliasProblem } from '../client-form.tsx'
import { clientForms } from '../forms.ts'
import { listClients } from '../queries.ts'
import { suggestAlias } from '../rules.ts'
import { clientFields } from '../schema.ts'
import { NewClientPage } from './page.tsx'

export async function showNewClient(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const open = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const clients = await listClients(tx, visit.centreId, visit.learnerId)
    const alias = suggestAlias(clients.map((client) => client.alias))
    return openForm(tx, visit, clientForms.added, visit.learnerId, { alias, kind: 'individual', startedOn: visit.today }, 0)
  })
  return answer(ask, open)
}

export async function keepNewClient(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const open = sentForm({ form: clientForms.added, subjectId: visit.learnerId }, typed)
  const parsed = parseForm(clientFields, typed)
  if (!parsed.ok) return answer(ask, open, parsed.problems)
  const added = await inCentre(ask.var.house.database, visit.centreId, (tx) => addClient(tx, visit, parsed.value))
  if (!added.ok) return answer(ask, open, aliasProblem)
  return goOn(ask, routes.clientIdentity.at({ client: added.value }), `${parsed.value.alias} is in your record. Now say who it is, for your eyes only.`)
}

function answer(ask: Ask, open: OpenForm, problems: Problems = {}): Response {
  const words = {
    title: 'Add a client',
    breadcrumb: [{ label: 'Clients', href: routes.clients.at() }],
    lede: 'Step 1 of 2: how you call them and what the work is for. Their real name comes next, and is locked away.',
  }
  return answerPage(ask, words, <NewClientPage open={open} problems={problems} />, Object.keys(problems).length === 0 ? 200 : 422)
}
