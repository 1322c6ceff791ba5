import type { RequirementOf } from '../../specification/schema.ts'
import { counted } from '../../kernel/text.ts'
import type { Test } from '../condition.ts'
import { meets, testsFor, whyNot } from '../conditions.ts'
import type { NotCounting, RecordRef } from '../evaluation.ts'
import type { ClientFact, Facts, Practice } from '../facts.ts'
import { newFor, step, type Draft } from '../steps.ts'
import { dayWords, firstFew, possessive } from '../words.ts'
import { begin, moreClients } from './clients.ts'
import { notCounting, type Measurement } from './measurement.ts'

type Order = RequirementOf<'order'>

function troubleOf(client: ClientFact, { first, least }: Order, found: number, there: number, asOf: string): string {
  const nouns = [first, `${first}s`] as const
  if (client.firstAgreed === undefined) return `${client.alias} has no agreed contract yet.`
  const contract = dayWords(client.firstAgreed, asOf)
  if (there < least) return `${client.alias} has ${found} of ${counted(least, ...nouns)} before the contract of ${contract}.`
  if (found === 0)
    return `${possessive(client.alias)} ${there === 1 ? nouns[0] : nouns[1]} ${there === 1 ? 'is' : 'are'} dated after the contract of ${contract}.`
  return `${found} of ${possessive(client.alias)} ${there} ${there === 1 ? nouns[0] : nouns[1]} ${found === 1 ? 'is' : 'are'} dated on or before the contract of ${contract}; ${least} must be.`
}

function draftOf(client: ClientFact, { first, least }: Order, there: number): Draft {
  if (client.firstAgreed === undefined && client.owns.contract === undefined) return newFor(client, 'contract', 1)
  if (there < least) return newFor(client, first, least - there)
  const at = (first === 'need' ? client.owns.need?.[0]?.ref : client.owns.goal?.[0]?.ref) ?? client.ref
  return step('order', at, 1, `Check the dates of ${possessive(client.alias)} ${first}s: they belong before the contract`)
}

function explain({ first }: Order, troubles: readonly string[], clients: number, value: number): string {
  if (troubles.length > 0) return firstFew(troubles)
  return clients === 0 ? 'There is no client yet.' : `The ${first}s of ${counted(value, 'client')} came before the contract.`
}

function measureKind<Kind extends 'need' | 'goal'>(kind: Kind, requirement: Order, practice: Practice): Measurement {
  const { asOf } = practice
  const tests: Test<Facts[Kind]>[] = testsFor(kind, ['before the contract'])
  const clients = practice.facts.client.filter((client) => client.inProgramme)
  const counts: RecordRef[] = []
  const rejected: NotCounting[] = []
  const drafts: (() => Draft)[] = []
  const troubles: string[] = []
  let value = 0
  for (const client of clients) {
    const facts: readonly Facts[Kind][] = client.owns[kind] ?? []
    const good = facts.filter((fact) => meets(fact, tests, asOf))
    counts.push(...good.map((fact) => fact.ref))
    for (const fact of facts) {
      const reason = whyNot(fact, tests, asOf)
      if (reason !== undefined) rejected.push(notCounting(fact.ref, reason))
    }
    if (good.length >= requirement.least) value += 1
    else {
      const there = facts.filter((fact) => !fact.future).length
      drafts.push(() => draftOf(client, requirement, there))
      troubles.push(troubleOf(client, requirement, good.length, there, asOf))
    }
  }
  const least = requirement.clients ?? Math.max(1, clients.length)
  return {
    state: value >= least ? 'complete' : practice.facts[kind].length > 0 ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, 'client') },
    needed: { least, unit: 'count', words: counted(least, 'client') },
    explanation: explain(requirement, value >= least ? [] : troubles, clients.length, value),
    counts,
    notCounting: rejected,
    drafts: () => {
      if (clients.length === 0) return begin(practice, kind)
      const near = drafts.slice(0, least - value).map((make) => make())
      return [...near, ...(clients.length < least ? moreClients(practice, clients.length, least, []) : [])]
    },
  }
}

/** For how many clients enough needs or goals came before the first contract. Source: S2, 501/1.2 (R052). */
export function measureOrder(requirement: Order, practice: Practice): Measurement {
  return measureKind(requirement.first, requirement, practice)
}
