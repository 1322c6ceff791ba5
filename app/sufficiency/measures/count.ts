import type { RequirementOf } from '../../specification/schema.ts'
import { counted } from '../../kernel/text.ts'
import { approachIn } from '../approach-asked.ts'
import { testsFor, whyNot } from '../conditions.ts'
import type { Reason, RecordKind } from '../evaluation.ts'
import type { Facts, Practice } from '../facts.ts'
import { nameOf, nounFor } from '../names.ts'
import { step, type Draft, type Urgency } from '../steps.ts'
import { capital, firstFew, saidOf } from '../words.ts'
import { begin, isTimely, moreClients, nearClients, tooManyClients } from './clients.ts'
import { chosenFacts, factsOf, mend, neededCount, notCounting, type Measurement } from './measurement.ts'

type Count = RequirementOf<'count'>

const places: { [Kind in keyof Facts]: { of: RecordKind; urgency: Urgency; minutes: number } } = {
  client: { of: 'client', urgency: 'client', minutes: 2 },
  stakeholder: { of: 'stakeholder', urgency: 'stakeholder', minutes: 2 },
  need: { of: 'need', urgency: 'need', minutes: 3 },
  goal: { of: 'goal', urgency: 'goal', minutes: 3 },
  contract: { of: 'contract', urgency: 'contract', minutes: 5 },
  plan: { of: 'plan', urgency: 'plan', minutes: 10 },
  session: { of: 'session', urgency: 'practice', minutes: 2 },
  reflection: { of: 'reflection', urgency: 'reflection', minutes: 4 },
  feedback: { of: 'feedback', urgency: 'feedback', minutes: 2 },
  supervision: { of: 'supervision', urgency: 'supervision', minutes: 3 },
  tool: { of: 'session', urgency: 'tool', minutes: 2 },
}

/** Tools count by name: the same tool in two sessions is one tool. */
function distinct<Kind extends keyof Facts>(facts: readonly Facts[Kind][]): Facts[Kind][] {
  const names = new Set<string>()
  return facts.filter((fact) => {
    if (!('tool' in fact)) return true
    const name = fact.tool.name.trim().toLowerCase()
    if (names.has(name)) return false
    names.add(name)
    return true
  })
}

function drafts<Kind extends keyof Facts>(kind: Kind, requirement: Count, practice: Practice, value: number, failing: readonly Facts[Kind][]): Draft[] {
  const { least = 0, most, where } = requirement
  if (kind === 'client' && most !== undefined && value > most) return tooManyClients(practice, where, most)
  if (value >= least) return []
  if (kind === 'client') {
    const near = nearClients(practice, where, least - value)
    return [
      ...near.flatMap((client) => mend<'client'>('client', client, testsFor('client', where), practice.asOf)),
      ...moreClients(practice, value + near.length, least, where),
    ]
  }
  if ((failing.length === 0 || approachIn(where) !== undefined) && !isTimely(practice, kind, where)) return begin(practice, kind, where)
  const tests = testsFor(kind, where)
  const mendable = failing.filter((fact) => !fact.future && tests.every((test) => test.part || test.mend !== undefined || test.holds(fact, practice.asOf)))
  const near = distinct(mendable)
    .slice(0, least - value)
    .flatMap((fact) => mend(kind, fact, tests, practice.asOf))
  if (mendable.length >= least - value) return near
  const { of, urgency, minutes } = places[kind]
  const [one, many] = nounFor(kind, where)
  const words = requirement.putRight ?? `Add ${counted(least - value - near.length, `more ${one}`, `more ${many}`)}`
  return [...near, step(urgency, { kind: 'new', of }, minutes, words)]
}

function explain(requirement: Count, value: number, all: number, troubles: readonly string[]): string {
  const [one, many] = nounFor(requirement.of, requirement.where)
  const { least = 0, most } = requirement
  if (most !== undefined && value > most) return `You have ${counted(value, one, many)}; at most ${most} may count.`
  if (value >= least) return value === 1 ? `1 ${one} counts.` : `${value} ${many} count.`
  const need = `You need ${counted(least - value, `more ${one}`, `more ${many}`)}.`
  if (all === 0) return `There is no ${one} yet. ${need}`
  return `${value} of ${counted(least, one, many)} ${value === 1 || least === 1 ? 'counts' : 'count'}. ${need} ${firstFew(troubles)}`.trim()
}

function measureKind<Kind extends keyof Facts>(kind: Kind, requirement: Count, practice: Practice): Measurement {
  const { asOf } = practice
  const tests = testsFor(kind, requirement.where)
  const all = factsOf(practice, kind)
  const chosen = chosenFacts(practice, kind, requirement.where)
  const value = kind === 'tool' ? distinct(chosen.facts).length : chosen.facts.length
  const failing: Facts[Kind][] = []
  const rejected: { fact: Facts[Kind]; reason: Reason }[] = []
  for (const fact of chosen.facts.length === all.length ? [] : all) {
    const reason = whyNot(fact, tests, asOf)
    if (reason === undefined) continue
    failing.push(fact)
    if (reason.kind !== 'not for this') rejected.push({ fact, reason })
  }
  const { least, most } = requirement
  const nouns = nounFor(kind, requirement.where)
  const enough = value >= (least ?? 0) && (most === undefined || value <= most)
  const trouble = ({ fact, reason }: (typeof rejected)[number]) => saidOf(capital(nameOf(kind, fact, asOf)), reason.words)
  const troubles = enough ? [] : rejected.map(trouble)
  return {
    state: enough ? 'complete' : all.length > 0 ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, ...nouns) },
    needed: neededCount(least, most, nouns),
    explanation: explain(requirement, value, all.length, troubles),
    counts: kind === 'tool' ? [...new Set(chosen.refs)] : chosen.refs,
    notCounting: rejected.map(({ fact, reason }) => notCounting(fact.ref, reason)),
    drafts: () => drafts(kind, requirement, practice, value, failing),
  }
}

/** How many records of a kind meet the conditions. */
export function measureCount(requirement: Count, practice: Practice): Measurement {
  return measureKind(requirement.of, requirement, practice)
}
