import { listed } from '../kernel/text.ts'
import type { ConditionOf } from '../specification/vocabulary.ts'
import { byApproach, withIndividual } from './approach.ts'
import { filter, part, said, type Test } from './condition.ts'
import { contract } from './contract-conditions.ts'
import { cycleOf, isReviewedTooEarly, mendCycle, mendStage } from './cycle.ts'
import type { Reason } from './evaluation.ts'
import type { ClientFact, Facts, FeedbackFact, ReflectionFact } from './facts.ts'
import { sessionName } from './names.ts'
import { newFor, step } from './steps.ts'
import { dayWords } from './words.ts'

type Tables = { [Kind in keyof Facts]: Record<string, Test<Facts[Kind]>> }
type Complete = { [Kind in keyof Facts]: Record<ConditionOf<Kind>, Test<Facts[Kind]>> }

function isBefore(client: ClientFact, day: string): boolean {
  return client.firstAgreed !== undefined && day <= client.firstAgreed
}

function whyNotBefore(client: ClientFact, noun: string, day: string, asOf: string): Reason {
  if (client.firstAgreed === undefined) return { kind: 'no contract', words: `${client.alias} has no agreed contract yet.` }
  const words = `The ${noun} is dated ${dayWords(day, asOf)}, after the contract of ${dayWords(client.firstAgreed, asOf)}.`
  return { kind: 'wrong order', words }
}

const stageWords = {
  needs: 'its needs',
  goals: 'its goals',
  contract: 'a contract that all have signed',
  sessions: 'a session that counts',
  review: 'the review',
} as const

const reviewAfter = 'a review after its first session'

/** One stage of the cycle alone. */
function stage(name: 'goals' | 'review', lacking: string): Test<ClientFact> {
  return {
    part: true,
    lacking,
    holds: (fact, asOf) => cycleOf(fact, asOf).some((one) => one.step === name && one.state === 'done'),
    mend: (fact, asOf) => mendStage(name, fact, asOf),
  }
}

const client: Complete['client'] = {
  individual: filter('not for this', 'It is a group, not an individual.', (fact) => fact.client.kind === 'individual'),
  group: filter('not for this', 'It is an individual, not a group.', (fact) => fact.client.kind === 'group'),
  coaching: filter('not for this', 'It is mentoring, not coaching.', (fact) => fact.client.approach === 'coaching'),
  mentoring: filter('not for this', 'It is coaching, not mentoring.', (fact) => fact.client.approach === 'mentoring'),
  'in the programme': filter('not for this', 'The work has not begun, or is set aside.', (fact) => fact.inProgramme),
  'with hours that count': {
    part: false,
    lacking: 'hours that count',
    holds: (fact) => fact.countingSessions > 0,
    why: () => ({ kind: 'no hours that count', words: 'It has no session that counts yet.' }),
  },
  'whole cycle': {
    part: true,
    lacking: 'a whole cycle',
    holds: (fact, asOf) => cycleOf(fact, asOf).every((stage) => stage.state === 'done'),
    why: (fact, asOf) => {
      const open = cycleOf(fact, asOf).filter((stage) => stage.state !== 'done')
      const words = open.map(({ step }) => (step === 'review' && isReviewedTooEarly(fact) ? reviewAfter : stageWords[step]))
      return { kind: 'parts missing', words: `It still lacks ${listed(words)}.` }
    },
    mend: mendCycle,
  },
  rationale: part('why you work with this client', (fact) => said(fact.client.rationale)),
  approach: part('whether you coach or mentor', (fact) => fact.client.approach !== undefined),
  goals: stage('goals', 'an agreed goal'),
  sessions: {
    part: true,
    lacking: 'a session',
    holds: (fact) => fact.owns.session?.some((session) => session.held) ?? false,
    mend: (fact) => [newFor(fact, 'session', 1)],
  },
  review: stage('review', reviewAfter),
}

const stakeholder: Complete['stakeholder'] = {
  'in the programme': filter('not for this', 'The work with this client has not begun, or is set aside.', (fact) => fact.client.inProgramme),
  'in a contract': {
    part: true,
    lacking: 'a place in the contract',
    holds: (fact) => fact.contracted,
    why: (fact) => ({ kind: 'parts missing', words: `Not a party to the contract with ${fact.client.alias}.` }),
    mend: (fact) => {
      const contract = fact.client.owns.contract?.find((one) => one.inForce)
      if (contract === undefined) return [newFor(fact.client, 'contract', 1)]
      return [step('contract', contract.ref, 3, `Add ${fact.stakeholder.alias} to the contract with ${fact.client.alias}`)]
    },
  },
}

