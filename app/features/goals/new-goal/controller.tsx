import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { crumbsTo, findFirstContractDay, orderHint, orderWarning, ownClientIn, type KeptClient } from '../../clients/index.ts'
import { answerPage, entryIn, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { addGoal } from '../actions.ts'
import { goalForms } from '../forms.ts'
import { GoalForm } from '../goal-form.tsx'
import { goalFieldsOn } from '../schema.ts'

type Opened = { client: KeptClient; contractOn: string | undefined }

export async function showNewGoal(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { open, ...opened } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    const open = await openForm(tx, visit, goalForms.added, client.id, { agreedOn: visit.today }, 0)
    return { client, open, contractOn: await findFirstContractDay(tx, visit.centreId, client.id) }
  })
  return answer(ask, opened, open)
}

export async function keepNewGoal(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(goalFieldsOn(visit.today), typed)
  const opened = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    if (parsed.ok) await addGoal(tx, visit, client.id, parsed.value, entryIn(typed))
    return { client, contractOn: await findFirstContractDay(tx, visit.centreId, client.id) }
  })
  const { client, contractOn } = opened
  if (!parsed.ok) return answer(ask, opened, sentForm({ form: goalForms.added, subjectId: client.id }, typed), parsed.problems)
  const done = ['The goal is in your record.', orderWarning('goal', parsed.value.agreedOn, contractOn)].filter(Boolean).join(' ')
  const next = typed['another'] === undefined ? routes.client.at({ client: client.id }) : routes.newGoal.at({ client: client.id })
  return goOn(ask, next, done)
}

function answer(ask: Ask, { client, contractOn }: Opened, open: OpenForm, problems: Problems = {}): Response {
  const words = { title: `Agree a goal with ${client.alias}`, breadcrumb: crumbsTo(client) }
  const body = (
    <GoalForm
      open={open}
      problems={problems}
      action={routes.newGoal.at({ client: client.id })}
      submit="Save the goal"
      another
      orderHint={orderHint('goal', contractOn)}
    />
  )
  return answerPage(ask, words, body, Object.keys(problems).length === 0 ? 200 : 422)
}
