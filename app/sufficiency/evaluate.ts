import { unreachable } from '../kernel/result.ts'
import type { Criterion, Requirement, Unit } from '../specification/schema.ts'
import { evaluateClient } from './cycle.ts'
import type { CriterionEvaluation, Evaluation, RecordRef, RequirementEvaluation, SessionEvaluation, State } from './evaluation.ts'
import { evidenceFor, type Practice, type SessionFact } from './facts.ts'
import { reckonHours } from './hours.ts'
import { measureCount } from './measures/count.ts'
import { measureEach } from './measures/each.ts'
import { measureEvidence } from './measures/evidence.ts'
import { measureHours } from './measures/hours.ts'
import type { Measurement } from './measures/measurement.ts'
import { measureOrder } from './measures/order.ts'
import { measureParts } from './measures/parts.ts'
import { readPractice } from './practice.ts'
import type { PracticeRecord } from './record.ts'
import { inOrder, type Draft } from './steps.ts'

function judge(): Measurement {
  return {
    state: 'judgement',
    measured: { value: 0, words: 'nothing to count' },
    needed: { unit: 'count', words: 'your assessor’s judgement' },
    explanation: 'Your assessor looks at this and decides.',
    counts: [],
    notCounting: [],
    drafts: () => [],
  }
}

function measure(requirement: Requirement, practice: Practice, criterion: string): Measurement {
  switch (requirement.measure) {
    case 'count':
      return measureCount(requirement, practice)
    case 'hours':
      return measureHours(requirement, practice)
    case 'each':
      return measureEach(requirement, practice)
    case 'order':
      return measureOrder(requirement, practice)
    case 'evidence':
      return measureEvidence(requirement, practice, criterion)
    case 'parts':
      return measureParts(requirement, practice, criterion)
    case 'judgement':
      return judge()
    default:
      return unreachable(requirement)
  }
}

function stateOf(requirements: readonly RequirementEvaluation[]): State {
  let [judged, complete, notStarted] = [0, 0, 0]
  for (const { state } of requirements) {
    if (state === 'judgement') judged += 1
    if (state === 'complete') complete += 1
    if (state === 'not started') notStarted += 1
  }
  const countable = requirements.length - judged
  if (countable === 0) return 'judgement'
  if (complete === countable) return 'complete'
  return notStarted === countable ? 'not started' : 'incomplete'
}

