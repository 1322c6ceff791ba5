import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { crumbsTo, findClient, findFirstContractDay, orderHint, orderWarning, type KeptClient } from '../../clients/index.ts'
import { answerPage, goOn, idIn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { changeNeed } from '../actions.ts'
import { needForms, needTyped } from '../forms.ts'
import { NeedForm } from '../need-form.tsx'
import { findNeed, type Need } from '../queries.ts'
import { needFieldsOn } from '../schema.ts'

type Opened = { need: Need; client: KeptClient; contractOn: string | undefined }

export async function showNeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { opened, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await ownNeedIn(ask, tx, visit)
    return { opened, open: await openForm(tx, visit, needForms.changed, opened.need.id, needTyped(opened.need), opened.need.revision) }
  })
  return answer(ask, opened, open)
}

export async function keepNeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(needFieldsOn(visit.today), typed)
  const { opened, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await ownNeedIn(ask, tx, visit)
    return { opened, outcome: parsed.ok ? await changeNeed(tx, visit, opened.need.id, revisionIn(typed), parsed.value) : undefined }
  })
  const { need, client, contractOn } = opened
  const which = { form: needForms.changed, subjectId: need.id }
  if (!parsed.ok) return answer(ask, opened, sentForm(which, typed), parsed.problems, 422)
  if (outcome?.ok !== true) return answer(ask, opened, staleForm(which, typed, { values: needTyped(need), revision: need.revision }), {}, 409)
  const done = ['The need is up to date.', orderWarning('need', parsed.value.identifiedOn, contractOn)].filter(Boolean).join(' ')
  return goOn(ask, routes.client.at({ client: client.id }), done)
}

async function ownNeedIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<Opened> {
  const need = found(await findNeed(tx, visit.centreId, visit.learnerId, idIn(ask, 'need')))
  const client = found(await findClient(tx, visit.centreId, visit.learnerId, need.clientId))
  return { need, client, contractOn: await findFirstContractDay(tx, visit.centreId, client.id) }
}

function answer(ask: Ask, { need, client, contractOn }: Opened, open: OpenForm, problems: Problems = {}, status: 200 | 409 | 422 = 200): Response {
  const body = (
    <NeedForm open={open} problems={problems} action={routes.need.at({ need: need.id })} submit="Save the need" orderHint={orderHint('need', contractOn)} />
  )
  return answerPage(ask, { title: `A need of ${client.alias}`, breadcrumb: crumbsTo(client) }, body, status)
}
