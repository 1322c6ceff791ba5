import { z } from 'zod'
import { isDay } from '../kernel/dates.ts'

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day, like 2026-11-21', abort: true })
  .refine(isDay, { error: 'a day that exists, like 2026-11-21' })
  .meta({ description: 'A day, like 2026-11-21' })
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time on the clock, like 14:30' })
  .meta({ description: 'The time on the clock, like 14:30' })
export const zone = z.string().refine(isZone, { error: 'a time zone, like Europe/London' })
export const id = z.string().min(1).meta({ description: 'Any text, used once for each kind of record' })
export const text = z.string()
export const minutes = z.int().min(0).meta({ description: 'Whole minutes' })
export const optionalText = text.optional()

/** Asking about a zone takes as long as reading the rest of a session, and a record names the same one over and over. */
const zones = new Set(['Europe/London'])
const mostZones = 1000

function isZone(name: string): boolean {
  if (zones.has(name)) return true
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    if (known && zones.size < mostZones) zones.add(name)
    return known
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A list that may be left out; it is then empty. */
export function many<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).default([])
}
