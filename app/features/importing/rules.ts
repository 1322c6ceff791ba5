import type { Contract, PracticeRecord } from '../../sufficiency/record.ts'

export type ImportProblem =
  | { kind: 'alias twice'; alias: string }
  | { kind: 'version twice'; alias: string; version: number }
  | { kind: 'two plans'; alias: string }
  | { kind: 'two reflections'; session: string }

/** Why a record cannot be kept as it is, or undefined: what the format allows twice and a learner's practice has once. */
export function whyImportIsRefused(record: PracticeRecord, aliasesThere: readonly string[]): ImportProblem | undefined {
  const alias = firstTwice([...aliasesThere, ...record.clients.map((client) => client.alias)])
  if (alias !== undefined) return { kind: 'alias twice', alias }
  const aliasOf = (id: string) => record.clients.find((client) => client.id === id)?.alias ?? id
  const version = firstTwice(record.contracts.map((contract) => `${contract.version}/${contract.client}`))
  if (version !== undefined) return { kind: 'version twice', alias: aliasOf(version.slice(version.indexOf('/') + 1)), version: Number.parseInt(version, 10) }
  const plan = firstTwice(record.plans.map(({ client }) => client))
  if (plan !== undefined) return { kind: 'two plans', alias: aliasOf(plan) }
  const reflected = firstTwice(record.reflections.map(({ session }) => session))
  return reflected === undefined ? undefined : { kind: 'two reflections', session: reflected }
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
  const { stakeholders, contracts } = withNamedStakeholders(record)
  return {
    ...record,
    clients: record.clients.map((client) => ({
      ...client,
      approach: client.approach ?? 'coaching',
      startedOn: client.startedOn ?? firstDayWith(record, client.id) ?? today,
    })),
    stakeholders: stakeholders.map((one) => ({ ...one, relation: relations.includes(one.relation) ? one.relation : 'other' })),
    contracts: contracts.map((contract) => ({ ...contract, agreedOn: contract.agreedOn ?? lastSignatureOf(contract) ?? today })),
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

/** A party that stands for nobody listed becomes a stakeholder of the client or a member of the group, under the alias it has in the contract. */
function withNamedStakeholders(record: PracticeRecord): Pick<PracticeRecord, 'stakeholders' | 'contracts'> {
  const stakeholders = [...record.stakeholders]
  const contracts = record.contracts.map((contract) => ({
    ...contract,
    parties: contract.parties.map((party) => {
      if ((party.role !== 'stakeholder' && party.role !== 'member') || party.stakeholder !== undefined) return party
      const known = stakeholders.find((one) => one.client === contract.client && one.alias === party.alias)
      const stakeholder = known ?? {
        id: `${contract.id}/${party.id}`,
        client: contract.client,
        alias: party.alias,
        relation: party.role === 'member' ? 'member' : 'other',
      }
      if (known === undefined) stakeholders.push(stakeholder)
      return { ...party, stakeholder: stakeholder.id }
    }),
  }))
  return { stakeholders, contracts }
}

/** The day on which the last of all parties signed (docs/practice-record.md, "What counts as an hour"). */
function lastSignatureOf({ parties, signatures }: Contract): string | undefined {
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
