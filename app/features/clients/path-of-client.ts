import { shortDay } from '../../kernel/dates.ts'
import { unreachable } from '../../kernel/result.ts'
import { routes } from '../../routes.ts'
import type { ClientEvaluation, CycleStep, Evaluation, NextStep } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import type { Step } from '../../ui/next-list/next-list.tsx'
import type { Stone } from '../../ui/path/path.tsx'
import { stepsWithAddresses } from '../practice/index.ts'
import { clientsAt } from './rules.ts'

/** A client's way from need to review: its stones, what comes next, and the one thing to do now. */
export type ClientPath = { stones: Stone[]; steps: Step[]; main: { words: string; href: string } | undefined }

type Practice = { record: PracticeRecord; evaluation: Evaluation }

/** Reads the path of a client from the reckoning of the whole practice. */
export function pathOf(client: ClientEvaluation, { record, evaluation }: Practice): ClientPath {
  const next = evaluation.nextSteps.filter((step) => clientsAt(step.at, record).includes(client.id))
  const stones = client.cycle.map((step) => stoneOf(step, client, record, next, evaluation.asOf))
  return { stones, steps: next.map((step) => stepFor(step, record)), main: mainOf(client, record, evaluation.asOf) }
}

/** A review is of the client's own page; its form is a page further. */
function stepFor(step: NextStep, record: PracticeRecord): Step {
  if (step.at.kind === 'client') return { words: step.words, minutes: step.minutes, href: routes.reviewClient.at({ client: step.at.id }) }
  const [linked] = stepsWithAddresses([step], record)
  if (linked === undefined) throw new Error('A step without an address')
  return linked
}

const names = { needs: 'Needs', goals: 'Goals', contract: 'Contract', sessions: 'Sessions', review: 'Review' } as const

function stoneOf(step: CycleStep, client: ClientEvaluation, record: PracticeRecord, next: readonly NextStep[], today: string): Stone {
  const more = next.some(({ at }) => at.kind === 'new' && ((step.step === 'needs' && at.of === 'need') || (step.step === 'goals' && at.of === 'goal')))
  const state = step.state === 'missing' ? 'not started' : step.state === 'waiting' ? 'waiting' : more ? 'in progress' : 'met'
  return {
    name: names[step.step],
    state,
    href: stoneAddress(step, client.id, record),
    words: state === 'in progress' ? `${step.words}, more needed` : (endedWords(step, client.id, record, today) ?? step.words),
    when: step.date && shortDay(step.date, Number(today.slice(0, 4))),
    broken: step.step === 'contract' && client.orderBroken !== undefined ? `${client.orderBroken} Needs and goals are agreed before contracting.` : undefined,
  }
}

/** What the path says of a contract that was ended, while no other has taken its place. */
function endedWords({ step }: CycleStep, client: string, record: PracticeRecord, today: string): string | undefined {
  const ended = step === 'contract' ? newestContract(client, record)?.ended : undefined
  if (ended === undefined) return undefined
  return `Ended, ${ended.date < today ? 'held' : 'holds'} until ${shortDay(ended.date, Number(today.slice(0, 4)))}`
}

function newestContract(client: string, record: PracticeRecord): PracticeRecord['contracts'][number] | undefined {
  return record.contracts.findLast((contract) => contract.client === client)
}

function stoneAddress({ step, state }: CycleStep, id: string, record: PracticeRecord): string {
  const client = { client: id }
  const isNew = state === 'missing'
  switch (step) {
    case 'needs':
      return isNew ? routes.newNeed.at(client) : entryAddress(id, record.needs)
    case 'goals':
      return isNew ? routes.newGoal.at(client) : entryAddress(id, record.goals)
    case 'contract':
      return contractAddress(id, record)
    case 'sessions':
      return isNew ? routes.newSession.at(client) : routes.diary.at(client)
    case 'review':
      return routes.reviewClient.at(client)
    default:
      return unreachable(step)
  }
}

/** The first of a client's needs or goals, where it stands on the client's page. */
function entryAddress(client: string, records: readonly { id: string; client: string }[]): string {
  const first = records.find((one) => one.client === client)
  return `${routes.client.at({ client })}${first === undefined ? '' : `#entry-${first.id}`}`
}

function contractAddress(client: string, record: PracticeRecord): string {
  const newest = newestContract(client, record)
  return newest === undefined ? routes.newContract.at({ client }) : routes.contract.at({ contract: newest.id })
}

/** The first stone of the path that is not there; then sessions, until the contract is over or the work is reviewed. */
function mainOf(client: ClientEvaluation, record: PracticeRecord, asOf: string): ClientPath['main'] {
  const state = Object.fromEntries(client.cycle.map((step) => [step.step, step.state])) as Record<CycleStep['step'], CycleStep['state']>
  const at = { client: client.id }
  const needs = record.needs.filter((need) => need.client === client.id).length
  if (state.needs === 'missing') return { words: 'Note the first need', href: routes.newNeed.at(at) }
  if (state.contract === 'missing' && needs < 2) return { words: 'Note another need', href: routes.newNeed.at(at) }
  if (state.goals === 'missing') return { words: 'Agree the first goal', href: routes.newGoal.at(at) }
  if (state.contract === 'missing') return { words: 'Draw up the contract', href: routes.newContract.at(at) }
  if (state.contract === 'waiting') return { words: 'See who has still to sign', href: contractAddress(client.id, record) }
  if (state.review === 'done') return undefined
  const ended = newestContract(client.id, record)?.ended
  if (ended !== undefined && ended.date < asOf) return { words: 'Review the work', href: routes.reviewClient.at(at) }
  return { words: 'Log a session', href: routes.newSession.at(at) }
}
