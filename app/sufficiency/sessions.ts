import type { ClientFact, FeedbackFact, ReflectionFact, SessionFact, Standing, ToolFact } from './facts.ts'
import { compare, compareRows, nothingOwned } from './filing.ts'
import { momentOf } from './instants.ts'
import type { PracticeRecord, Session } from './record.ts'
import { isAside } from './withheld.ts'

type Clients = ReadonlyMap<string, ClientFact>
type Sessions = ReadonlyMap<string, SessionFact>

const notReckoned: Standing = { kind: 'does not count', counted: 0, waiting: 0, reasons: [], waitsFor: [] }

/** The clients of a session that are not set aside, each once. */
function presentAt(session: Session, clients: Clients): ClientFact[] {
  const present: ClientFact[] = []
  for (const id of session.clients) {
    const client = clients.get(id)
    if (client !== undefined && !isAside(client.client)) present.push(client)
  }
  if (present.length < 2) return present
  return [...new Set(present)].toSorted((one, other) => compare(one.alias, other.alias) || compare(one.client.id, other.client.id))
}

/** A client of a session who has withdrawn their consent to assessment. */
function withholder(session: Session, clients: Clients): ClientFact | undefined {
  return session.clients.map((id) => clients.get(id)).find((client) => client?.client.consentWithdrawn?.assessment !== undefined)
}

/** Sessions in order of time, each filed with its clients. */
export function readSessions(record: PracticeRecord, clients: Clients, asOf: string): SessionFact[] {
  const facts: SessionFact[] = []
  for (const session of record.sessions) {
    const present = presentAt(session, clients)
    const future = session.date > asOf
    const fact: SessionFact = {
      withheldBy: present.length > 0 ? undefined : withholder(session, clients),
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
  let before: SessionFact | undefined
  for (const fact of facts) {
    for (const client of fact.clients) (client.owns.session ??= []).push(fact)
    if (before?.session.date === fact.session.date) before.sharesDay = fact.sharesDay = true
    before = fact
  }
  return facts
}

type Written = ReflectionFact | FeedbackFact

function byDay(one: Written, other: Written): number {
  return compareRows('reflection' in one ? one.reflection : one.feedback, 'reflection' in other ? other.reflection : other.feedback)
}

/** Reflections in the order of their sessions: cheaper than sorting them. */
export function readReflections(record: PracticeRecord, sessions: readonly SessionFact[], byId: Sessions, asOf: string): ReflectionFact[] {
  for (const reflection of record.reflections) {
    const session = byId.get(reflection.session)
    if (session === undefined) continue
    const ref = { kind: 'reflection' as const, id: reflection.id }
    const fact: ReflectionFact = { ref, owns: nothingOwned, future: reflection.date > asOf, reflection, session }
    ;(session.owns.reflection ??= []).push(fact)
  }
  const facts: ReflectionFact[] = []
  for (const session of sessions) {
    const own = session.owns.reflection
    if (own === undefined) continue
    if (own.length > 1) own.sort(byDay)
    for (const fact of own) {
      facts.push(fact)
      for (const client of session.clients) (client.owns.reflection ??= []).push(fact)
    }
  }
  return facts
}

/** Which clients feedback is about: the one it names, else those of its session. */
function aboutWhom({ client, session }: FeedbackFact['feedback'], clients: Clients, byId: Sessions): readonly ClientFact[] | undefined {
  const named = client === undefined ? undefined : clients.get(client)
  if (named !== undefined) return [named]
  return session === undefined ? undefined : byId.get(session)?.clients
}

/** Feedback that belongs to no session by day, then that of each session in their order. */
export function readFeedback(record: PracticeRecord, clients: Clients, sessions: readonly SessionFact[], byId: Sessions, asOf: string): FeedbackFact[] {
  const facts: FeedbackFact[] = []
  for (const feedback of record.feedback) {
    const session = feedback.session === undefined ? undefined : byId.get(feedback.session)
    const fact = {
      ref: { kind: 'feedback' as const, id: feedback.id },
      owns: nothingOwned,
      future: feedback.date > asOf,
      feedback,
      about: aboutWhom(feedback, clients, byId),
      session,
    }
    if (session === undefined) facts.push(fact)
    else (session.owns.feedback ??= []).push(fact)
  }
  facts.sort(byDay)
  for (const session of sessions) {
    const own = session.owns.feedback
    if (own === undefined) continue
    if (own.length > 1) own.sort(byDay)
    for (const fact of own) facts.push(fact)
  }
  for (const fact of facts) {
    const [owner] = fact.about?.length === 1 ? fact.about : []
    if (owner !== undefined) (owner.owns.feedback ??= []).push(fact)
  }
  return facts
}

/** The tools of the sessions held. */
export function readTools(sessions: readonly SessionFact[]): ToolFact[] {
  const facts: ToolFact[] = []
  for (const session of sessions) {
    for (const tool of session.held ? session.session.tools : []) {
      const fact = { ref: session.ref, owns: nothingOwned, future: session.future, tool, session }
      ;(session.owns.tool ??= []).push(fact)
      facts.push(fact)
    }
  }
  return facts
}