const need: Complete['need'] = {
  individual: withIndividual(({ client }) => client),
  ...byApproach(({ client }) => [client]),
  tool: part('the tool you used', (fact) => said(fact.need.tool)),
  'before the contract': {
    part: false,
    lacking: 'a date before the contract',
    holds: (fact) => isBefore(fact.client, fact.need.date),
    why: (fact, asOf) => whyNotBefore(fact.client, 'need', fact.need.date, asOf),
  },
}

const goal: Complete['goal'] = {
  individual: withIndividual(({ client }) => client),
  ...byApproach(({ client }) => [client]),
  'desired outcome': part('the desired outcome', (fact) => said(fact.goal.desiredOutcome)),
  alignment: part('the organisation, division or team goal it serves', (fact) => said(fact.goal.alignment?.statement)),
  measures: part('how you will measure it', (fact) => said(fact.goal.measures)),
  'before the contract': {
    part: false,
    lacking: 'a date before the contract',
    holds: (fact) => isBefore(fact.client, fact.goal.date),
    why: (fact, asOf) => whyNotBefore(fact.client, 'goal', fact.goal.date, asOf),
  },
}

const plan: Complete['plan'] = {
  'in the programme': filter('not for this', 'The work with this client has not begun, or is set aside.', (fact) => fact.client.inProgramme),
  structure: part('the structure of the programme', (fact) => said(fact.plan.structure)),
  environment: part('the environment', (fact) => said(fact.plan.environment)),
  principles: part('the planning principles', (fact) => said(fact.plan.principles)),
}

const session: Complete['session'] = {
  held: filter('informal', 'It was not a formal session with a client of this unit.', (fact) => fact.held),
  ...byApproach((fact) => fact.clients),
  countable: {
    part: true,
    lacking: 'time that counts',
    holds: (fact) => fact.standing.kind === 'counts',
    why: (fact) => fact.standing.reasons[0] ?? { kind: 'not for this', words: 'It does not count.' },
  },
  duration: part('how long it lasted', (fact) => fact.session.minutes > 0),
  goals: part('the goals you worked on', (fact) => fact.session.goals.length > 0),
  progress: part('the progress against the goals', (fact) => fact.session.goals.some((one) => one.progress !== undefined || said(one.note))),
  summary: part('a summary of the discussion', (fact) => said(fact.session.summary)),
  techniques: part('the techniques you used', (fact) => fact.session.techniques.some(said)),
  questions: part('the questions you asked', (fact) => fact.session.questions.some(said)),
  'outcomes or actions': part('the outcomes or actions', (fact) => said(fact.session.outcomes) || fact.session.actions.some((one) => said(one.text))),
  'feedback given': part('the feedback you gave', (fact) => said(fact.session.feedbackGiven)),
}

/** Whether something about a session is dated on its day or later; what is about no session always is. */
function afterTheSession<Written extends ReflectionFact | FeedbackFact>(dayOf: (fact: Written) => string, noun: string): Test<Written> {
  return {
    part: false,
    lacking: 'a date on or after the session',
    holds: (fact) => fact.session === undefined || dayOf(fact) >= fact.session.session.date,
    why: (fact, asOf) => {
      const session = fact.session === undefined ? '' : ` of ${dayWords(fact.session.session.date, asOf)}`
      return { kind: 'wrong order', words: `It is dated ${dayWords(dayOf(fact), asOf)}, before the session${session}.` }
    },
    mend: ({ ref, session }, asOf) =>
      session === undefined ? [] : [step('order', ref, 1, `Check the date of ${noun} on ${sessionName(session, asOf)}: it is before the session`)],
  }
}

