import { addMonths } from '../../kernel/dates.ts'
import { hours, listed } from '../../kernel/text.ts'
import type { Body, Level } from './body.ts'

/** Whether a session was paid for; null while nobody has said. */
export type Paid = 'paid' | 'pro bono' | null

/** A session as a professional body looks at it. Minutes are whole. */
export type LoggedSession = {
  id: string
  heldOn: string
  startedAt: string
  minutes: number
  formal: boolean
  paid: Paid
  clients: readonly LoggedClient[]
}

/** A client in a session. `noRecordsAfter` is the day on which they took back their consent to records. */
export type LoggedClient = {
  id: string
  alias: string
  approach: 'coaching' | 'mentoring'
  kind: 'individual' | 'group'
  members: number | null
  noRecordsAfter: string | null
}

/** What is known beside the sessions. Days of feedback and reflections, the newest in any place. */
export type Beside = {
  today: string
  trainingBegan: string | null
  feedback: readonly string[]
  reflections: readonly string[]
  supervision: readonly string[]
}

/** A session in the log: how many of its minutes count, and why not the others. */
export type Entry = { session: LoggedSession; counted: number; why?: string }

/** One thing that a level asks for: whole minutes for hours, else a number of things. */
export type Asked = { words: string; unit: 'hours' | 'number'; measured: number; needed: number; complete: boolean }

function whyNot(body: Body, session: LoggedSession, { today, trainingBegan }: Beside): string | undefined {
  if (session.heldOn > today) return 'It is still to come.'
  if (session.minutes <= 0) return 'It does not say how long it lasted.'
  if (!session.formal) return 'It was an informal talk.'
  if (session.clients.length === 0) return 'It says no client.'
  const silent = session.clients.filter(({ noRecordsAfter }) => noRecordsAfter !== null && session.heldOn > noRecordsAfter)
  if (silent.length > 0) return `${listed(silent.map(({ alias }) => alias))} had taken back their consent to records.`
  const other = session.clients.filter(({ approach }) => !body.counts.approaches.includes(approach))
  if (other.length > 0) return `It was ${other[0]?.approach} with ${listed(other.map(({ alias }) => alias))}: ${body.short} does not count that.`
  if (!body.counts.afterTrainingBegan) return undefined
  if (trainingBegan === null) return 'It waits for the day your training began.'
  return session.heldOn < trainingBegan ? 'It was before your training began.' : undefined
}

function startOf({ heldOn, startedAt }: LoggedSession): number {
  const [hour = 0, minute = 0] = startedAt.split(':').map(Number)
  return Date.parse(`${heldOn}T00:00:00Z`) / 60_000 + hour * 60 + minute
}

/** What of each session a body counts, oldest first. Time that two sessions share counts once (design, "What counts as an hour"). */
export function countSessions(body: Body, sessions: readonly LoggedSession[], beside: Beside): Entry[] {
  let taken = Number.NEGATIVE_INFINITY
  const inOrder = sessions.toSorted((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1))
  return inOrder.map((session): Entry => {
    const why = whyNot(body, session, beside)
    if (why !== undefined) return { session, counted: 0, why }
    const begins = startOf(session)
    const ends = begins + session.minutes
    const counted = Math.max(0, ends - Math.max(begins, taken))
    taken = Math.max(taken, ends)
    return counted === session.minutes
      ? { session, counted }
      : { session, counted, why: `${hours(session.minutes - counted)} h of it overlap another session and count once.` }
  })
}

function minutesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.counted, 0)
}

/** A group is one client, however many are in it: the cautious way to count. */
function clientsIn(entries: readonly Entry[]): number {
  return new Set(entries.filter(({ counted }) => counted > 0).flatMap(({ session }) => session.clients.map(({ id }) => id))).size
}

function inHours(words: string, measured: number, needed: number): Asked {
  return { words, unit: 'hours', measured, needed: needed * 60, complete: measured >= needed * 60 }
}

function inNumber(words: string, measured: number, needed: number): Asked {
  return { words, unit: 'number', measured, needed, complete: measured >= needed }
}

function since(days: readonly string[], months: number, today: string): number {
  const from = addMonths(today, -months)
  return days.filter((day) => day > from && day <= today).length
}

function wholeMonths(first: string | undefined, last: string): number {
  if (first === undefined || first > last) return 0
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last), { largestUnit: 'months' }).months
}

/** How far a log has come toward one level, in the order of the file. Source: the body's file under `body-logs/`. */
export function progressToward(level: Level, entries: readonly Entry[], { today, feedback, reflections, supervision }: Beside): Asked[] {
  const counting = entries.filter(({ counted }) => counted > 0)
  const asked = [inHours('Hours', minutesOf(counting), level.hours)]
  if (level.paidHours !== undefined) asked.push(inHours('Of them paid', minutesOf(counting.filter(({ session }) => session.paid === 'paid')), level.paidHours))
  if (level.clients !== undefined) asked.push(inNumber('Clients', clientsIn(counting), level.clients))
  if (level.recent !== undefined) {
    const from = addMonths(today, -level.recent.months)
    const recent = counting.filter(({ session }) => session.heldOn > from)
    asked.push(inHours(`Hours in the last ${level.recent.months} months`, minutesOf(recent), level.recent.hours))
  }
  if (level.experienceYears !== undefined) {
    const years = Math.floor(wholeMonths(counting[0]?.session.heldOn, today) / 12)
    asked.push(inNumber('Years since your first session', years, level.experienceYears))
  }
  if (level.feedback !== undefined) {
    const { pieces, months } = level.feedback
    asked.push(inNumber(`Client feedback in the last ${months} months`, since(feedback, months, today), pieces))
  }
  if (level.reflections !== undefined) {
    const { pieces, months } = level.reflections
    asked.push(inNumber(`Reflections in the last ${months} months`, since(reflections, months, today), pieces))
  }
  if (level.supervisionMonths !== undefined) {
    const past = supervision.filter((day) => day <= today).toSorted()
    asked.push(inNumber('Months of supervision', wholeMonths(past[0], today), level.supervisionMonths))
  }
  return asked
}

/** The level to show first: the lowest that is not complete yet, or the highest. */
export function nextLevel(body: Body, entries: readonly Entry[], beside: Beside): Level {
  const open = body.levels.find((level) => progressToward(level, entries, beside).some(({ complete }) => !complete))
  const level = open ?? body.levels.at(-1)
  if (level === undefined) throw new Error(`${body.id} has no level`)
  return level
}
