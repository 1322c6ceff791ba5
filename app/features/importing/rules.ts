import type { Agreement, Contract, PracticeRecord } from '../../sufficiency/record.ts'

export type ImportProblem =
  | { kind: 'alias twice'; alias: string }
  | { kind: 'version twice'; alias: string; version: number }
  | { kind: 'two plans'; alias: string }
  | { kind: 'two organisations'; alias: string }
  | { kind: 'nobody to sign'; alias: string }
  | { kind: 'two reflections'; session: string }

/** Why a record cannot be kept as it is, or undefined: what the format allows twice and a learner's practice has once. */
export function whyImportIsRefused(record: PracticeRecord, aliasesThere: readonly string[]): ImportProblem | undefined {
  const alias = firstTwice([...aliasesThere, ...record.clients.map((client) => client.alias)])
  if (alias !== undefined) return { kind: 'alias twice', alias }
  const aliasOf = (id: string) => record.clients.find((client) => client.id === id)?.alias ?? id
  const version = firstTwice(record.contracts.map((contract) => `${contract.version}/${contract.client}`))
  if (version !== undefined) return { kind: 'version twice', alias: aliasOf(version.slice(version.indexOf('/') + 1)), version: Number.parseInt(version, 10) }
  const organisation = whyOrganisationsAreRefused(record, aliasOf)
  if (organisation !== undefined) return organisation
  const plan = firstTwice(record.plans.map(({ client }) => client))
  if (plan !== undefined) return { kind: 'two plans', alias: aliasOf(plan) }
  const reflected = firstTwice(record.reflections.map(({ session }) => session))
  return reflected === undefined ? undefined : { kind: 'two reflections', session: reflected }
}

/** One alias, one organisation; a client works in one at most; somebody signs for each by way of a client who works there. */
function whyOrganisationsAreRefused({ organisations, agreements, stakeholders }: PracticeRecord, aliasOf: (id: string) => string): ImportProblem | undefined {
  const alias = firstTwice(organisations.map((one) => one.alias))
  if (alias !== undefined) return { kind: 'alias twice', alias }
  const client = firstTwice(organisations.flatMap(({ clients }) => [...new Set(clients)]))
  if (client !== undefined) return { kind: 'two organisations', alias: aliasOf(client) }
  const named = (id: string) => organisations.find((one) => one.id === id)?.alias ?? id
  const version = firstTwice(agreements.map((agreement) => `${agreement.version}/${agreement.organisation}`))
  if (version !== undefined) return { kind: 'version twice', alias: named(version.slice(version.indexOf('/') + 1)), version: Number.parseInt(version, 10) }
  const unheard = agreements.find(({ organisation, parties }) => {
    const within = organisations.find(({ id }) => id === organisation)?.clients ?? []
    const isUnknown = (stakeholder: string | undefined) => stakeholder === undefined || stakeholders.every(({ id }) => id !== stakeholder)
    return within.length === 0 && parties.some(({ role, stakeholder }) => role === 'stakeholder' && isUnknown(stakeholder))
  })
  return unheard === undefined ? undefined : { kind: 'nobody to sign', alias: named(unheard.organisation) }
}

function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return values.find((value) => seen.size === seen.add(value).size)
}

const relations = ['line manager', 'sponsor', 'human resources', 'member']
const modes = ['in person', 'video', 'telephone']

/**
 * The record as it is kept: what the format leaves open and a learner's practice must say is filled in. Everything else
 * stays as it is. `today` stands where no day is known.
 */
export function recordAsKept(record: PracticeRecord, today: string): PracticeRecord {
  const { stakeholders, contracts, agreements } = withNamedStakeholders(record)
  return {
    ...record,
    clients: record.clients.map((client) => ({
      ...client,
      approach: client.approach ?? 'coaching',
      startedOn: client.startedOn ?? firstDayWith(record, client.id) ?? today,
    })),
    stakeholders: stakeholders.map((one) => ({ ...one, relation: relations.includes(one.relation) ? one.relation : 'other' })),
    contracts: contracts.map((contract) => ({ ...contract, agreedOn: contract.agreedOn ?? lastSignatureOf(contract) ?? today })),
    organisations: record.organisations.map((one) => ({ ...one, clients: [...new Set(one.clients)] })),
    agreements: agreements.map((agreement) => ({ ...agreement, agreedOn: agreement.agreedOn ?? lastSignatureOf(agreement) ?? today })),
    plans: record.plans.map((plan) => ({
      ...plan,
      date: plan.date ?? firstDayWith(record, plan.client) ?? today,
      sessions: plan.sessions ?? 0,
      minutes: plan.minutes ?? 0,
    })),
    sessionPlans: record.sessionPlans.map((plan) => ({ ...plan, date: plan.date ?? today, objectives: plan.objectives ?? '' })),
    sessions: record.sessions.map((session) => ({
      ...session,
      clients: [...new Set(session.clients)],
      mode: session.mode !== undefined && modes.includes(session.mode) ? session.mode : 'in person',
    })),
  }
}

/** A party that stands for nobody listed becomes a stakeholder of the client (of an organisation, the first who works there) or a member of the group, under the alias it has in the contract. */
function withNamedStakeholders(record: PracticeRecord): Pick<PracticeRecord, 'stakeholders' | 'contracts' | 'agreements'> {
  const stakeholders = [...record.stakeholders]
  function named<Party extends AnyParty>(party: Party, contract: string, client: string | undefined): Party {
    if ((party.role !== 'stakeholder' && party.role !== 'member') || party.stakeholder !== undefined || client === undefined) return party
    const known = stakeholders.find((one) => one.client === client && one.alias === party.alias)
    const relation = party.role === 'member' ? 'member' : 'other'
    const stakeholder = known ?? { id: `${contract}/${party.id}`, client, alias: party.alias, relation }
    if (known === undefined) stakeholders.push(stakeholder)
    return { ...party, stakeholder: stakeholder.id }
  }
  const contracts = record.contracts.map((contract) => ({
    ...contract,
    parties: contract.parties.map((party) => named(party, contract.id, contract.client)),
  }))
  const agreements = record.agreements.map((agreement) => {
    const client = record.organisations.find(({ id }) => id === agreement.organisation)?.clients[0]
    return { ...agreement, parties: agreement.parties.map((party) => named(party, agreement.id, client)) }
  })
  return { stakeholders, contracts, agreements }
}

type AnyParty = Contract['parties'][number] | Agreement['parties'][number]

/** The day on which the last of all parties signed (docs/practice-record.md, "What counts as an hour"). */
function lastSignatureOf({ parties, signatures }: Pick<Contract | Agreement, 'parties' | 'signatures'>): string | undefined {
  if (!parties.every(({ id }) => signatures.some(({ party }) => party === id))) return undefined
  return signatures
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
}

function firstDayWith(record: PracticeRecord, client: string): string | undefined {
  const own = <Row extends { client: string; date: string }>(rows: readonly Row[]) => rows.filter((row) => row.client === client).map(({ date }) => date)
  const met = record.sessions.filter((session) => session.clients.includes(client)).map(({ date }) => date)
  return [...own(record.needs), ...own(record.goals), ...met].toSorted()[0]
}
