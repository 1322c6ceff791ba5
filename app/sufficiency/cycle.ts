import type { ClientEvaluation, CycleStep } from './evaluation.ts'
import type { ClientFact } from './facts.ts'
import { signersToWaitFor } from './names.ts'
import { newFor, signatures, step, type Draft } from './steps.ts'
import { counted, listed } from '../kernel/text.ts'
import { dayWords, possessive } from './words.ts'

type Stage = CycleStep['step']

function done(stage: Stage, date: string | undefined, words: string): CycleStep {
  return date === undefined ? { step: stage, state: 'done', words } : { step: stage, state: 'done', date, words }
}

function dated(stage: 'needs' | 'goals', days: readonly string[], noun: string): CycleStep {
  if (days.length === 0) return { step: stage, state: 'missing', words: `No ${noun} yet` }
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest))
  return done(stage, first, counted(days.length, noun))
}

function contractStep(client: ClientFact, asOf: string): CycleStep {
  const contracts = client.owns.contract ?? []
  if (client.firstSigned !== undefined && client.firstSigned <= asOf) return done('contract', client.firstSigned, 'Signed by everyone')
  const waiting = client.pending ?? contracts.find((fact) => fact.inForce)
  if (waiting === undefined) return { step: 'contract', state: 'missing', words: 'No contract yet' }
  const words = waiting.unsigned.length === 0 ? 'Not agreed yet' : `Waiting for ${listed(signersToWaitFor(waiting))}`
  return waiting.agreed === undefined ? { step: 'contract', state: 'waiting', words } : { step: 'contract', state: 'waiting', date: waiting.agreed, words }
}

function sessionStep(client: ClientFact): CycleStep {
  const first = client.owns.session?.find((fact) => fact.standing.kind === 'counts')
  if (first !== undefined) return done('sessions', first.session.date, counted(client.countingSessions, 'session that counts', 'sessions that count'))
  if (client.waitingSessions === 0) return { step: 'sessions', state: 'missing', words: 'No session that counts yet' }
  return { step: 'sessions', state: 'waiting', words: `${counted(client.waitingSessions, 'session')} waiting for a signature` }
}

/** Whether the review is dated before there was anything to review. Source: S2, 501/1.1; S0, 2.1 (R048, R065). */
export function isReviewedTooEarly(client: ClientFact): boolean {
  const first = client.owns.session?.find((fact) => fact.held)
  return first !== undefined && client.client.review !== undefined && client.client.review.date < first.session.date
}

function reviewStep(client: ClientFact, asOf: string): CycleStep {
  const { review } = client.client
  if (review === undefined || review.date > asOf) return { step: 'review', state: 'missing', words: 'Not reviewed yet' }
  if (isReviewedTooEarly(client)) return { step: 'review', state: 'missing', words: 'Reviewed before the first session' }
  return done('review', review.date, 'Reviewed')
}

/** The path of one client from needs to review. Source: S2, 501/1.1, "a whole cycle" (R048). */
export function cycleOf(client: ClientFact, asOf: string): CycleStep[] {
  return (client.cycle ??= workOutCycle(client, asOf))
}

function workOutCycle(client: ClientFact, asOf: string): CycleStep[] {
  const needs = (client.owns.need ?? []).filter((fact) => !fact.future).map((fact) => fact.need.date)
  const goals = (client.owns.goal ?? []).filter((fact) => !fact.future).map((fact) => fact.goal.date)
  return [dated('needs', needs, 'development need'), dated('goals', goals, 'goal'), contractStep(client, asOf), sessionStep(client), reviewStep(client, asOf)]
}

/** What would bring one stage of a client’s cycle about. */
export function mendStage(stage: Stage, client: ClientFact, asOf: string): Draft[] {
  switch (stage) {
    case 'needs':
      return [newFor(client, 'need', 2)]
    case 'goals':
      return [newFor(client, 'goal', 1)]
    case 'contract': {
      const contract = client.pending ?? client.owns.contract?.find((fact) => fact.inForce)
      return contract === undefined ? [newFor(client, 'contract', 1)] : signatures(contract, asOf)
    }
    case 'sessions':
      return client.pending === undefined ? [newFor(client, 'session', 1)] : signatures(client.pending, asOf)
    case 'review':
      return [step('review', client.ref, 10, `Review the programme with ${client.alias} at its end, against the goals`)]
  }
}

/** What would make the cycle of a client whole. */
export function mendCycle(client: ClientFact, asOf: string): Draft[] {
  return cycleOf(client, asOf).flatMap((stage) => (stage.state === 'done' ? [] : mendStage(stage.step, client, asOf)))
}

function orderTrouble(client: ClientFact, asOf: string): string | undefined {
  const { firstAgreed } = client
  if (firstAgreed === undefined) return undefined
  const needs = (client.owns.need ?? []).map((fact) => fact.need.date)
  const goals = (client.owns.goal ?? []).map((fact) => fact.goal.date)
  if (needs.concat(goals).every((day) => day <= firstAgreed)) return undefined
  const late = [needs, goals].map((days) => (days.every((day) => day > firstAgreed) ? days.length : 0))
  const nouns = ['need', 'goal'].flatMap((noun, at) => (late[at] === 0 ? [] : [late[at] === 1 ? noun : `${noun}s`]))
  if (nouns.length === 0) return undefined
  const verb = Math.max(...late) === 1 && nouns.length === 1 ? 'is' : 'are'
  return `${possessive(client.alias)} ${listed(nouns)} ${verb} dated after the contract of ${dayWords(firstAgreed, asOf)}.`
}

/** What a page about one client shows first. */
export function evaluateClient(client: ClientFact, asOf: string): ClientEvaluation {
  const minutes = { counted: 0, waiting: 0, notCounted: 0 }
  for (const { standing, session } of client.owns.session ?? []) {
    minutes.counted += standing.counted
    minutes.waiting += standing.waiting
    minutes.notCounted += session.minutes - standing.counted - standing.waiting
  }
  const cycle = cycleOf(client, asOf)
  const unsigned = (client.owns.contract ?? []).filter((fact) => fact.inForce || fact === client.pending)
  const trouble = orderTrouble(client, asOf)
  return {
    id: client.client.id,
    alias: client.alias,
    kind: client.client.kind,
    inProgramme: client.inProgramme,
    minutes,
    waitingFor: [...new Set(unsigned.flatMap(signersToWaitFor))],
    cycle,
    wholeCycle: cycle.every((stage) => stage.state === 'done'),
    ...(trouble === undefined ? {} : { orderBroken: trouble }),
  }
}
