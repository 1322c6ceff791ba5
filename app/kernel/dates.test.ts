import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { addDays, daysBetween, longDay, shortDay, weekday } from './dates.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC').toPlainDate())

describe('days are counted and named as Temporal does', () => {
  test('on any two days', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -1000, max: 1000 }), (one, other, count) => {
        const text = one.toString()
        expect(daysBetween(text, other.toString())).toBe(one.until(other, { largestUnit: 'days' }).days)
        expect(addDays(text, count)).toBe(one.add({ days: count }).toString())
        expect(weekday(text)).toBe(weekdays[one.dayOfWeek - 1])
        expect(longDay(text)).toBe(`${one.day} ${months[one.month - 1]} ${one.year}`)
        expect(shortDay(text, one.year)).toBe(`${one.day} ${months[one.month - 1]?.slice(0, 3)}`)
        expect(shortDay(text)).toBe(`${one.day} ${months[one.month - 1]?.slice(0, 3)} ${one.year}`)
      }),
      draws(),
    )
  })

  test.each(['2026-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '21 November 2026', '', '2026-11-21T10:00'])(
    'and what is no day is refused: %j',
    (text) => {
      expect(() => longDay(text)).toThrow(RangeError)
      expect(() => addDays(text, 1)).toThrow(RangeError)
    },
  )

  test('a leap day is one', () => {
    expect(addDays('2028-02-29', 1)).toBe('2028-03-01')
    expect(longDay('2028-02-29')).toBe('29 February 2028')
  })
})
