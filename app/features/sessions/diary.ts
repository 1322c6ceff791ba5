import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord, Session } from '../../sufficiency/record.ts'
import { clientColour, type ClientLook } from '../../ui/client-chip/client-chip.tsx'

/** What an entry still lacks, in the order in which it is best done. */
export type Mark = 'summary' | 'reflection' | 'feedback'

/** One line of the diary. */
export type DiaryLine = {
  session: Session
  clients: (ClientLook & { id: string })[]
  counted: number
  waiting: number
  overlaps: boolean
  planned: boolean
  reckoned: boolean
  lacks: Mark[]
}

/** A month of the diary, like 2026-11, with the minutes of its sessions. */
export type DiaryMonth = { month: string; minutes: number; lines: DiaryLine[] }

/** The diary: what was logged, what of it counts, month by month, newest first. */
export type Diary = { months: DiaryMonth[]; logged: number; counted: number; waiting: number; sessions: number }

/** Reads a diary from a practice record, of one client or of all. */
export function readDiary(record: PracticeRecord, evaluation: Evaluation | undefined, asOf: string, client?: string): Diary {
  const sessions = record.sessions.filter((session) => client === undefined || session.clients.includes(client))
  const lines = readLines(record, evaluation, asOf, sessions).toReversed()
  const months = Map.groupBy(lines, (line) => line.session.date.slice(0, 7))
  return {
    months: Array.from(months, ([month, own]) => ({ month, lines: own, minutes: total(own, (line) => (line.planned ? 0 : line.session.minutes)) })),
    logged: total(lines, (line) => (line.planned ? 0 : line.session.minutes)),
    counted: total(lines, (line) => line.counted),
    waiting: total(lines, (line) => line.waiting),
    sessions: lines.length,
  }
}

function total(lines: readonly DiaryLine[], of: (line: DiaryLine) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0)
}

/** How each client of a record looks on a page, by id. */
export function looksIn(record: PracticeRecord): Map<string, ClientLook & { id: string }> {
  return new Map(record.clients.map((client, place) => [client.id, { id: client.id, alias: client.alias, colour: clientColour(place) }]))
}

function readLines(record: PracticeRecord, evaluation: Evaluation | undefined, asOf: string, sessions: readonly Session[]): DiaryLine[] {
  const looks = looksIn(record)
  const standings = new Map(evaluation?.sessions.map((one) => [one.id, one]))
  const reflected = new Set(record.reflections.filter((reflection) => reflection.overall !== undefined).map((reflection) => reflection.session))
  const spokenOf = new Set(record.feedback.map((feedback) => feedback.session))
  return sessions.map((session) => {
    const standing = standings.get(session.id)
    const planned = session.date > asOf
    const lacks = planned ? [] : whatItLacks(session, reflected.has(session.id), spokenOf.has(session.id))
    return {
      session,
      clients: session.clients.flatMap((id) => looks.get(id) ?? []),
      counted: standing?.counted ?? 0,
      waiting: standing?.waiting ?? 0,
      overlaps: standing?.reasons.some((reason) => reason.kind === 'overlap') ?? false,
      planned,
      reckoned: evaluation !== undefined,
      lacks,
    }
  })
}

/** What an entry still lacks for the diary, the reflection and the feedback that a unit asks for (R058, R060, R063). Tools it asks of the whole (R062). */
export function whatItLacks(session: Session, reflected: boolean, feedback: boolean): Mark[] {
  const lacks: Mark[] = []
  if (session.summary === undefined) lacks.push('summary')
  if (!reflected) lacks.push('reflection')
  if (!feedback) lacks.push('feedback')
  return lacks
}

/** "November 2026" */
export function monthWords(month: string): string {
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  return `${names[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
}
