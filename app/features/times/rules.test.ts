import { describe, expect, test } from 'vitest'
import {
  bookingStateOf,
  freeSeat,
  overlap,
  weeklyFrom,
  whyBookingIsRefused,
  whyCancellingIsRefused,
  whyLoggingIsRefused,
  whyOfferIsRefused,
  type BookingState,
} from './rules.ts'

const at = (time: string, minutes = 60) => ({ beginsAt: Temporal.Instant.from(`2026-12-01T${time}:00Z`), minutes })
const now = Temporal.Instant.from('2026-11-21T10:00:00Z')

describe('Two times', () => {
  test.each([
    ['10:00', '10:30', true],
    ['10:00', '10:00', true],
    ['10:00', '11:00', false],
    ['11:00', '10:00', false],
    ['10:30', '10:00', true],
  ])('%s and %s overlap: %s', (one, two, expected) => expect(overlap(at(one), at(two))).toBe(expected))
})

describe('A time', () => {
  test('is offered when it is to come, within a year, and nothing else is then', () => {
    expect(whyOfferIsRefused(at('10:00'), [at('11:00')], now)).toBeUndefined()
    expect(whyOfferIsRefused(at('10:00'), [at('10:59')], now)).toBe('overlaps')
    expect(whyOfferIsRefused({ beginsAt: now, minutes: 60 }, [], now)).toBe('begun')
    expect(whyOfferIsRefused({ beginsAt: now.add({ hours: 24 * 366 + 1 }), minutes: 60 }, [], now)).toBe('too far ahead')
  })

  test('repeated weekly keeps its hour of the clock when the clocks change', () => {
    expect(weeklyFrom('2026-10-20', '17:00', 'Europe/London', 2).map(String)).toEqual(['2026-10-20T16:00:00Z', '2026-10-27T17:00:00Z'])
  })

  test('at an hour that the clocks leave out is the hour after', () => {
    expect(weeklyFrom('2027-03-28', '01:30', 'Europe/London', 1).map(String)).toEqual(['2027-03-28T01:30:00Z'])
  })

  test.each([
    [{}, [], undefined],
    [{ withdrawn: true }, [], 'withdrawn'],
    [{ taken: 1 }, [], 'taken'],
    [{ places: 3, taken: 2 }, [], undefined],
    [{ places: 3, taken: 3 }, [], 'taken'],
    [{ beginsAt: now }, [], 'begun'],
    [{}, [at('10:30')], 'overlaps'],
  ])('R025: %j is booked unless %j: %s', (changed, own, expected) => {
    expect(whyBookingIsRefused({ ...at('10:00'), withdrawn: false, places: 1, taken: 0, ...changed }, own, now)).toBe(expected)
  })
})

test('the first place that nobody has is the next to be booked', () => {
  expect([freeSeat([], 2), freeSeat([1], 2), freeSeat([2], 2), freeSeat([2, 1], 2)]).toEqual([1, 2, 1, undefined])
})

describe('A booking', () => {
  test.each<[Partial<Parameters<typeof bookingStateOf>[0]>, BookingState]>([
    [{}, 'booked'],
    [{ beginsAt: now.subtract({ minutes: 59 }) }, 'booked'],
    [{ beginsAt: now.subtract({ minutes: 60 }) }, 'over'],
    [{ beginsAt: now.subtract({ hours: 30 }), heldAt: now }, 'took place'],
    [{ cancelledAt: now }, 'cancelled'],
    [{ beginsAt: now.subtract({ hours: 30 }), missedAt: now }, 'missed'],
  ])('with %j is %s', (changed, expected) => {
    expect(bookingStateOf({ ...at('10:00'), cancelledAt: null, heldAt: null, missedAt: null, ...changed }, now)).toBe(expected)
  })

  test.each<[BookingState, ReturnType<typeof whyCancellingIsRefused>, ReturnType<typeof whyLoggingIsRefused>]>([
    ['booked', undefined, 'booked'],
    ['over', undefined, undefined],
    ['took place', 'took place', 'took place'],
    ['missed', 'missed', 'missed'],
    ['cancelled', 'cancelled', 'cancelled'],
  ])('that is %s is not cancelled because %s, and not logged because %s', (state, cancelling, logging) => {
    expect([whyCancellingIsRefused(state), whyLoggingIsRefused(state)]).toEqual([cancelling, logging])
  })
})
