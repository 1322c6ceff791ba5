import { readContracts } from './contracts.ts'
import type { ClientFact, EvidenceFact, FeedbackFact, Owned, Practice, ReflectionFact, SessionFact, Standing, SupervisionFact, ToolFact } from './facts.ts'
import { momentOf } from './instants.ts'
import type { PracticeRecord } from './record.ts'

type Clients = Map<string, ClientFact>

type Row = { id: string; date?: string | undefined; alias?: string }

function compareRows(one: Row, other: Row): number {
  return compare(one.date ?? one.alias ?? '', other.date ?? other.alias ?? '') || compare(one.id, other.id)
}

/** In an order of its own, so that the order of the records in a file does not matter. */
function sorted<Kind extends Row>(rows: readonly Kind[]): readonly Kind[] {
  let before: Kind | undefined
  for (const row of rows) {
    if (before !== undefined && compareRows(before, row) > 0) return rows.toSorted(compareRows)
    before = row
  }
  return rows
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

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

/** Files a record with the client, or the session, it belongs to. */
function file<Kind extends keyof Owned>(owner: { owns: Owned } | undefined, kind: Kind, fact: NonNullable<Owned[Kind]>[number]): void {
  if (owner === undefined) return
  const list: unknown[] = (owner.owns[kind] ??= [])
  list.push(fact)
}

/** What a record owns that nothing belongs to, and how a session stands before the hours are reckoned. */
const nothingOwned: Owned = Object.freeze({})
const notReckoned: Standing = { kind: 'does not count', counted: 0, waiting: 0, reasons: [], waitsFor: [] }

function readSessions(record: PracticeRecord, clients: Clients, asOf: string): SessionFact[] {
  const facts: SessionFact[] = []
  for (const session of record.sessions) {
    const present: ClientFact[] = []
    for (const id of new Set(session.clients)) {
      const client = clients.get(id)
      if (client !== undefined && client.client.setAside !== true) present.push(client)
    }
    if (present.length > 1) present.sort((one, other) => compare(one.alias, other.alias) || compare(one.client.id, other.client.id))
    const future = session.date > asOf
    const fact: SessionFact = {
      ref: { kind: 'session', id: session.id },
      owns: {},
      future,
      session,
      clients: present,
      begins: momentOf(session.date, session.start, session.zone),
      held: session.formal && !future && present.length > 0,
      standing: notReckoned,
      sharesDay: false,
    }
    facts.push(fact)
  }
  facts.sort((one, other) => one.begins - other.begins || compare(one.session.id, other.session.id))
  for (const fact of facts) for (const client of fact.clients) file(client, 'session', fact)
  for (let at = 1; at < facts.length; at += 1) {
    const [before, fact] = [facts[at - 1], facts[at]]
    if (before !== undefined && fact !== undefined && before.session.date === fact.session.date) before.sharesDay = fact.sharesDay = true
  }
  return facts
}

function readReflections(record: PracticeRecord, sessions: Map<string, SessionFact>, asOf: string): ReflectionFact[] {
  const facts: ReflectionFact[] = []
  for (const reflection of sorted(record.reflections)) {
    const session = sessions.get(reflection.session)
    if (session === undefined) continue
    const fact = { ref: { kind: 'reflection' as const, id: reflection.id }, owns: nothingOwned, future: reflection.date > asOf, reflection, session }
    file(session, 'reflection', fact)
    for (const client of session.clients) file(client, 'reflection', fact)
    facts.push(fact)
  }
  return facts
}

function readFeedback(record: PracticeRecord, clients: Clients, sessions: Map<string, SessionFact>, asOf: string): FeedbackFact[] {
  return sorted(record.feedback).map((feedback) => {
    const fact = { ref: { kind: 'feedback' as const, id: feedback.id }, owns: nothingOwned, future: feedback.date > asOf, feedback }
    const session = feedback.session === undefined ? undefined : sessions.get(feedback.session)
    file(session, 'feedback', fact)
    if (feedback.client !== undefined) file(clients.get(feedback.client), 'feedback', fact)
    else if (session?.clients.length === 1) file(session.clients[0], 'feedback', fact)
    return fact
  })
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
    said.push({ ref, owns: nothingOwned, future, feedback: { ...feedback, ratings: [] } })
  }
  return { supervision, said }
}

function readTools(sessions: readonly SessionFact[]): ToolFact[] {
  const facts: ToolFact[] = []
  for (const session of sessions) {
    for (const tool of session.held ? session.session.tools : []) {
      const fact = { ref: session.ref, owns: nothingOwned, future: session.future, tool, session }
      file(session, 'tool', fact)
      facts.push(fact)
    }
  }
  return facts
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
  return sorted(record.stakeholders).flatMap((stakeholder) => {
    const client = clients.get(stakeholder.client)
    if (client === undefined) return []
    const ref = { kind: 'stakeholder' as const, id: stakeholder.id }
    const fact = { ref, owns: nothingOwned, future: false, stakeholder, client, contracted: false }
    client.stakeholders.set(stakeholder.id, fact)
    file(client, 'stakeholder', fact)
    return [fact]
  })
}

function readPreparation(record: PracticeRecord, clients: Clients, asOf: string) {
  const need = sorted(record.needs).flatMap((row) => {
    const client = clients.get(row.client)
    if (client === undefined) return []
    const fact = { ref: { kind: 'need' as const, id: row.id }, owns: nothingOwned, future: row.date > asOf, need: row, client }
    file(client, 'need', fact)
    return [fact]
  })
  const goal = sorted(record.goals).flatMap((row) => {
    const client = clients.get(row.client)
    if (client === undefined) return []
    const fact = { ref: { kind: 'goal' as const, id: row.id }, owns: nothingOwned, future: row.date > asOf, goal: row, client }
    file(client, 'goal', fact)
    return [fact]
  })
  const plan = sorted(record.plans).flatMap((row) => {
    const client = clients.get(row.client)
    if (client === undefined) return []
    const future = row.date !== undefined && row.date > asOf
    const fact = { ref: { kind: 'plan' as const, id: row.id }, owns: nothingOwned, future, plan: row, client }
    file(client, 'plan', fact)
    return [fact]
  })
  return { need, goal, plan }
}

/** Who the programme is with: clients seen at least once; everybody while fewer than `least` have been. */
function markProgramme(clients: Clients, least: number): void {
  const active = [...clients.values()].filter((client) => client.client.setAside !== true)
  const begun = active.filter((client) => client.owns.session?.some((session) => session.held))
  const individuals = begun.filter((client) => client.client.kind === 'individual').length
  for (const client of individuals >= least ? begun : active) client.inProgramme = true
}

/** Reads a record once into facts that know what belongs to them. Linear, apart from sorting the sessions. */
export function readPractice(record: PracticeRecord, asOf: string, leastIndividuals: number): Practice {
  const clients = readClients(record)
  const stakeholder = readStakeholders(record, clients)
  const contract = readContracts(record, clients, asOf)
  const session = readSessions(record, clients, asOf)
  const sessionsById = new Map(session.map((fact) => [fact.session.id, fact]))
  const preparation = readPreparation(record, clients, asOf)
  const reflection = readReflections(record, sessionsById, asOf)
  const feedback = readFeedback(record, clients, sessionsById, asOf)
  const tool = readTools(session)
  const { supervision, said } = readSupervision(record, asOf)
  feedback.push(...said)
  markProgramme(clients, leastIndividuals)
  const facts = { client: [...clients.values()], stakeholder, contract, ...preparation, session, reflection, feedback, supervision, tool }
  return { asOf, facts, evidence: readEvidence(record) }
}
