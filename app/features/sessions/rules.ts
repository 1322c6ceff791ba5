/** A day has this many minutes; no session is longer. */
export const longestPossible = 24 * 60

/** From here on the hours of one session do not count. Source: design, "What counts as an hour". */
export const longestCounted = 8 * 60

type Times = { heldOn: string; startedAt: string; minutes: number }

/** Why a session cannot be as it was typed. The field is that of the form. */
export type Impossible = { field: 'heldOn' | 'minutes'; why: 'less than nothing' | 'more than a day' | 'before 1900' | 'more than a year ahead' }

/** What cannot be true of any session is refused (R057); what may be meant is accepted and doubted aloud. */
export function whatIsImpossible({ heldOn, minutes }: Times, today: string): Impossible[] {
  const found: Impossible[] = []
  if (heldOn < '1900-01-01') found.push({ field: 'heldOn', why: 'before 1900' })
  if (heldOn > aYearAfter(today)) found.push({ field: 'heldOn', why: 'more than a year ahead' })
  if (minutes < 0) found.push({ field: 'minutes', why: 'less than nothing' })
  if (minutes > longestPossible) found.push({ field: 'minutes', why: 'more than a day' })
  return found
}

function aYearAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ years: 1 }).toString()
}

/** Something about a session that a person may mean, and may have mistyped. */
export type Doubt = 'still to come' | 'no duration' | 'longer than counts' | 'time that was skipped' | 'time that came twice'

/** What to ask about a session that was accepted as typed (R057). */
export function doubtsAbout(times: Times, zone: string, today: string): Doubt[] {
  const doubts: Doubt[] = []
  if (times.heldOn > today) doubts.push('still to come')
  if (times.minutes === 0) doubts.push('no duration')
  if (times.minutes > longestCounted) doubts.push('longer than counts')
  const clock = clockDoubt(times, zone)
  return clock === undefined ? doubts : [...doubts, clock]
}

/** Summer time begins by skipping an hour and ends by repeating one. */
function clockDoubt({ heldOn, startedAt }: Times, zone: string): Doubt | undefined {
  const typed = Temporal.PlainDateTime.from(`${heldOn}T${startedAt}`)
  const first = typed.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = typed.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return undefined
  return first.toPlainDateTime().equals(typed) ? 'time that came twice' : 'time that was skipped'
}

/** The time on the clock when a session ended, and whether that was on another day. */
export function endOf({ heldOn, startedAt, minutes }: Times, zone: string): { time: string; day: string } {
  const end = Temporal.PlainDateTime.from(`${heldOn}T${startedAt}`).toZonedDateTime(zone).add({ minutes })
  return { time: end.toPlainTime().toString({ smallestUnit: 'minute' }), day: end.toPlainDate().toString() }
}

type Compared = Times & { clients: readonly string[]; summary?: string | undefined; outcomes?: string | undefined; feedbackGiven?: string | undefined }

/** Whether a form that came twice (a double tap, a line that dropped after the answer) says what is kept already. */
export function saysTheSame(kept: Compared, sent: Compared): boolean {
  return text(kept) === text(sent)
}

function text(entry: Compared): string {
  const { heldOn, startedAt, minutes, clients, summary, outcomes, feedbackGiven } = entry
  return JSON.stringify([heldOn, startedAt, minutes, clients.toSorted(), summary ?? '', outcomes ?? '', feedbackGiven ?? ''])
}
