import { approachIn } from '../approach-asked.ts'
import { meets, testsFor } from '../conditions.ts'
import { compare } from '../filing.ts'
import type { ClientFact, Facts, Practice } from '../facts.ts'
import { newFor, signatures, step, type Draft } from '../steps.ts'
import { counted } from '../../kernel/text.ts'
import { nounFor } from '../names.ts'
import { isAside } from '../withheld.ts'

/** What brings a client there is nearer to having hours that count. */
function bringOn(client: ClientFact, asOf: string): Draft[] {
  if (client.pending !== undefined && client.waitingSessions > 0) return signatures(client.pending, asOf)
  if (client.owns.contract === undefined) return [newFor(client, 'contract', 1)]
  return [newFor(client, 'session', 1)]
}

/** Clients of the programme who lack only what can be added to their records, those who lack least first. */
export function nearClients({ facts, asOf }: Practice, where: readonly string[], enough: number): ClientFact[] {
  const tests = testsFor('client', where)
  const rows = facts.client.filter((client) => client.inProgramme).map((client) => ({ client, failed: tests.filter((test) => !test.holds(client, asOf)) }))
  const near = rows.filter(({ failed }) => failed.length > 0 && failed.every((test) => test.part))
  return near
    .toSorted((one, other) => one.failed.length - other.failed.length)
    .slice(0, enough)
    .map(({ client }) => client)
}

/** Steps toward enough clients: those there are come first, then new ones. */
export function moreClients({ facts, asOf }: Practice, found: number, least: number, where: readonly string[]): Draft[] {
  if (found >= least) return []
  const individuals = where.includes('individual')
  const waiting = facts.client.filter((client) => {
    return client.inProgramme && client.countingSessions === 0 && (!individuals || client.client.kind === 'individual')
  })
  const near = where.includes('with hours that count') ? waiting.slice(0, least - found) : []
  const missing = least - found - near.length
  const drafts = near.flatMap((client) => bringOn(client, asOf))
  if (missing <= 0) return drafts
  const [one, many] = nounFor('client', where)
  if (facts.client.length === 0) return [firstClient(0)]
  const words = `Add another client: you need ${counted(missing, `more ${one}`, `more ${many}`)}`
  return [...drafts, step('client', { kind: 'new', of: 'client' }, 2, words)]
}

/** Whom the conditions are about: the clients of the programme, or those who are coached, or mentored. */
function clientsFor({ facts }: Practice, where: readonly string[]): ClientFact[] {
  const approach = approachIn(where)
  return facts.client.filter(({ client, inProgramme }) => (approach === undefined ? inProgramme : client.approach === approach && !isAside(client)))
}

/** Whether the work that a kind of record comes from has begun: a client first, then a session. */
export function isTimely(practice: Practice, kind: keyof Facts, where: readonly string[] = []): boolean {
  const clients = clientsFor(practice, where)
  if (clients.length === 0 || (kind !== 'reflection' && kind !== 'tool')) return clients.length > 0
  return clients.some(({ owns }) => owns.session?.some(({ held }) => held) ?? false)
}

/** What begins the work that a requirement asks about, while there is no record of it at all. */
export function begin(practice: Practice, kind: keyof Facts, where: readonly string[] = []): Draft[] {
  const clients = clientsFor(practice, where)
  if (clients.length === 0) return [firstClient(practice.facts.client.length, approachIn(where))]
  if (kind === 'session' || kind === 'reflection' || kind === 'tool') {
    const [only] = clients.length === 1 ? clients : []
    return only === undefined
      ? [step('practice', { kind: 'new', of: 'session' }, 2, `Log your first ${nounFor('session', where)[0]}`)]
      : [newFor(only, 'session', 1)]
  }
  if (kind === 'client') return []
  return clients.map((client) => newFor(client, kind, 1))
}

const another = { coaching: 'Add a client whom you coach', mentoring: 'Add a client whom you mentor' } as const

function firstClient(known: number, approach?: 'coaching' | 'mentoring'): Draft {
  const words = known === 0 ? 'Add your first client' : approach === undefined ? 'Add another client' : another[approach]
  return step('first client', { kind: 'new', of: 'client' }, 2, words)
}

/** A step when more clients count than may. */
export function tooManyClients({ facts, asOf }: Practice, where: readonly string[], most: number): Draft[] {
  const tests = testsFor('client', where)
  const counting = facts.client.filter((client) => meets<'client'>(client, tests, asOf))
  const [least] = counting.map((client) => ({ client, minutes: minutesOf(client) })).toSorted(byMinutes)
  if (least === undefined) return []
  const words = `Set ${least.client.alias} or another client aside: you have ${counting.length}, and at most ${most} may count`
  return [step('order', least.client.ref, 2, words)]
}

function minutesOf(client: ClientFact): number {
  return (client.owns.session ?? []).reduce((sum, fact) => sum + fact.standing.counted, 0)
}

type Weighed = { client: ClientFact; minutes: number }

function byMinutes(one: Weighed, other: Weighed): number {
  return one.minutes - other.minutes || compare(one.client.client.id, other.client.client.id)
}
