import type { RecordKind, RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

/** What could say who somebody is, and where it stands. */
export type Leak = { ref: RecordRef; found: string; because: 'a name you keep in confidence' | 'an e-mail address' | 'a telephone number' }

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const telephone = /(?<![\d.])(?:\+44\s?|0)\d(?:[\s-]?\d){8,9}(?!\d)/g

const lists = {
  clients: 'client',
  stakeholders: 'stakeholder',
  needs: 'need',
  goals: 'goal',
  contracts: 'contract',
  plans: 'plan',
  sessions: 'session',
  reflections: 'reflection',
  feedback: 'feedback',
  supervision: 'supervision',
  evidence: 'evidence',
} as const satisfies Partial<Record<keyof PracticeRecord, RecordKind>>

/**
 * Places in a record that could say who a client is (R107): names that the learner keeps in confidence, whole words in any
 * case, also as possessives; e-mail addresses; UK telephone numbers. `names` are full names: each part of two letters or more counts.
 */
export function findLeaks(record: PracticeRecord, names: readonly string[]): Leak[] {
  const known = patternOf(names)
  const leaks: Leak[] = []
  for (const [list, kind] of Object.entries(lists) as [keyof typeof lists, RecordKind][]) {
    for (const row of record[list]) {
      const ref = { kind, id: row.id }
      const seen = new Set<string>()
      for (const text of textsIn(row)) collect(text, ref, known, seen, leaks)
    }
  }
  return leaks
}

function collect(text: string, ref: RecordRef, known: RegExp | undefined, seen: Set<string>, leaks: Leak[]): void {
  const add = (found: string, because: Leak['because']) => {
    if (seen.has(found)) return
    seen.add(found)
    leaks.push({ ref, found, because })
  }
  for (const [found] of text.matchAll(email)) add(found, 'an e-mail address')
  for (const [found] of text.matchAll(telephone)) add(found, 'a telephone number')
  if (known === undefined) return
  for (const [found] of text.replaceAll(email, ' ').matchAll(known)) add(found, 'a name you keep in confidence')
}

function patternOf(names: readonly string[]): RegExp | undefined {
  const parts = new Set(names.flatMap((name) => name.normalize('NFC').split(/[\s.,]+/)).filter((part) => part.length >= 2))
  if (parts.size === 0) return undefined
  const words = Array.from(parts, (part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}

const keysWithoutProse = new Set([
  'id',
  'client',
  'session',
  'stakeholder',
  'goal',
  'supersedes',
  'party',
  'date',
  'start',
  'zone',
  'clients',
  'criteria',
  'reflectionsReviewed',
])

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value.normalize('NFC')
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one)
  else if (value !== null && typeof value === 'object') {
    for (const [key, held] of Object.entries(value)) if (!keysWithoutProse.has(key)) yield* textsIn(held)
  }
}
