import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { crumbsTo, findFirstContractDay, orderHint, orderWarning, ownClientIn, type KeptClient } from '../../clients/index.ts'
import { answerPage, entryIn, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { addNeed } from '../actions.ts'
import { needForms } from '../forms.ts'
import { NeedForm } from '../need-form.tsx'
import { needFieldsOn } from '../schema.ts'

type Opened = { client: KeptClient; contractOn: string | undefined }

export async function showNewNeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { open, ...opened } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    const open = await openForm(tx, visit, needForms.added, client.id, { identifiedOn: visit.today }, 0)
    return { client, open, contractOn: await findFirstContractDay(tx, visit.centreId, client.id) }
  })
  return answer(ask, opened, open)
}

export async function keepNewNeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(needFieldsOn(visit.today), typed)
  const opened = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    if (parsed.ok) await addNeed(tx, visit, client.id, parsed.value, entryIn(typed))
    return { client, contractOn: await findFirstContractDay(tx, visit.centreId, client.id) }
  })
  const { client, contractOn } = opened
  if (!parsed.ok) return answer(ask, opened, sentForm({ form: needForms.added, subjectId: client.id }, typed), parsed.problems)
  const done = ['The need is in your record.', orderWarning('need', parsed.value.identifiedOn, contractOn)].filter(Boolean).join(' ')
  const next = typed['another'] === undefined ? routes.client.at({ client: client.id }) : routes.newNeed.at({ client: client.id })
  return goOn(ask, next, done)
}

function answer(ask: Ask, { client, contractOn }: Opened, open: OpenForm, problems: Problems = {}): Response {
  const words = { title: `Note a need of ${client.alias}`, breadcrumb: crumbsTo(client) }
  const body = (
    <NeedForm
      open={open}
      problems={problems}
      action={routes.newNeed.at({ client: client.id })}
      submit="Save the need"
      another
      orderHint={orderHint('need', contractOn)}
    />
  )
  return answerPage(ask, words, body, Object.keys(problems).length === 0 ? 200 : 422)
}
