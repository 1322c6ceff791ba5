import { isDay } from '../../kernel/dates.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as people type it ("3 11 2026", "3/11/2026", "3 Nov 2026") as `2026-11-03`; what is no day comes back as it was. */
export function normaliseDay(text: string): string {
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4})$/i.exec(text.trim())
  if (parts === null) return text.trim()
  const [, day = '', month = '', year = ''] = parts
  const number = /^\d+$/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : text.trim()
}

/** A time as people type it ("9:30", "9.30", "0930", "2pm") as `09:30`; what is no time comes back as it was. */
export function normaliseTime(text: string): string {
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(text.trim())
  if (parts === null) return text.trim()
  const [, hour = '', minute = '00', half] = parts
  const late = half?.toLowerCase()
  if (late !== undefined && (Number(hour) > 12 || Number(hour) === 0)) return text.trim()
  const clock = late === undefined ? Number(hour) : (Number(hour) % 12) + (late === 'pm' ? 12 : 0)
  if (clock > 23 || Number(minute) > 59) return text.trim()
  return `${String(clock).padStart(2, '0')}:${minute}`
}

/** Minutes as people type them ("60", "1:15", "1 h 15 min", "1.5 h"); `undefined` when it is no length of time. */
export function minutesTyped(text: string): number | undefined {
  const plain = text.trim().toLowerCase()
  if (/^-?\d+$/.test(plain)) return Number(plain)
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
  const words = /^(?:(\d{1,3}(?:\.\d{1,2})?)\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?)?)?$/.exec(plain)
  if (words === null || plain === '') return undefined
  return Math.floor(Number(words[1] ?? 0) * 60 + 1e-9) + Number(words[2] ?? 0)
}

/** The lines of a text, without empty ones and without repeats. */
export function linesOf(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split(/\r\n|\r|\n/)).map((line) => line.trim())
  return Array.from(new Set(lines.filter((line) => line !== '')))
}

/** Why a text cannot be stored: a NUL, a half of a character, or bytes that were no text. */
export function brokenCharacter(text: string): 'cannot be stored' | 'could not be read' | undefined {
  if (text.includes('\u0000')) return 'cannot be stored'
  if (!text.isWellFormed() || text.includes('\uFFFD')) return 'could not be read'
  return undefined
}
