import { counted, listed } from '../kernel/text.ts'
import type { NextStep, Place, RecordKind } from './evaluation.ts'
import type { ClientFact, Facts, SessionFact } from './facts.ts'
import { askToSign, nameOf, sessionName } from './names.ts'

/** A next step before it is put into words: steps with one key become one step with the parts of both. */
export type Draft = {
  key: string
  at: Place
  urgency: number
  minutes: number
  parts: readonly string[]
  say: (parts: readonly string[]) => string
  /** How many new records it asks for: of two such steps the larger stands. */
  amount: number
  /** The day it is about: what is fresh in mind comes first. */
  day: string
}

/** What comes first: what lets hours count, then the order of a coaching cycle, then what is quickly forgotten. */
const urgencies = {
  'first client': 5,
  sign: 10,
  order: 15,
  need: 20,
  goal: 22,
  plan: 24,
  contract: 26,
  stakeholder: 28,
  mend: 30,
  reflection: 40,
  session: 42,
  tool: 44,
  feedback: 46,
  supervision: 50,
  client: 55,
  practice: 60,
  review: 65,
  evidence: 70,
} as const

export type Urgency = keyof typeof urgencies

function draft(urgency: Urgency, at: Place, minutes: number, words: string, day: string = ''): Draft {
  return { key: words, at, urgency: urgencies[urgency], minutes, parts: [], say: () => words, amount: 0, day }
}

/** A step with its words ready. */
export function step(urgency: Urgency, at: Place, minutes: number, words: string, day?: string): Draft {
  return draft(urgency, at, minutes, words, day)
}

function dayOfFact<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind]): string {
  if (kind === 'session' && 'begins' in fact) return fact.session.date
  if ('session' in fact && fact.session !== undefined && 'begins' in fact.session) return fact.session.session.date
  return ''
}

/** "Add the summary and the techniques to your session of 3 November with Client B" */
export function complete<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind], parts: readonly string[], asOf: string): Draft {
  return {
    key: `complete ${fact.ref.kind} ${fact.ref.id} ${kind === 'tool' && 'tool' in fact ? fact.tool.name : ''}`,
    at: fact.ref,
    urgency: urgencies[kind],
    minutes: 1 + parts.length,
    parts,
    say: (all) => (kind === 'client' ? `Note for ${nameOf(kind, fact, asOf)} ${listed(all)}` : `Add ${listed(all)} to ${nameOf(kind, fact, asOf)}`),
    amount: 0,
    day: dayOfFact(kind, fact),
  }
}

/** A step for every signature that a contract lacks. */
export function signatures(contract: Facts['contract'], asOf: string): Draft[] {
  return contract.unsigned.map((signer) => step('sign', contract.ref, signer.role === 'learner' ? 2 : 1, askToSign(signer, contract.client, asOf)))
}

/** What a client lacks, made anew. What belongs to a session begins with one. */
function forClient(of: RecordKind, client: ClientFact, more: number): { of: RecordKind; minutes: number; words: string } {
  switch (of) {
    case 'need':
      return { of, minutes: 3, words: `Note ${counted(more, 'more development need')} of ${client.alias}, with the tool you used and the date` }
    case 'goal':
      return { of, minutes: 3, words: `Agree an overall goal with ${client.alias}, with its desired outcome` }
    case 'contract':
      return { of, minutes: 5, words: `Draw up the contract with ${client.alias}` }
    case 'plan':
      return { of, minutes: 10, words: `Plan the programme with ${client.alias}` }
    case 'feedback':
      return { of, minutes: 1, words: `Ask ${client.alias} for feedback` }
    case 'stakeholder':
      return { of, minutes: 2, words: `Name who else has a stake in the work with ${client.alias}` }
    default:
      return { of: 'session', minutes: 2, words: `Log a session with ${client.alias}` }
  }
}

const urgencyOf: Record<RecordKind, Urgency> = {
  client: 'client',
  stakeholder: 'stakeholder',
  need: 'need',
  goal: 'goal',
  contract: 'contract',
  agreement: 'contract',
  plan: 'plan',
  'session plan': 'plan',
  session: 'practice',
  reflection: 'reflection',
  feedback: 'feedback',
  supervision: 'supervision',
  evidence: 'evidence',
}

/** A step that makes a new record for a client. */
export function newFor(client: ClientFact, lacking: RecordKind, more: number): Draft {
  const { of, minutes, words } = forClient(lacking, client, more)
  const made = step(urgencyOf[of], { kind: 'new', of, client: client.client.id }, minutes, words)
  return { ...made, key: `new ${of} ${client.client.id}`, amount: more }
}

/** A step that makes a new record for a session. */
export function newAfter(session: SessionFact, of: 'reflection' | 'feedback' | 'tool', asOf: string): Draft {
  const name = sessionName(session, asOf)
  const { date, id } = session.session
  if (of === 'reflection') return step('reflection', { kind: 'new', of, session: id }, 4, `Reflect on ${name}`, date)
  if (of === 'tool') return step('tool', session.ref, 2, `Note the tools you used in ${name}, why, and how they helped`, date)
  return step('feedback', { kind: 'new', of, session: id }, 2, `Ask what helped and what did not in ${name}, or note what was said`, date)
}

/** Joins steps of one key, most valuable first: by urgency, then by how many requirements they serve, then the freshest. */
export function inOrder(drafts: readonly Draft[]): NextStep[] {
  if (drafts.length === 0) return []
  const joined = new Map<string, { draft: Draft; parts: Set<string>; served: number; minutes: number }>()
  for (const one of drafts) {
    const known = joined.get(one.key)
    if (known === undefined) joined.set(one.key, { draft: one, parts: new Set(one.parts), served: 1, minutes: one.minutes })
    else {
      for (const part of one.parts) known.parts.add(part)
      known.served += 1
      if (one.amount > known.draft.amount) known.draft = one
      known.minutes = Math.max(known.minutes, one.parts.length === 0 ? one.minutes : 1 + known.parts.size)
    }
  }
  const rows = [...joined.values()].map((row) => ({ ...row, words: row.draft.say([...row.parts]) }))
  rows.sort(
    (one, other) =>
      one.draft.urgency - other.draft.urgency ||
      other.served - one.served ||
      compare(other.draft.day, one.draft.day) ||
      compare(one.words, other.words) ||
      compare(one.draft.key, other.draft.key),
  )
  return rows.map(({ words, draft: { at }, minutes }) => ({ words, at, minutes }))
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
