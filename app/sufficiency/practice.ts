import { readAgreements } from './agreements.ts'
import { readContracts } from './contracts.ts'
import type {
  AllChosen,
  ClientFact,
  EvidenceFact,
  FeedbackFact,
  GoalFact,
  NeedFact,
  PlanFact,
  Practice,
  SessionFact,
  SessionPlanFact,
  StakeholderFact,
  SupervisionFact,
} from './facts.ts'
import { nothingOwned, sorted } from './filing.ts'
import type { PracticeRecord } from './record.ts'
import { isAside } from './withheld.ts'
import { readFeedback, readReflections, readSessions, readTools } from './sessions.ts'

type Clients = Map<string, ClientFact>

function readClients(record: PracticeRecord): Clients {
  const clients: Clients = new Map()
  for (const client of sorted(record.clients)) {
    clients.set(client.id, {
      ref: { kind: 'client', id: client.id },
      owns: {},
      future: false,
      client,
      alias: client.alias,
      stakeholders: new Map(),
      inProgramme: false,
      countingSessions: 0,
      waitingSessions: 0,
    })
  }
  return clients
}

/** What a supervisor said in supervision is feedback too, kept where it was written down. */
function readSupervision(record: PracticeRecord, asOf: string) {
  const supervision: SupervisionFact[] = []
  const said: FeedbackFact[] = []
  for (const row of sorted(record.supervision)) {
    const ref = { kind: 'supervision' as const, id: row.id }
    const future = row.date > asOf
    supervision.push({ ref, owns: nothingOwned, future, supervision: row })
    if (row.feedback === undefined || !/\S/.test(row.feedback)) continue
    const { id, date, feedback: effectiveness } = row
    const feedback = { id, date, from: 'supervisor', stage: 'session', channel: 'verbal', effectiveness, ratings: [] } as const
    said.push({ ref, owns: nothingOwned, future, feedback: { ...feedback, ratings: [] }, about: undefined, session: undefined })
  }
  return { supervision, said }
}

function readEvidence(record: PracticeRecord): Map<string, EvidenceFact[]> {
  const evidence = new Map<string, EvidenceFact[]>()
  for (const piece of sorted(record.evidence)) {
    const fact: EvidenceFact = { ref: { kind: 'evidence', id: piece.id }, piece }
    for (const criterion of new Set(piece.criteria)) {
      const facts = evidence.get(criterion)
      if (facts === undefined) evidence.set(criterion, [fact])
      else facts.push(fact)
    }
  }
  return evidence
}

function readStakeholders(record: PracticeRecord, clients: Clients) {
  const facts: StakeholderFact[] = []
  for (const stakeholder of sorted(record.stakeholders)) {
    const client = clients.get(stakeholder.client)
    if (client === undefined) continue
    const ref = { kind: 'stakeholder' as const, id: stakeholder.id }
    const fact = { ref, owns: nothingOwned, future: false, stakeholder, client, contracted: false }
    client.stakeholders.set(stakeholder.id, fact)
    ;(client.owns.stakeholder ??= []).push(fact)
    facts.push(fact)
  }
  return facts
}

function readNeeds(record: PracticeRecord, clients: Clients, asOf: string): NeedFact[] {
  const facts: NeedFact[] = []
  for (const need of sorted(record.needs)) {
    const client = clients.get(need.client)
    if (client === undefined) continue
    const fact: NeedFact = { ref: { kind: 'need', id: need.id }, owns: nothingOwned, future: need.date > asOf, need, client }
    ;(client.owns.need ??= []).push(fact)
    facts.push(fact)
  }
  return facts
}

function readGoals(record: PracticeRecord, clients: Clients, asOf: string): GoalFact[] {
  const facts: GoalFact[] = []
  for (const goal of sorted(record.goals)) {
    const client = clients.get(goal.client)
    if (client === undefined) continue
    const fact: GoalFact = { ref: { kind: 'goal', id: goal.id }, owns: nothingOwned, future: goal.date > asOf, goal, client }
    ;(client.owns.goal ??= []).push(fact)
    facts.push(fact)
  }
  return facts
}

function readPlans(record: PracticeRecord, clients: Clients, asOf: string): PlanFact[] {
  const facts: PlanFact[] = []
  for (const plan of sorted(record.plans)) {
    const client = clients.get(plan.client)
    if (client === undefined) continue
    const future = plan.date !== undefined && plan.date > asOf
    const fact: PlanFact = { ref: { kind: 'plan', id: plan.id }, owns: nothingOwned, future, plan, client }
    ;(client.owns.plan ??= []).push(fact)
    facts.push(fact)
  }
  return facts
}

/** Session plans for clients who count. A plan is made before its session, so its day may be still to come. */
function readSessionPlans(record: PracticeRecord, clients: Clients): SessionPlanFact[] {
  return record.sessionPlans.flatMap((plan): SessionPlanFact[] => {
    const client = clients.get(plan.client)
    return client === undefined || isAside(client.client) ? [] : [{ ref: { kind: 'session plan', id: plan.id }, plan, client }]
  })
}

/** Who the programme is with: clients seen at least once; everybody while fewer than `least` have been. */
function markProgramme(clients: Clients, least: number): void {
  const active = [...clients.values()].filter((client) => !isAside(client.client))
  const begun = active.filter((client) => client.owns.session?.some((session) => session.held))
  const individuals = begun.filter((client) => client.client.kind === 'individual').length
  for (const client of individuals >= least ? begun : active) client.inProgramme = true
}

function nothingChosen(): AllChosen {
  return {
    client: new Map(),
    stakeholder: new Map(),
    need: new Map(),
    goal: new Map(),
    contract: new Map(),
    plan: new Map(),
    session: new Map(),
    reflection: new Map(),
    feedback: new Map(),
    supervision: new Map(),
    tool: new Map(),
  }
}

/** Reads a record once into facts that know what belongs to them. Linear, apart from sorting the sessions. */
export function readPractice(record: PracticeRecord, asOf: string, leastIndividuals: number): Practice {
  const clients = readClients(record)
  const stakeholder = readStakeholders(record, clients)
  const contract = readContracts(record, clients, asOf)
  const session = readSessions(record, clients, asOf)
  const sessionsById = new Map<string, SessionFact>()
  for (const fact of session) sessionsById.set(fact.session.id, fact)
  const need = readNeeds(record, clients, asOf)
  const goal = readGoals(record, clients, asOf)
  const plan = readPlans(record, clients, asOf)
  const reflection = readReflections(record, session, sessionsById, asOf)
  const feedback = readFeedback(record, clients, session, sessionsById, asOf)
  const tool = readTools(session)
  const { supervision, said } = readSupervision(record, asOf)
  feedback.push(...said)
  markProgramme(clients, leastIndividuals)
  const facts = { client: [...clients.values()], stakeholder, contract, need, goal, plan, session, reflection, feedback, supervision, tool }
  return {
    asOf,
    facts,
    evidence: readEvidence(record),
    agreements: readAgreements(record, asOf),
    sessionPlans: readSessionPlans(record, clients),
    chosen: nothingChosen(),
  }
}
