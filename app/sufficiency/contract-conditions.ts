import { listed } from '../kernel/text.ts'
import type { ConditionOf } from '../specification/vocabulary.ts'
import { byApproach, withIndividual } from './approach.ts'
import { filter, part, said, type Test } from './condition.ts'
import { isCancelled } from './contracts.ts'
import type { Reason } from './evaluation.ts'
import type { ContractFact } from './facts.ts'
import { signersToWaitFor } from './names.ts'
import { signatures } from './steps.ts'

/** With a group it is three-way as soon as a stakeholder signs too. */
function isThreeWay({ contract: { kind, parties } }: ContractFact): boolean {
  return kind === 'three-way' || (kind === 'group' && parties.some((party) => party.role === 'stakeholder'))
}

const cancelled: Reason = { kind: 'no contract', words: 'It ended before everybody had signed it.' }

/** What a requirement may say of a contract. */
export const contract: Record<ConditionOf<'contract'>, Test<ContractFact>> = {
  'in force': filter('not for this', 'A newer version takes its place, or the work has not begun.', (fact) => fact.inForce && fact.client.inProgramme),
  'newest version': {
    part: false,
    lacking: 'the newest version',
    holds: (fact) => fact.inForce && !isCancelled(fact.contract, fact.unsigned),
    why: (fact) => (fact.inForce ? cancelled : { kind: 'not for this', words: 'A newer version takes its place.' }),
  },
  individual: withIndividual(({ client }) => client),
  ...byApproach(({ client }) => [client]),
  'three-way': filter('not for this', 'No stakeholder is a party to it.', isThreeWay),
  stated: part('what was agreed', (fact) => Object.values(fact.contract.terms).some(said)),
  commitment: part('the commitment of each side', (fact) => said(fact.contract.terms.commitment)),
  expectations: part('the expectations', (fact) => said(fact.contract.terms.expectations)),
  'intended outcomes': part('the intended outcomes', (fact) => said(fact.contract.terms.intendedOutcomes)),
  confidentiality: part('confidentiality', (fact) => said(fact.contract.terms.confidentiality)),
  boundaries: part('the boundaries', (fact) => said(fact.contract.terms.boundaries)),
  environment: part('where you meet', (fact) => said(fact.contract.terms.environment)),
  frequency: part('how often you meet', (fact) => said(fact.contract.terms.frequency)),
  duration: part('how long it goes on', (fact) => said(fact.contract.terms.duration)),
  'stakeholder involvement': part('how stakeholders take part', (fact) => said(fact.contract.terms.stakeholderInvolvement)),
  'review points': part('when you review it', (fact) => said(fact.contract.terms.reviewPoints)),
  roles: part('who has which part in it', (fact) => said(fact.contract.terms.roles)),
  cancellation: part('what happens when a session is cancelled', (fact) => said(fact.contract.terms.cancellation)),
  ending: part('how it ends', (fact) => said(fact.contract.terms.ending)),
  agreed: part('the day it was agreed', (fact) => fact.agreed !== undefined),
  'signed by all parties': {
    part: true,
    lacking: 'a signature',
    holds: (fact) => fact.unsigned.length === 0,
    why: (fact) => ({ kind: 'waiting for a signature', words: `It waits for ${listed(signersToWaitFor(fact))} to sign.` }),
    mend: signatures,
  },
}
