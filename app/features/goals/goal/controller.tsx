import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { crumbsTo, findClient, findFirstContractDay, orderHint, orderWarning, type KeptClient } from '../../clients/index.ts'
import { answerPage, goOn, idIn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { changeGoal } from '../actions.ts'
import { goalForms, goalTyped } from '../forms.ts'
import { GoalForm } from '../goal-form.tsx'
import { findGoal, findGoalProgress, type Goal, type GoalProgress } from '../queries.ts'
import { goalFieldsOn } from '../schema.ts'
import { Progress } from './progress.tsx'

type Opened = { goal: Goal; client: KeptClient; contractOn: string | undefined; progress: GoalProgress[] }

export async function showGoal(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { opened, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await ownGoalIn(ask, tx, visit)
    return { opened, open: await openForm(tx, visit, goalForms.changed, opened.goal.id, goalTyped(opened.goal), opened.goal.revision) }
  })
  return answer(ask, opened, open)
}

export async function keepGoal(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(goalFieldsOn(visit.today), typed)
  const { opened, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await ownGoalIn(ask, tx, visit)
    return { opened, outcome: parsed.ok ? await changeGoal(tx, visit, opened.goal.id, revisionIn(typed), parsed.value) : undefined }
  })
  const { goal, client, contractOn } = opened
  const which = { form: goalForms.changed, subjectId: goal.id }
  if (!parsed.ok) return answer(ask, opened, sentForm(which, typed), parsed.problems, 422)
  if (outcome?.ok !== true) return answer(ask, opened, staleForm(which, typed, { values: goalTyped(goal), revision: goal.revision }), {}, 409)
  const done = ['The goal is up to date.', orderWarning('goal', parsed.value.agreedOn, contractOn)].filter(Boolean).join(' ')
  return goOn(ask, routes.client.at({ client: client.id }), done)
}

async function ownGoalIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<Opened> {
  const goal = found(await findGoal(tx, visit.centreId, visit.learnerId, idIn(ask, 'goal')))
  const client = found(await findClient(tx, visit.centreId, visit.learnerId, goal.clientId))
  const contractOn = await findFirstContractDay(tx, visit.centreId, client.id)
  return { goal, client, contractOn, progress: await findGoalProgress(tx, visit.centreId, visit.learnerId, goal.id) }
}

function answer(ask: Ask, { goal, client, contractOn, progress }: Opened, open: OpenForm, problems: Problems = {}, status: 200 | 409 | 422 = 200): Response {
  const body = (
    <div class="stack">
      <Progress goal={goal} client={client} progress={progress} />
      <Sheet title="The goal as agreed">
        <GoalForm open={open} problems={problems} action={routes.goal.at({ goal: goal.id })} submit="Save the goal" orderHint={orderHint('goal', contractOn)} />
      </Sheet>
    </div>
  )
  return answerPage(ask, { title: `A goal of ${client.alias}`, breadcrumb: crumbsTo(client) }, body, status)
}
