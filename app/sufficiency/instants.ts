const rememberedDays = 4000
const offsets = new Map<string, Map<string, number | 'changes'>>()
const offsetsOfTimes = new Map<string, number>()

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

/** Minutes from 1970 to a day and time as if the clock stood on UTC. Source of the day count: Howard Hinnant, days_from_civil. */
function minutesOnTheClock(day: string, start: string): number {
  const month = twoDigits(day, 5)
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) * 1440 + twoDigits(start, 0) * 60 + twoDigits(start, 3)
}

function exactOffset(day: string, start: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${start}`).toZonedDateTime(zone).offsetNanoseconds / 60e9
}

function offsetOf(day: string, zone: string): number | 'changes' {
  let days = offsets.get(zone)
  if (days === undefined || days.size >= rememberedDays) {
    days = new Map()
    offsets.set(zone, days)
  }
  const known = days.get(day)
  if (known !== undefined) return known
  const first = exactOffset(day, '00:00', zone)
  const offset = first === exactOffset(day, '23:59', zone) ? first : 'changes'
  days.set(day, offset)
  return offset
}

/** The offset at a time of a day on which the clocks change. */
function offsetAt(day: string, start: string, zone: string): number {
  const time = `${day} ${start} ${zone}`
  const known = offsetsOfTimes.get(time)
  if (known !== undefined) return known
  if (offsetsOfTimes.size >= rememberedDays) offsetsOfTimes.clear()
  const offset = exactOffset(day, start, zone)
  offsetsOfTimes.set(time, offset)
  return offset
}

/**
 * The moment a session begins, in minutes since 1970, from its day, its clock time and its zone.
 * A time that the end of summer time makes twice is read as the first of the two.
 */
export function momentOf(day: string, start: string, zone: string): number {
  const offset = offsetOf(day, zone)
  return minutesOnTheClock(day, start) - (offset === 'changes' ? offsetAt(day, start, zone) : offset)
}
