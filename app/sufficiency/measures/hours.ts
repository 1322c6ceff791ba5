import { endedBefore } from '../contracts.ts'
import type { RequirementOf } from '../../specification/schema.ts'
import { unreachable } from '../../kernel/result.ts'
import { meets, testsFor, whyNot } from '../conditions.ts'
import type { Needed, NotCounting, RecordRef } from '../evaluation.ts'
import type { Facts, Practice, SessionFact, Standing } from '../facts.ts'
import { nameOf, sessionName } from '../names.ts'
import { newFor, signatures, step, type Draft } from '../steps.ts'
import { amount, amountMore, bounds, capital, firstFew, hoursDown, possessive, saidOf } from '../words.ts'
import { begin, isTimely } from './clients.ts'
import { factsOf, mend, notCounting, type Measurement } from './measurement.ts'

type Hours = RequirementOf<'hours'>
type Sum = { minutes: number; waiting: number; counts: RecordRef[]; notCounting: NotCounting[]; drafts: (() => Draft[])[]; tail: string; any: boolean }

type Cause = { minutes: number; because: Standing['reasons'][number]['because'] }

function tailOf(causes: ReadonlyMap<string, Cause>): string {
  const rows = [...causes.values()].filter((cause) => cause.minutes > 0).toSorted((one, other) => other.minutes - one.minutes)
  const words = rows.map(({ minutes, because }) => `${amount(minutes)} ${because(minutes !== 60 && minutes !== 1)}`)
  return words.join(', ')
}

/** What would make the time of a session count. */
function mendSession(fact: SessionFact, asOf: string): Draft[] {
  const { session, standing, clients, ref } = fact
  const name = sessionName(fact, asOf)
  return standing.reasons.flatMap((reason) => {
    switch (reason.kind) {
      case 'no duration':
        return [step('mend', ref, 1, `Say how long ${name} lasted`, session.date)]
      case 'too long':
        return [step('mend', ref, 1, `Check how long ${name} lasted: ${amount(session.minutes)} is more than one session can have`, session.date)]
      case 'overlap':
        if (reason.minutes === 0) return []
        return [step('mend', ref, 1, `Check the time of ${name}: it overlaps another session`, session.date)]
      case 'no client':
        return [step('mend', ref, 1, `Say who ${name} was with`, session.date)]
      case 'waiting for a signature':
        return standing.waitsFor.flatMap((contract) => signatures(contract, asOf))
      case 'no check':
        return clients.filter(needsCheck).map((client) => step('sign', client.ref, 1, `Enter the day of your DBS check for ${client.alias}`))
      case 'no contract':
        return clients.filter((client) => client.firstAgreed === undefined).map(agree)
      case 'after the contract':
        return clients.filter((client) => endedBefore(client, session.date) !== undefined).map((client) => newFor(client, 'contract', 1))
      case 'before the contract':
        return clients
          .filter((client) => client.firstAgreed !== undefined && client.firstAgreed > session.date)
          .map((client) =>
            step('mend', client.firstContract?.ref ?? ref, 1, `Check the day ${possessive(client.alias)} contract was agreed: sessions before it do not count`),
          )
      default:
        return []
    }
  })
}

/** Somebody whose sessions wait for a check: where there is one, an earlier session stays outside it. */
function needsCheck({ client }: Facts['client']): boolean {
  return (client.underEighteen === true || client.vulnerable === true) && client.checkedOn === undefined
}

function agree(client: Facts['client']): Draft {
  const draft = client.owns.contract?.find(({ inForce, contract }) => inForce && contract.ended === undefined)
  if (draft === undefined) return newFor(client, 'contract', 1)
  return step('contract', draft.ref, 1, `Write down the day the contract with ${client.alias} was agreed`)
}

function sumSessions(practice: Practice, where: readonly string[]): Sum {
  const sum: Sum = { minutes: 0, waiting: 0, counts: [], notCounting: [], drafts: [], tail: '', any: practice.facts.session.length > 0 }
  const tests = testsFor(
    'session',
    where.filter((word) => word !== 'countable'),
  )
  const causes = new Map<string, Cause>()
  for (const fact of practice.facts.session) {
    const { standing } = fact
    const other = standing.kind === 'does not count' ? undefined : whyNot<'session'>(fact, tests, practice.asOf)
    if (other !== undefined) sum.notCounting.push(notCounting(fact.ref, { ...other, minutes: fact.session.minutes }))
    else {
      if (standing.counted > 0) sum.counts.push(fact.ref)
      sum.minutes += standing.counted
      sum.waiting += standing.waiting
      if (standing.reasons.length > 0) sum.drafts.push(() => mendSession(fact, practice.asOf))
      for (const reason of standing.reasons) {
        sum.notCounting.push(notCounting(fact.ref, reason))
        const cause = causes.get(reason.because(true))
        if (cause === undefined) causes.set(reason.because(true), { minutes: reason.minutes ?? 0, because: reason.because })
        else cause.minutes += reason.minutes ?? 0
      }
    }
  }
  return { ...sum, tail: tailOf(causes) }
}