/** Requirements of one criterion often count the same records: then there is nothing to join. */
function areTheSame(one: readonly RecordRef[], other: readonly RecordRef[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

/** What stands in one list with another kind: feedback may be a supervision’s; an agreement or a session plan may say what a piece of evidence does. */
const standsWith: Readonly<Partial<Record<RecordRef['kind'], RecordRef['kind']>>> = {
  supervision: 'feedback',
  agreement: 'evidence',
  'session plan': 'evidence',
}

/** References are one for each record, so they are told apart by identity; lists of other kinds have none in common. */
function union(lists: readonly RecordRef[][]): RecordRef[] {
  const kinds = new Map<string, RecordRef[]>()
  for (const list of lists) {
    const [first] = list
    if (first === undefined) continue
    const kind = standsWith[first.kind] ?? first.kind
    const known = kinds.get(kind)
    if (known === undefined) kinds.set(kind, list)
    else if (!areTheSame(known, list)) kinds.set(kind, [...new Set([...known, ...list])])
  }
  const all: RecordRef[] = []
  for (const list of kinds.values()) for (const ref of list) all.push(ref)
  return all
}

function evaluateCriterion(criterion: Criterion, practice: Practice, drafts: Draft[]): CriterionEvaluation {
  const requirements = criterion.requirements.map((requirement): RequirementEvaluation => {
    const { id, sentence, source, measure: kind } = requirement
    const { state, measured, needed, explanation, counts, notCounting, parts, drafts: make } = measure(requirement, practice, criterion.id)
    const own = state === 'complete' ? [] : make()
    drafts.push(...own)
    const found: RequirementEvaluation = { id, sentence, source, kind, state, measured, needed, explanation, counts, notCounting, nextSteps: inOrder(own) }
    if (parts !== undefined) found.parts = parts
    return found
  })
  const lists = requirements.map((requirement) => requirement.counts)
  const evidence = evidenceFor(practice, criterion.id).map((fact) => fact.ref)
  const serves = union(evidence.length === 0 ? lists : [...lists, evidence])
  return { id: criterion.id, number: criterion.number, state: stateOf(requirements), requirements, serves }
}

function requirementsOf(unit: Unit): Requirement[] {
  const requirements: Requirement[] = []
  for (const { criteria } of unit.outcomes) for (const criterion of criteria) requirements.push(...criterion.requirements)
  return requirements
}

type Bound = { least?: number; most?: number }

function individualBounds(requirements: readonly Requirement[]): Bound {
  for (const requirement of requirements) {
    if (requirement.measure !== 'count' || requirement.of !== 'client' || !requirement.where.includes('with hours that count')) continue
    const { least, most } = requirement
    return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
  }
  return {}
}

function hoursNeeded(requirements: readonly Requirement[], of: 'session' | 'supervision'): { needed?: number } {
  const found = requirements.find((requirement) => requirement.measure === 'hours' && requirement.of === of)
  return found?.measure === 'hours' && found.least !== undefined ? { needed: Math.round(found.least * 60) } : {}
}

function sessionSummary({ session, standing }: SessionFact): SessionEvaluation {
  if (standing.reasons.length === 0) return { id: session.id, counted: standing.counted, waiting: standing.waiting, reasons: [] }
  const reasons = standing.reasons.map(({ kind, words, minutes }) => (minutes === undefined ? { kind, words } : { kind, words, minutes }))
  return { id: session.id, counted: standing.counted, waiting: standing.waiting, reasons }
}

function totals(practice: Practice, requirements: readonly Requirement[], bounds: Bound, evaluated: readonly RequirementEvaluation[]) {
  const sum = { counted: 0, waiting: 0, notCounted: 0 }
  for (const { standing, session } of practice.facts.session) {
    sum.counted += standing.counted
    sum.waiting += standing.waiting
    sum.notCounted += session.minutes - standing.counted - standing.waiting
  }
  const hoursOfSupervision = requirements.find((requirement) => requirement.measure === 'hours' && requirement.of === 'supervision')?.id
  const supervised = evaluated.find((requirement) => requirement.id === hoursOfSupervision)
  const individuals = practice.facts.client.filter((client) => client.client.kind === 'individual' && client.countingSessions > 0)
  return {
    hours: { ...sum, ...hoursNeeded(requirements, 'session') },
    supervision: { counted: supervised?.measured.value ?? 0, ...hoursNeeded(requirements, 'supervision') },
    individuals: { counted: individuals.length, ...bounds },
  }
}

/**
 * What a practice record still lacks for a unit, as it stood on a day: for every requirement the state, what was
 * measured and needed, what counts, what does not and why, and the next steps. It never says that a criterion is met.
 * Pure, deterministic, whatever the order of the records; linear in them, apart from sorting.
 */
export function evaluate(unit: Unit, record: PracticeRecord, { asOf }: { asOf: string }): Evaluation {
  const requirements = requirementsOf(unit)
  const bounds = individualBounds(requirements)
  const practice = readPractice(record, asOf, bounds.least ?? 1)
  reckonHours(practice)
  const drafts: Draft[] = []
  const criteria: CriterionEvaluation[] = []
  for (const outcome of unit.outcomes) for (const criterion of outcome.criteria) criteria.push(evaluateCriterion(criterion, practice, drafts))
  const evaluated: RequirementEvaluation[] = []
  for (const criterion of criteria) evaluated.push(...criterion.requirements)
  const open = evaluated.filter(({ state }) => state === 'incomplete' || state === 'not started')
  return {
    unit: unit.reference,
    asOf,
    criteria,
    clients: practice.facts.client.map((client) => evaluateClient(client, asOf)),
    sessions: practice.facts.session.map(sessionSummary),
    ...totals(practice, requirements, bounds, evaluated),
    missing: open.length,
    nextSteps: inOrder(drafts),
  }
}
