import { isDay, longDay, shortDay } from '../../kernel/dates.ts'
import { hours, listed } from '../../kernel/text.ts'
import type { Document } from '../../platform/documents/document.ts'
import type { Cell } from '../../platform/spreadsheets/csv.ts'
import type { BodyLog } from './log.ts'
import { nextLevel, progressToward } from './rules.ts'

export const sessionsHead = ['Day', 'Start', 'Client', 'Coaching or mentoring', 'Hours', 'Counted', 'Paid', 'Why not all']
export const clientsHead = ['Client', 'Kind', 'Number in group', 'First session', 'Last session', 'Hours', 'Paid hours', 'Pro bono hours']

/** Hours as a number with two decimals, never rounded up. */
function inHours(minutes: number): number {
  return Math.floor((minutes * 100) / 60) / 100
}

/** A row a session, the oldest first, under `sessionsHead`. */
export function sessionRows({ entries }: BodyLog): Cell[][] {
  return entries.map(({ session, counted, why }) => [
    session.heldOn,
    session.startedAt.slice(0, 5),
    listed(session.clients.map(({ alias }) => alias)),
    listed([...new Set(session.clients.map(({ approach }) => approach))]),
    inHours(session.minutes),
    inHours(counted),
    session.paid ?? 'not said',
    why ?? '',
  ])
}

/** A row a client with what counts, under `clientsHead`. A group session stands under each of its clients, and counts once in the sum. */
export function clientRows({ entries }: BodyLog): Cell[][] {
  const counting = entries.filter(({ counted }) => counted > 0)
  const clients = new Map(counting.flatMap(({ session }) => session.clients.map((client) => [client.id, client] as const)))
  return [...clients.values()]
    .toSorted((one, other) => one.alias.localeCompare(other.alias, 'en', { numeric: true }))
    .map((client) => {
      const own = counting.filter(({ session }) => session.clients.some(({ id }) => id === client.id))
      const minutes = (paid: string | undefined) =>
        own.filter(({ session }) => paid === undefined || session.paid === paid).reduce((sum, one) => sum + one.counted, 0)
      const days = own.map(({ session }) => session.heldOn)
      return [
        client.alias,
        client.kind,
        client.members,
        days[0] ?? null,
        days.at(-1) ?? null,
        inHours(minutes(undefined)),
        inHours(minutes('paid')),
        inHours(minutes('pro bono')),
      ]
    })
}

/** Cells as they are read on paper: days as “10 Jul 2026”. */
function inWords(rows: readonly (readonly Cell[])[]): string[][] {
  const words = (cell: Cell) => (cell === null ? '' : typeof cell === 'string' && isDay(cell) ? shortDay(cell) : String(cell))
  return rows.map((row) => row.map(words))
}

/** The log as a document to print: what the next level asks, then clients, then sessions. */
export function documentOf(log: BodyLog, learner: string, at: Temporal.Instant): Document {
  const { body, entries, beside } = log
  const level = nextLevel(body, entries, beside)
  const asked = progressToward(level, entries, beside)
  return {
    title: `Log of practice for the ${body.body}`,
    author: learner,
    description: `Hours of ${listed(body.counts.approaches)} of ${learner}, as the ${body.short} counts them`,
    footer: `${learner} · ${longDay(beside.today)} · clients under aliases unless they agreed to be named`,
    blocks: [
      { kind: 'heading', text: level.title },
      {
        kind: 'facts',
        lines: asked.map(({ words, unit, measured, needed }) => ({
          term: words,
          says: unit === 'hours' ? `${hours(measured)} of ${hours(needed)} h` : `${measured} of ${needed}`,
        })),
      },
      { kind: 'heading', text: 'Clients' },
      { kind: 'table', head: clientsHead, rows: inWords(clientRows(log)) },
      { kind: 'heading', text: 'Sessions' },
      { kind: 'table', head: sessionsHead, rows: inWords(sessionRows(log)) },
      { kind: 'small', text: `Counted from the diary of Coachfolio. Figures of ${body.short}: ${body.source}, compared on ${longDay(body.checkedOn)}.` },
    ],
    files: [],
    at,
  }
}
