import { listed } from '../kernel/text.ts'
import { approachIn } from './approach-asked.ts'
import type { ClientFact, ContractFact, Facts, SessionFact, Signer } from './facts.ts'
import { dayWords, possessive } from './words.ts'

/** "Client A", "Client A and Client B" */
function clientNames(clients: readonly ClientFact[]): string {
  return listed(clients.map((client) => client.alias))
}

/** "your session of 3 November with Client B", with the time when there was another that day. */
export function sessionName({ session, clients, sharesDay }: SessionFact, asOf: string): string {
  const when = sharesDay ? `${dayWords(session.date, asOf)} at ${session.start}` : dayWords(session.date, asOf)
  return clients.length === 0 ? `your session of ${when}` : `your session of ${when} with ${clientNames(clients)}`
}

/** Who has still to sign, as a third person reads it: "Dana (line manager)", "you", "Client B (declined)". */
export function signersToWaitFor(contract: ContractFact): string[] {
  return contract.unsigned.map((signer) => {
    if (signer.role === 'learner') return 'you'
    if (signer.alias === '' && signer.role !== 'client') return signer.role === 'member' ? 'members to be named' : 'a third party to be named'
    const relation = signer.role === 'stakeholder' && !saysRelation(signer) ? [signer.relation] : []
    const about = [...relation, ...(signer.said === undefined ? [] : [answered[signer.said]])]
    const name = signer.role === 'client' ? contract.client.alias : signer.alias
    return about.length === 0 ? name : `${name} (${about.join(', ')})`
  })
}

const answered = { declined: 'declined', 'change requested': 'asks for a change' } as const

/** Whether an alias says the relation by itself, as "Client B’s line manager" does. */
function saysRelation({ alias, relation }: { alias: string; relation: string }): boolean {
  return alias.toLowerCase().includes(relation.toLowerCase())
}

/** What to do about a missing signature: "Ask Dana, Client B’s line manager, to sign the contract", or what follows from what they said. */
export function askToSign(signer: Signer, client: ClientFact, asOf: string): string {
  if (signer.role === 'learner') return `Sign the contract with ${client.alias}`
  if (signer.role === 'member' && signer.alias === '') return `Name the members of ${client.alias}`
  if (signer.role === 'stakeholder' && signer.alias === '') return `Name the third party of the three-way contract with ${client.alias}`
  const name = signer.role === 'stakeholder' ? stakeholderName(signer, client.alias) : signer.role === 'client' ? client.alias : signer.alias
  const end = name.includes(',') ? ',' : ''
  if (signer.said === 'declined') return `Speak with ${name}, who declined to sign the contract`
  if (signer.said === 'change requested') return `See what ${name}${end} wants changed in the contract`
  return signer.askedOn === undefined
    ? `Ask ${name}${end} to sign the contract`
    : `Remind ${name}${end} to sign the contract, asked on ${dayWords(signer.askedOn, asOf)}`
}

function stakeholderName(stakeholder: { alias: string; relation: string }, client: string): string {
  if (stakeholder.relation !== '' && saysRelation(stakeholder)) return stakeholder.alias
  return `${stakeholder.alias}, ${possessive(client)} ${stakeholder.relation || 'stakeholder'}`
}

type Namers = { [Kind in keyof Facts]: (fact: Facts[Kind], asOf: string) => string }

const namers: Namers = {
  client: (fact) => fact.alias,
  stakeholder: (fact) => stakeholderName(fact.stakeholder, fact.client.alias),
  need: (fact, asOf) => `the need of ${fact.client.alias} noted on ${dayWords(fact.need.date, asOf)}`,
  goal: (fact, asOf) => `the goal of ${fact.client.alias} agreed on ${dayWords(fact.goal.date, asOf)}`,
  contract: (fact) => `the contract with ${fact.client.alias}`,
  plan: (fact) => `the programme plan for ${fact.client.alias}`,
  session: sessionName,
  reflection: (fact, asOf) => `your reflection on ${sessionName(fact.session, asOf)}`,
  feedback: (fact, asOf) => `the feedback of ${dayWords(fact.feedback.date, asOf)} from your ${fact.feedback.from}`,
  supervision: (fact, asOf) => `your supervision of ${dayWords(fact.supervision.date, asOf)}`,
  tool: (fact, asOf) => `${fact.tool.name} in ${sessionName(fact.session, asOf)}`,
}

/** How a record is called in a sentence, by alias and date: never by its id. */
export function nameOf<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind], asOf: string): string {
  return namers[kind](fact, asOf)
}

type Nouns = { [Kind in keyof Facts]: readonly [one: string, many: string] }

const nouns: Nouns = {
  client: ['client', 'clients'],
  stakeholder: ['stakeholder', 'stakeholders'],
  need: ['need', 'needs'],
  goal: ['goal', 'goals'],
  contract: ['contract', 'contracts'],
  plan: ['plan', 'plans'],
  session: ['session', 'sessions'],
  reflection: ['reflection', 'reflections'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  supervision: ['supervision', 'supervisions'],
  tool: ['tool', 'tools'],
}

const nounsByApproach: Partial<Record<keyof Facts, (approach: string) => readonly [one: string, many: string]>> = {
  need: (approach) => [`${approach} need`, `${approach} needs`],
  goal: (approach) => [`${approach} goal`, `${approach} goals`],
  contract: (approach) => [`${approach} contract`, `${approach} contracts`],
  session: (approach) => [`${approach} session`, `${approach} sessions`],
  reflection: (approach) => [`reflection on ${approach}`, `reflections on ${approach}`],
  feedback: (approach) => [`piece of feedback on ${approach}`, `pieces of feedback on ${approach}`],
}

/** The word for a kind of record, "individual" or "coaching session" when only those are asked about. */
export function nounFor(kind: keyof Facts, where: readonly string[]): readonly [one: string, many: string] {
  if (kind === 'client' && where.includes('individual')) return ['individual', 'individuals']
  const approach = approachIn(where)
  const [one, many] = (approach === undefined ? undefined : nounsByApproach[kind]?.(approach)) ?? nouns[kind]
  return kind === 'contract' && where.includes('three-way') ? [`three-way ${one}`, `three-way ${many}`] : [one, many]
}
