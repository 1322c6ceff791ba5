const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The zone that a session's date is in when nobody says otherwise. */
export const defaultZone = 'Europe/London'

/** The time of now, passed in wherever a rule or a page needs it. */
export type Clock = () => Temporal.Instant

/** The clock of the machine. */
export function systemClock(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** The day it is in a time zone, as `2026-11-21`. */
export function dayOf(instant: Temporal.Instant, zone: string = defaultZone): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString()
}

const millisecondsOfDay = 86_400_000

/**
 * Midnight of a day in UTC, in milliseconds since 1970, without `Temporal`: a page counts and names days a hundred times, and this
 * takes a twentieth of the time (measured: a fifth of the learner’s home). What is not a day is refused as `Temporal` refuses it.
 */
function midnight(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN
  // Date.parse takes 31 February for 3 March.
  const exists = day.slice(8) <= '28' || new Date(at).getUTCDate() === Number(day.slice(8))
  if (Number.isNaN(at) || !exists) throw new RangeError(`Not a day: ${day}`)
  return at
}

function dayAt(time: number): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  return `${String(year).padStart(4, '0')}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure)
}

/** Whether a text is a day that exists, as `2026-11-21`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

/** "21 November 2026" */
export function longDay(day: string): string {
  const date = new Date(midnight(day))
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** "21 Nov", or "21 Nov 2025" when the year is not the one given. */
export function shortDay(day: string, thisYear?: number): string {
  const date = new Date(midnight(day))
  const text = `${date.getUTCDate()} ${months[date.getUTCMonth()]?.slice(0, 3)}`
  return thisYear === date.getUTCFullYear() ? text : `${text} ${date.getUTCFullYear()}`
}

/** "Saturday" */
export function weekday(day: string): string {
  return days[(new Date(midnight(day)).getUTCDay() + 6) % 7] ?? ''
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / millisecondsOfDay)
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: string, count: number): string {
  return dayAt(midnight(day) + count * millisecondsOfDay)
}

/** The same day so many months later, or the last of that month. */
export function addMonths(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** "10:32" in a time zone. */
export function clockTime(instant: Temporal.Instant, zone: string = defaultZone): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** "in 3 days", "today", "6 days ago" */
export function relativeDay(day: string, today: string): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  if (distance === -1) return 'yesterday'
  return distance > 0 ? `in ${distance} days` : `${-distance} days ago`
}
