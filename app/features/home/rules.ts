import { addDays, daysBetween } from '../../kernel/dates.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { clientColour, type ClientLook } from '../../ui/client-chip/client-chip.tsx'
import type { Week } from '../../ui/weekly-bars/weekly-bars.tsx'

const mostWeeks = 26
const leastWeeks = 12

/** "Good morning", by the hour of the day (0 to 23). */
export function greetingAt(hour: number): string {
  if (hour < 5) return 'Good evening'
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

/** Each client's look, in the order of their aliases: the same colour everywhere on a page. */
export function looksOf(record: PracticeRecord): Map<string, ClientLook> {
  return new Map(record.clients.map(({ id, alias }, at) => [id, { alias, colour: clientColour(at) }]))
}

/**
 * Minutes of practice per client, week by week (from Monday), from the first session (at most half a year back, at least
 * twelve weeks) to this week. A group session is drawn once, under its first client.
 */
export function weeksOf(record: PracticeRecord, today: string): Week[] {
  const looks = looksOf(record)
  const thisMonday = mondayOf(today)
  const held = record.sessions.filter(({ date, clients }) => date <= today && clients.length > 0)
  const first = held.map(({ date }) => mondayOf(date)).toSorted()[0] ?? thisMonday
  const count = Math.min(mostWeeks, Math.max(leastWeeks, daysBetween(first, thisMonday) / 7 + 1))
  const weeks = Array.from({ length: count }, (_, at) => ({ from: addDays(thisMonday, (at - count + 1) * 7), minutes: new Map<string, number>() }))
  for (const session of held) {
    const week = weeks[count - 1 - daysBetween(mondayOf(session.date), thisMonday) / 7]
    const [client] = session.clients
    if (week !== undefined && client !== undefined) week.minutes.set(client, (week.minutes.get(client) ?? 0) + session.minutes)
  }
  return weeks.map(({ from, minutes }) => ({
    from,
    parts: Array.from(looks).flatMap(([id, client]) => (minutes.has(id) ? [{ client, minutes: minutes.get(id) ?? 0 }] : [])),
  }))
}

function mondayOf(day: string): string {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
}
