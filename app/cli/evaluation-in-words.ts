import { longDay } from '../kernel/dates.ts'
import { counted, hours } from '../kernel/text.ts'
import type { Unit } from '../specification/schema.ts'
import type { CriterionEvaluation, Evaluation, NextStep, RequirementEvaluation, State } from '../sufficiency/evaluation.ts'
import { wrapped } from './wrapped.ts'

const marks: Record<State, string> = { complete: '■', incomplete: '◧', 'not started': '□', judgement: '◇' }
const stateWords: Record<State, string> = {
  complete: 'Complete',
  incomplete: 'Incomplete',
  'not started': 'Not started',
  judgement: 'For your assessor',
}
function bar(value: number, of: number): string {
  const filled = of === 0 ? 20 : Math.min(20, Math.floor((value * 20) / of))
  return '█'.repeat(filled) + '░'.repeat(20 - filled)
}

function total(label: string, value: number, needed: number | undefined, words: string, more: string = ''): string {
  return `  ${label.padEnd(13)}${bar(value, needed ?? 0)}  ${words}${more}`
}

function totals({ hours: time, supervision, individuals }: Evaluation): string[] {
  const of = (needed: number | undefined) => (needed === undefined ? '' : ` of ${hours(needed)}`)
  const waits = time.waiting === 0 ? '' : `; ${hours(time.waiting)} more wait for a signature`
  const range = individuals.least === undefined ? '' : ` of ${individuals.least}${individuals.most === undefined ? ' or more' : ` to ${individuals.most}`}`
  return [
    total('Hours', time.counted, time.needed, `${hours(time.counted)}${of(time.needed)} hours count`, waits),
    total('Individuals', individuals.counted, individuals.least, `${individuals.counted}${range}`),
    total(
      'Supervision',
      supervision.counted,
      supervision.needed,
      `${hours(supervision.counted)}${of(supervision.needed)} ${supervision.needed === 60 ? 'hour' : 'hours'}`,
    ),
  ]
}

function clientLines({ clients }: Evaluation): string[] {
  const rows = clients.map((client) => {
    const path = client.cycle.map((stage) => `${{ done: '●', waiting: '◐', missing: '○' }[stage.state]} ${stage.step}`).join('  ')
    const trouble = client.orderBroken === undefined ? [] : [wrapped(client.orderBroken, 16, '')]
    return [`  ${client.alias.padEnd(14)}${path}  · ${hours(client.minutes.counted)} h`, ...trouble]
  })
  return rows.length === 0 ? [] : ['', 'Clients', ...rows.flat()]
}

function stepLine({ words, minutes }: NextStep, at: number): string {
  const time = minutes === undefined ? '' : ` · ${minutes} min`
  return wrapped(`${words}${time}`, 5, `  ${at + 1}.`)
}

function measuredWords({ state, measured, needed }: RequirementEvaluation): string {
  if (state === 'judgement') return ''
  return state === 'complete' ? `  · ${measured.words}` : `  · ${measured.words}; needed: ${needed.words}`
}

function requirementLines(requirement: RequirementEvaluation): string[] {
  const { state, sentence, explanation, nextSteps } = requirement
  const lines = [wrapped(sentence + measuredWords(requirement), 8, `      ${marks[state]}`)]
  if (state === 'complete' || state === 'judgement') return lines
  lines.push(wrapped(explanation, 8))
  for (const step of nextSteps.slice(0, 3)) lines.push(wrapped(step.words, 10, '        →'))
  if (nextSteps.length > 3) lines.push(`          and ${counted(nextSteps.length - 3, 'more step')}`)
  return lines
}

function criterionLines(statement: string, criterion: CriterionEvaluation): string[] {
  const head = wrapped(`${statement}  · ${stateWords[criterion.state]}`, 6, `${marks[criterion.state]} ${criterion.number}`)
  return ['', head, ...criterion.requirements.flatMap(requirementLines)]
}

/** An evaluation as a page of text for a terminal. */
export function evaluationInWords(unit: Unit, evaluation: Evaluation): string {
  const found = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]))
  const criteria = unit.outcomes.flatMap((outcome) => {
    const rows = outcome.criteria.flatMap((criterion) => {
      const row = found.get(criterion.id)
      return row === undefined ? [] : criterionLines(criterion.statement, row)
    })
    return ['', wrapped(outcome.statement, 3, outcome.number), ...rows]
  })
  const { missing, nextSteps } = evaluation
  const verdict = missing === 0 ? 'Nothing is missing. The rest is your assessor’s to judge.' : `${counted(missing, 'thing is', 'things are')} missing.`
  const next = nextSteps.length === 0 ? [] : ['', 'Next', ...nextSteps.slice(0, 5).map(stepLine)]
  const more = nextSteps.length > 5 ? [`     and ${counted(nextSteps.length - 5, 'more step')} below`] : []
  const head = [`Unit ${unit.number} · ${unit.title}`, `${unit.reference} · as of ${longDay(evaluation.asOf)}`, '', verdict, '']
  const key = ['', '■ complete  ◧ incomplete  □ not started  ◇ for your assessor to judge']
  return [...head, ...totals(evaluation), ...clientLines(evaluation), ...next, ...more, ...criteria, ...key].join('\n')
}
