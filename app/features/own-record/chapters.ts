import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { linesOf, namesIn, type RecordLine } from '../practice/index.ts'

/** One record, as it is called and what is written in it. */
export type Written = { name: string; lines: RecordLine[] }

/** All records of one kind, in the order in which they happened. */
export type Chapter = { title: string; records: Written[] }

type Dated = { id: string; date?: string | undefined }

const kinds: readonly { title: string; kind: RecordRef['kind']; rows: (record: PracticeRecord) => readonly Dated[] }[] = [
  { title: 'Clients', kind: 'client', rows: ({ clients }) => clients.map(({ id }) => ({ id })) },
  { title: 'Needs', kind: 'need', rows: ({ needs }) => needs },
  { title: 'Goals', kind: 'goal', rows: ({ goals }) => goals },
  { title: 'Contracts', kind: 'contract', rows: ({ contracts }) => contracts.map(({ id, agreedOn }) => ({ id, date: agreedOn })) },
  { title: 'Agreements with organisations', kind: 'agreement', rows: ({ agreements }) => agreements.map(({ id, agreedOn }) => ({ id, date: agreedOn })) },
  { title: 'Programme plans', kind: 'plan', rows: ({ plans }) => plans },
  { title: 'Session plans', kind: 'session plan', rows: ({ sessionPlans }) => sessionPlans },
  { title: 'Sessions', kind: 'session', rows: ({ sessions }) => sessions },
  { title: 'Reflections', kind: 'reflection', rows: ({ reflections }) => reflections },
  { title: 'Feedback', kind: 'feedback', rows: ({ feedback }) => feedback },
  { title: 'Supervision', kind: 'supervision', rows: ({ supervision }) => supervision },
  { title: 'Evidence', kind: 'evidence', rows: ({ evidence }) => evidence },
]

/** A record for reading, kind by kind; kinds of which there is nothing are left out. */
export function chaptersOf(record: PracticeRecord, today: string): Chapter[] {
  const name = namesIn(record, today)
  const chapters = kinds.map(({ title, kind, rows }) => ({
    title,
    records: inOrder(rows(record)).map(({ id }) => ({ name: name({ kind, id }), lines: linesOf({ kind, id }, record) })),
  }))
  return chapters.filter(({ records }) => records.length > 0)
}

/** The oldest first; what has no day keeps its place before them. */
function inOrder(rows: readonly Dated[]): Dated[] {
  return rows.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
}
