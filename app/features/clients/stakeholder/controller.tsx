import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { answerPage, goOn, idIn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { clientForms } from '../forms.ts'
import { crumbsTo, ownClientIn } from '../own-client.ts'
import { findClient, findStakeholder, type KeptClient, type Stakeholder } from '../queries.ts'
import { stakeholderFields } from '../schema.ts'
import { addStakeholder, changeStakeholder } from '../stakeholder-actions.ts'
import { StakeholderPage } from './page.tsx'

export async function showNewStakeholder(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { client, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    return { client, open: await openForm(tx, visit, clientForms.stakeholderAdded, client.id, { alias: `${client.alias}’s line manager` }, 0) }
  })
  return answerNew(ask, client, open)
}

export async function keepNewStakeholder(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(stakeholderFields, typed)
  const { client, id } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    return { client, id: parsed.ok ? await addStakeholder(tx, visit, client.id, parsed.value) : undefined }
  })
  if (!parsed.ok || id === undefined)
    return answerNew(ask, client, sentForm({ form: clientForms.stakeholderAdded, subjectId: client.id }, typed), parsed.ok ? {} : parsed.problems)
  return goOn(ask, routes.stakeholderIdentity.at({ stakeholder: id }), `${parsed.value.alias} is in your record. Now say who it is, for your eyes only.`)
}

export async function showStakeholder(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { client, stakeholder, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const stakeholder = await ownStakeholderIn(ask, tx, visit)
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, stakeholder.clientId))
    return {
      client,
      stakeholder,
      open: await openForm(
        tx,
        visit,
        clientForms.stakeholderChanged,
        stakeholder.id,
        toTyped({ alias: stakeholder.alias, relation: stakeholder.relation }),
        stakeholder.revision,
      ),
    }
  })
  return answerOne(ask, client, stakeholder, open, {}, 200)
}

export async function keepStakeholder(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(stakeholderFields, typed)
  const { client, stakeholder, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const stakeholder = await ownStakeholderIn(ask, tx, visit)
    const client = found(await findClient(tx, visit.centreId, visit.learnerId, stakeholder.clientId))
    return { client, stakeholder, outcome: parsed.ok ? await changeStakeholder(tx, visit, stakeholder.id, revisionIn(typed), parsed.value) : undefined }
  })
  const which = { form: clientForms.stakeholderChanged, subjectId: stakeholder.id }
  if (!parsed.ok || outcome === undefined) return answerOne(ask, client, stakeholder, sentForm(which, typed), parsed.ok ? {} : parsed.problems, 422)
  if (outcome.ok) return goOn(ask, routes.client.at({ client: client.id }), `Saved. ${parsed.value.alias} is up to date.`)
  const saved = { values: toTyped({ alias: stakeholder.alias, relation: stakeholder.relation }), revision: stakeholder.revision }
  return answerOne(ask, client, stakeholder, staleForm(which, typed, saved), {}, 409)
}

/** A stakeholder of the learner that an address names. Members of a group have their aliases given, and are not changed here. */
async function ownStakeholderIn(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Stakeholder> {
  const stakeholder = await findStakeholder(tx, centreId, learnerId, idIn(ask, 'stakeholder'))
  return found(stakeholder?.relation === 'member' ? undefined : stakeholder)
}

function answerNew(ask: Ask, client: KeptClient, open: OpenForm, problems: Problems = {}): Response {
  const words = {
    title: `Name who else has a stake`,
    breadcrumb: crumbsTo(client),
    lede: `Whoever has a stake in the work with ${client.alias} can be a party to a three-way contract, and say what has changed.`,
  }
  const action = routes.newStakeholder.at({ client: client.id })
  return answerPage(
    ask,
    words,
    <StakeholderPage open={open} action={action} submit="Add them" problems={problems} />,
    Object.keys(problems).length === 0 ? 200 : 422,
  )
}

function answerOne(
  ask: Ask,
  client: KeptClient,
  stakeholder: { id: string; alias: string },
  open: OpenForm,
  problems: Problems,
  status: 200 | 409 | 422,
): Response {
  const { id, alias } = stakeholder
  const body = (
    <StakeholderPage
      open={open}
      action={routes.stakeholder.at({ stakeholder: id })}
      submit="Save the changes"
      problems={problems}
      identity={routes.stakeholderIdentity.at({ stakeholder: id })}
    />
  )
  return answerPage(ask, { title: alias, breadcrumb: crumbsTo(client) }, body, status)
}
