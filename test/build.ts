import { practiceRecord, type PracticeRecord, type PracticeRecordInput } from '../app/sufficiency/record.ts'

type Input = Omit<PracticeRecordInput, 'format' | 'version'>
type One<List extends keyof Input> = NonNullable<Input[List]> extends readonly (infer Row)[] ? Row : never
type Loose<List extends keyof Input> = Partial<One<List>>

type SessionWanted = Omit<Loose<'sessions'>, 'clients'> & { reflection?: Loose<'reflections'>; feedback?: Loose<'feedback'> }
type ClientWanted = Loose<'clients'> & {
  needs?: Loose<'needs'>[]
  goals?: Loose<'goals'>[]
  stakeholders?: Loose<'stakeholders'>[]
  /** `null`: no contract. Without `signatures` all parties have signed. */
  contract?: Loose<'contracts'> | null
  sessions?: SessionWanted[]
}

/** A record with just what a test is about; the rest is filled in so that sessions count. Dated in March 2026. */
export function aRecord({ clients = [{}], ...lists }: Omit<Input, 'clients'> & { clients?: ClientWanted[] } = {}): PracticeRecord {
  const built = clients.map(aClient)
  const joined = <List extends keyof Input>(list: List): unknown[] => [
    ...built.flatMap((one) => (one[list] as unknown[] | undefined) ?? []),
    ...(((lists as Input)[list] as unknown[] | undefined) ?? []),
  ]
  const names = ['clients', 'stakeholders', 'needs', 'goals', 'contracts', 'sessions', 'reflections', 'feedback'] as const
  return practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1, ...lists, ...Object.fromEntries(names.map((name) => [name, joined(name)])) })
}

/** One client with what belongs to it, as lists of a record. */
function aClient({ needs = [{}, {}], goals = [{}], stakeholders = [], contract = {}, sessions = [{}], ...wanted }: ClientWanted, at: number): Input {
  const letter = String.fromCodePoint(65 + at)
  const client = { id: `client-${letter}`, alias: `Client ${letter}`, kind: 'individual' as const, ...wanted }
  const own = { client: client.id }
  const met = sessions.map((session, number) => aSession(client.id, `${letter}${number + 1}`, session, number))
  return {
    clients: [client],
    stakeholders: stakeholders.map((one, number) => ({
      id: `stakeholder-${letter}${number + 1}`,
      ...own,
      alias: `${client.alias}’s line manager`,
      relation: 'line manager',
      ...one,
    })),
    needs: needs.map((need, number) => ({ id: `need-${letter}${number + 1}`, ...own, statement: 'Delegate work', tool: 'SWOT', date: '2026-03-02', ...need })),
    goals: goals.map((goal, number) => ({ id: `goal-${letter}${number + 1}`, ...own, statement: 'Hand over the rota', date: '2026-03-03', ...goal })),
    contracts: contract === null ? [] : [aContract(client, letter, contract)],
    sessions: met.map((one) => one.session),
    reflections: met.flatMap((one) => one.reflections),
    feedback: met.flatMap((one) => one.feedback),
  }
}

function aContract(client: { id: string; alias: string }, letter: string, wanted: Loose<'contracts'>): One<'contracts'> {
  const parties = wanted.parties ?? [
    { id: 'learner', role: 'learner', alias: 'You' },
    { id: 'client', role: 'client', alias: client.alias },
  ]
  const agreedOn = wanted.agreedOn ?? '2026-03-09'
  return {
    id: `contract-${letter}`,
    client: client.id,
    kind: 'two-way',
    agreedOn,
    parties,
    signatures: parties.map(({ id }) => ({ party: id, date: agreedOn })),
    ...wanted,
  }
}

function aSession(client: string, name: string, { reflection, feedback, ...wanted }: SessionWanted, number: number) {
  const session: One<'sessions'> = {
    id: `session-${name}`,
    clients: [client],
    date: `2026-03-${16 + number}`,
    start: '09:30',
    minutes: 60,
    formal: true,
    mode: 'video',
    ...wanted,
  }
  const about = { session: session.id, date: session.date }
  return {
    session,
    reflections: reflection === undefined ? [] : [{ id: `reflection-${name}`, ...about, ...reflection }],
    feedback:
      feedback === undefined
        ? []
        : [{ id: `feedback-${name}`, client, ...about, from: 'client' as const, stage: 'session' as const, channel: 'verbal' as const, ...feedback }],
  }
}