function sumOthers<Kind extends 'plan' | 'supervision'>(
  kind: Kind,
  practice: Practice,
  where: readonly string[],
  minutesOf: (fact: Facts[Kind]) => number,
): Sum {
  const all = factsOf(practice, kind)
  const sum: Sum = { minutes: 0, waiting: 0, counts: [], notCounting: [], drafts: [], tail: '', any: all.length > 0 }
  const tests = testsFor(kind, where)
  const troubles: string[] = []
  for (const fact of all) {
    const minutes = minutesOf(fact)
    if (meets(fact, tests, practice.asOf)) {
      sum.minutes += minutes
      if (minutes > 0) sum.counts.push(fact.ref)
      continue
    }
    const reason = whyNot(fact, tests, practice.asOf)
    if (reason === undefined) continue
    sum.notCounting.push(notCounting(fact.ref, { ...reason, minutes }))
    if (!fact.future) sum.drafts.push(() => mend(kind, fact, tests, practice.asOf))
    troubles.push(saidOf(capital(nameOf(kind, fact, practice.asOf)), reason.words))
  }
  return { ...sum, tail: firstFew(troubles) }
}

function sumOf(requirement: Hours, practice: Practice): Sum {
  switch (requirement.of) {
    case 'session':
      return sumSessions(practice, requirement.where)
    case 'supervision':
      return sumOthers('supervision', practice, requirement.where, (fact) => fact.supervision.minutes)
    case 'plan':
      return sumOthers('plan', practice, requirement.where, (fact) => fact.plan.minutes ?? 0)
    default:
      return unreachable(requirement.of)
  }
}

function moreTime(of: Hours['of'], missing: number, practice: Practice): Draft[] {
  const { facts } = practice
  if (of === 'session' && facts.session.length === 0 && facts.client.some((client) => client.inProgramme)) return begin(practice, of)
  const need = `you need ${amountMore(missing)}`
  if (of === 'session') return [step('practice', { kind: 'new', of }, 2, `Log your next sessions: ${need}`)]
  if (of === 'supervision') return [step('supervision', { kind: 'new', of }, 3, `Arrange supervision and note the feedback: ${need}`)]
  const unplanned = facts.client.filter((client) => client.inProgramme && client.owns.plan === undefined)
  if (unplanned.length > 0) return unplanned.map((client) => newFor(client, 'plan', 1))
  return [step('plan', { kind: 'new', of }, 10, `Plan more time with your clients: ${need}`)]
}

function explain(requirement: Hours, sum: Sum, least: number | undefined, most: number | undefined): string {
  const one = (least ?? sum.minutes) === 60
  const verb = requirement.of === 'plan' ? `${one ? 'is' : 'are'} planned` : one ? 'counts' : 'count'
  const goal = least === undefined ? hoursDown(sum.minutes) : `${hoursDown(sum.minutes).split(' ')[0]} of ${hoursDown(least)}`
  const parts = [sum.tail !== '' && requirement.of === 'session' ? `${goal} ${verb}; ${sum.tail}.` : `${goal} ${verb}.`]
  if (sum.tail !== '' && requirement.of !== 'session') parts.push(sum.tail)
  if (least !== undefined && sum.minutes < least) parts.push(`You need ${amountMore(least - sum.minutes)}.`)
  if (most !== undefined && sum.minutes > most) parts.push(`At most ${hoursDown(most)} may count.`)
  return parts.join(' ')
}

function neededHours(least: number | undefined, most: number | undefined): Needed {
  const words = `${bounds(least === undefined ? undefined : hoursDown(least).split(' ')[0], most === undefined ? undefined : hoursDown(most).split(' ')[0])} ${(most ?? least) === 60 ? 'hour' : 'hours'}`
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }), unit: 'minutes', words }
}

/** How much time of sessions, supervision or plans counts. Hours are never rounded up. */
export function measureHours(requirement: Hours, practice: Practice): Measurement {
  const least = requirement.least === undefined ? undefined : Math.round(requirement.least * 60)
  const most = requirement.most === undefined ? undefined : Math.round(requirement.most * 60)
  const sum = sumOf(requirement, practice)
  const missing = Math.max(0, (least ?? 0) - sum.minutes)
  const enough = missing === 0 && (most === undefined || sum.minutes <= most)
  return {
    state: enough ? 'complete' : sum.any ? 'incomplete' : 'not started',
    measured: { value: sum.minutes, words: hoursDown(sum.minutes) },
    needed: neededHours(least, most),
    explanation: explain(requirement, sum, least, most),
    counts: sum.counts,
    notCounting: sum.notCounting,
    drafts() {
      if (!sum.any && !isTimely(practice, requirement.of)) return begin(practice, requirement.of)
      const mending = sum.drafts.flatMap((make) => make())
      return missing > sum.waiting ? [...mending, ...moreTime(requirement.of, missing, practice)] : mending
    },
  }
}
