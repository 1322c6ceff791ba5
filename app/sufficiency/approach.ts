import type { Approach } from './approach-asked.ts'
import { filter, type Test } from './condition.ts'
import type { Reason } from './evaluation.ts'
import type { ClientFact } from './facts.ts'
import { isAside } from './withheld.ts'

const other: Readonly<Record<Approach, Reason>> = {
  coaching: { kind: 'not for this', words: 'It is mentoring, not coaching.' },
  mentoring: { kind: 'not for this', words: 'It is coaching, not mentoring.' },
}
const nowhereSaid: Reason = { kind: 'parts missing', words: 'It belongs to a client of whom it is not said whether you coach or mentor them.' }
const aside: Reason = { kind: 'set aside', words: 'It belongs to a client with whom nothing counts.' }

function reasonFor(clients: readonly ClientFact[], approach: Approach): Reason {
  if (clients.length === 0 || clients.some(({ client }) => client.approach === approach)) return aside
  return clients.some(({ client }) => client.approach === undefined) ? nowhereSaid : other[approach]
}

function testFor<Fact>(approach: Approach, clientsOf: (fact: Fact) => readonly ClientFact[] | undefined): Test<Fact> {
  return {
    part: false,
    lacking: approach,
    holds: (fact) => clientsOf(fact)?.some(({ client }) => client.approach === approach && !isAside(client)) ?? true,
    why: (fact) => reasonFor(clientsOf(fact) ?? [], approach),
  }
}

/**
 * The conditions `coaching` and `mentoring` of a record: it is what its clients are, so a unit on coaching takes nothing from a mentee.
 * Nothing of a client who is set aside is either; a record that names no client (undefined) is both. Source: S3, units 3 to 6.
 */
export function byApproach<Fact>(clientsOf: (fact: Fact) => readonly ClientFact[] | undefined): Record<Approach, Test<Fact>> {
  return { coaching: testFor('coaching', clientsOf), mentoring: testFor('mentoring', clientsOf) }
}

/** The condition `individual` of a record: it belongs to one person, not to a group. Why it does not is told, unlike a matter of approach. */
export function withIndividual<Fact>(clientOf: (fact: Fact) => ClientFact): Test<Fact> {
  return filter('no client', 'It belongs to a group, not an individual.', (fact) => clientOf(fact).client.kind === 'individual')
}