const reflection: Complete['reflection'] = {
  ...byApproach((fact) => fact.session.clients),
  'after the session': afterTheSession((fact) => fact.reflection.date, 'your reflection'),
  overall: part('how it went overall', (fact) => said(fact.reflection.overall)),
  models: part('the models, techniques and tools', (fact) => said(fact.reflection.models)),
  questioning: part('your questioning', (fact) => said(fact.reflection.questioning)),
  listening: part('your listening', (fact) => said(fact.reflection.listening)),
  'giving feedback': part('how you gave feedback', (fact) => said(fact.reflection.givingFeedback)),
  relationship: part('the relationship', (fact) => said(fact.reflection.relationship)),
  'next time': part('what you will do better next time', (fact) => said(fact.reflection.nextTime)),
  'key learning': part('your key learning', (fact) => said(fact.reflection.keyLearning)),
  'CPD action': part('an action for your own development', (fact) => said(fact.reflection.cpdAction)),
  'client feedback': part('what your client’s feedback tells you', (fact) => said(fact.reflection.clientFeedback)),
  'supervision feedback': part('what supervision told you', (fact) => said(fact.reflection.supervisionFeedback)),
}

const feedback: Complete['feedback'] = {
  ...byApproach((fact) => fact.about),
  'from a client': filter('not for this', 'It is not from a client.', (fact) => fact.feedback.from === 'client'),
  'from a stakeholder': filter('not for this', 'It is not from a stakeholder.', (fact) => fact.feedback.from === 'stakeholder'),
  'from a supervisor or tutor': filter('not for this', 'It is not from a supervisor or tutor.', (fact) => {
    return fact.feedback.from === 'supervisor' || fact.feedback.from === 'tutor'
  }),
  'after the session': afterTheSession((fact) => fact.feedback.date, 'the feedback'),
  effectiveness: {
    part: false,
    lacking: 'how effective you were',
    holds: (fact) => said(fact.feedback.effectiveness),
    why: (fact) => ({
      kind: 'parts missing',
      words: said(fact.feedback.attributes) ? 'It is about attributes alone, not about how effective you were.' : 'It does not say how effective you were.',
    }),
  },
}

const supervision: Complete['supervision'] = {
  feedback: part('the feedback you were given', (fact) => said(fact.supervision.feedback)),
  'log reviewed': part('which reflections were reviewed', (fact) => fact.supervision.logReviewed === true || fact.supervision.reflectionsReviewed.length > 0),
  confirmed: part('your supervisor’s confirmation', (fact) => fact.supervision.confirmedOn !== undefined),
  individual: filter('not for this', 'It was not individual supervision.', (fact) => fact.supervision.kind === 'individual'),
  peer: filter('not for this', 'It was not peer supervision.', (fact) => fact.supervision.kind === 'peer'),
  group: filter('not for this', 'It was not group supervision.', (fact) => fact.supervision.kind === 'group'),
}

const tool: Complete['tool'] = {
  held: filter('informal', 'It was not used in a formal session.', (fact) => fact.session.held),
  why: part('why you used it', (fact) => said(fact.tool.why)),
  how: part('how it helped', (fact) => said(fact.tool.how)),
}

const tables: Tables = { client, stakeholder, need, goal, contract, plan, session, reflection, feedback, supervision, tool }

/** The tests behind the words of a requirement. Throws on a word that the specification’s check lets nobody use. */
export function testsFor<Kind extends keyof Facts>(kind: Kind, words: readonly string[]): Test<Facts[Kind]>[] {
  return words.map((word) => {
    const test = tables[kind][word]
    if (test === undefined) throw new Error(`No condition “${word}” for ${kind}`)
    return test
  })
}

const stillToCome: Reason = { kind: 'in the future', words: 'Its date is still to come.' }

/** Why a record does not meet the tests: the first choice it fails, else all parts it lacks. Undefined when it meets them. */
export function whyNot<Kind extends keyof Facts>(fact: Facts[Kind], tests: readonly Test<Facts[Kind]>[], asOf: string): Reason | undefined {
  if (fact.future) return stillToCome
  let failed: Test<Facts[Kind]>[] | undefined
  for (const test of tests) if (!test.holds(fact, asOf)) (failed ??= []).push(test)
  if (failed === undefined) return undefined
  const choice = failed.find((test) => !test.part)
  if (choice?.why !== undefined) return choice.why(fact, asOf)
  const reason = failed.find((test) => test.why !== undefined)?.why?.(fact, asOf)
  return reason ?? { kind: 'parts missing', words: `It lacks ${listed(failed.map((test) => test.lacking))}.` }
}

/** Whether a record meets all tests and is not still to come. */
export function meets<Kind extends keyof Facts>(fact: Facts[Kind], tests: readonly Test<Facts[Kind]>[], asOf: string): boolean {
  if (fact.future) return false
  for (const test of tests) if (!test.holds(fact, asOf)) return false
  return true
}
