import type { Reader } from '../../platform/database/centre.ts'
import { isId } from '../../kernel/ids.ts'
import { rowsOf, textsOf, type Typed } from '../../ui/form/typed.ts'
import { listClients, type KeptClient } from '../clients/index.ts'
import type { Keeper } from './events.ts'
import { findGoalsSoFar, findLastActions, type EarlierAction, type GoalSoFar } from './earlier-sessions.ts'

/** What a session's form shows beside what is typed: who there is, what they work toward, what was agreed last time. */
export type Setting = { clients: KeptClient[]; goals: GoalSoFar[]; lastActions: EarlierAction[] }

/** Gathers it for the clients that are ticked. `moment` is the entry's own when it is changed, else the end of today; `listed` are the learner’s clients, if they were read before. */
export async function gatherSetting(
  reader: Reader,
  keeper: Keeper,
  values: Typed,
  moment?: { heldOn: string; startedAt: string; session: string },
  listed?: KeptClient[],
): Promise<Setting> {
  const { centreId, learnerId, today } = keeper
  const clients = listed ?? (await listClients(reader, centreId, learnerId))
  const chosen = textsOf(values, 'clients').filter((id) => isId(id) && clients.some((client) => client.id === id))
  const before = moment ?? { heldOn: today, startedAt: '24:00' }
  const goals = await findGoalsSoFar(reader, centreId, learnerId, chosen, before)
  const lastActions = await findLastActions(reader, centreId, learnerId, chosen, before)
  const open = moment === undefined ? lastActions.filter((action) => action.doneOn === null) : lastActions
  return { clients, goals, lastActions: open }
}

/** Clients that are worked with, and those set aside that the entry names all the same. */
export function clientsToChoose(clients: readonly KeptClient[], chosen: readonly string[]): KeptClient[] {
  return clients.filter((client) => !client.setAside || chosen.includes(client.id))
}

/** What was typed of goals, moved to the rows that the goals have now: who was there decides which goals are shown. */
export function inRowsOfGoals(values: Typed, goals: readonly GoalSoFar[]): Typed {
  const rows = rowsOf(values, 'goals')
  const moved: Typed = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('goals[')))
  for (const [at, goal] of goals.entries()) {
    const row = rows.find((one) => textsOf(values, `goals[${one}].goal`)[0] === goal.id)
    for (const key of ['progress', 'note']) {
      const was = row === undefined ? undefined : values[`goals[${row}].${key}`]
      if (was !== undefined) moved[`goals[${at}].${key}`] = was
    }
  }
  return moved
}
