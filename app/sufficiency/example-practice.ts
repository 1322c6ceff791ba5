import { addDays } from '../kernel/dates.ts'
import { practiceRecord, type PracticeRecord } from './record.ts'

/** `supervision`: how many minutes of it. */
export type Size = { clients?: number; sessionsEach?: number; minutes?: number; firstDay?: string; supervision?: number }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const people = ['Dana', 'Tom', 'Mei', 'Owen', 'Ruth', 'Kofi', 'Sian', 'Lars', 'Noor']

function preparation(at: number, day: string) {
  const letter = letters[at] ?? 'Z'
  const client = `client-${letter}`
  const manager = people[at % people.length] ?? 'Dana'
  return {
    client: {
      id: client,
      alias: `Client ${letter}`,
      kind: 'individual' as const,
      approach: 'coaching' as const,
      role: 'Team leader in customer service',
      rationale: 'New to leading people and asked for coaching.',
      startedOn: day,
    },
    stakeholder: { id: `manager-${letter}`, client, alias: manager, relation: 'line manager' },
    needs: ['Delegate work and let go of it', 'Speak up in meetings with senior colleagues'].map((statement, number) => {
      return { id: `need-${letter}${number + 1}`, client, statement, tool: number === 0 ? 'SWOT' : '180° feedback', date: day }
    }),
    goal: {
      id: `goal-${letter}`,
      client,
      statement: 'Hand over the weekly rota to a deputy',
      desiredOutcome: 'The rota runs without the team leader by the spring',
      alignment: { level: 'team' as const, statement: 'No task depends on one person alone' },
      measures: 'Weeks in a row without stepping in',
      date: day,
    },
    contract: contractWith(letter, manager, addDays(day, 7)),
  }
}

function contractWith(letter: string, manager: string, agreedOn: string) {
  const parties = [
    { id: 'learner', role: 'learner' as const, alias: 'Coach' },
    { id: 'client', role: 'client' as const, alias: `Client ${letter}` },
    { id: 'manager', role: 'stakeholder' as const, stakeholder: `manager-${letter}`, alias: manager },
  ]
  return {
    id: `contract-${letter}`,
    client: `client-${letter}`,
    version: 1,
    kind: 'three-way' as const,
    agreedOn,
    terms: {
      commitment: 'Both come prepared and on time; the line manager keeps the hour free.',
      expectations: 'The coach asks rather than tells; the client acts between sessions.',
      intendedOutcomes: 'The rota is handed over and meetings are no longer dreaded.',
      confidentiality: 'What is said stays between us unless somebody is at risk.',
    },
    parties,
    signatures: parties.map((party) => ({ party: party.id, date: addDays(agreedOn, 1) })),
  }
}

function sessionWith(letter: string, number: number, day: string, start: string, minutes: number) {
  const id = `session-${letter}${number}`
  const session = {
    id,
    clients: [`client-${letter}`],
    date: day,
    start,
    minutes,
    formal: true,
    mode: 'in person',
    goals: [{ goal: `goal-${letter}`, progress: Math.min(10, number + 1) }],
    summary: 'What was handed over since last time, what went well, what was taken back and why.',
    techniques: ['GROW', 'silence'],
    questions: ['What would you do if you could not step in?'],
    tools: number <= 2 ? [{ name: number === 1 ? 'SWOT' : 'Scaling', why: 'To see strengths first.', how: 'It made the next step small enough to try.' }] : [],
    outcomes: 'One task chosen to hand over by Friday.',
    actions: [{ text: 'Brief the deputy', due: addDays(day, 5) }],
    feedbackGiven: 'How clearly the deputy was briefed.',
  }
  const effectiveness = 'The questions helped me to see what to hand over first.'
  const from = { from: 'client' as const, stage: 'session' as const, channel: 'verbal' as const }
  const feedback = { id: `feedback-${letter}${number}`, client: `client-${letter}`, session: id, date: day, ...from, effectiveness }
  return { session, reflection: reflectionOn(id, `reflection-${letter}${number}`, day), feedback }
}

function reflectionOn(session: string, id: string, date: string) {
  return {
    id,
    session,
    date,
    overall: 'Calmer than last time.',
    models: 'GROW held the session together.',
    questioning: 'Two open questions did the work; one was leading.',
    listening: 'I let a long silence stand.',
    givingFeedback: 'I named what I saw and asked what they made of it.',
    relationship: 'Trusting; I kept my opinion out of it.',
    nextTime: 'Ask for the goal of the session sooner.',
    keyLearning: 'Silence is a question too.',
    cpdAction: 'Read a chapter on silence.',
    clientFeedback: 'The client said the silence helped.',
    supervisionFeedback: 'My supervisor noticed that I hurry the end.',
  }
}

function planFor(client: string, sessions: number, minutes: number) {
  return {
    id: `plan-${client.slice(-1)}`,
    client,
    structure: 'Sessions every other week, a look back half-way, a review at the end.',
    environment: 'A quiet room away from the team; on a video call when travelling.',
    principles: 'The client sets the agenda; goals are measured; what is said stays in the room.',
    sessions,
    minutes: sessions * minutes,
  }
}

function supervisionOn(date: string, minutes: number, reflectionsReviewed: string[]) {
  const feedback = 'You listen well; slow down at the end.'
  return { id: 'supervision-1', date, minutes, kind: 'individual' as const, supervisor: 'Supervisor', feedback, reflectionsReviewed }
}

/** A whole, made-up practice that lacks nothing for Unit 501 unless made smaller: for tests, examples and measuring. */
export function examplePractice({ clients = 2, sessionsEach = 6, minutes = 90, firstDay = '2026-03-02', supervision = 60 }: Size = {}): PracticeRecord {
  const prepared = Array.from({ length: clients }, (_, at) => preparation(at, addDays(firstDay, at)))
  const met = prepared.flatMap(({ client }, at) => {
    return Array.from({ length: sessionsEach }, (_, number) => {
      const start = `${String(9 + (at % 3) * 3).padStart(2, '0')}:00`
      return sessionWith(client.id.slice(-1), number + 1, addDays(firstDay, 21 + number * 14 + at), start, minutes)
    })
  })
  const lastDay = addDays(firstDay, 21 + sessionsEach * 14 + clients)
  return practiceRecord.parse({
    format: 'coachfolio/practice-record',
    version: 1,
    learner: { reference: 'Learner 1' },
    clients: prepared.map(({ client }) => ({ ...client, review: { date: lastDay, summary: 'The rota runs without me; the deputy enjoys it.' } })),
    stakeholders: prepared.map((row) => row.stakeholder),
    needs: prepared.flatMap((row) => row.needs),
    goals: prepared.map((row) => row.goal),
    contracts: prepared.map((row) => row.contract),
    plans: prepared.map(({ client }) => planFor(client.id, sessionsEach, minutes)),
    sessions: met.map((row) => row.session),
    reflections: met.map((row) => row.reflection),
    feedback: met.map((row) => row.feedback),
    supervision: [
      supervisionOn(
        addDays(firstDay, 70),
        supervision,
        met.slice(0, 3).map((row) => row.session.id),
      ),
    ],
  })
}
