import { describe, expect, it } from 'vitest'
import { editionsInForce, practiceHoursOf, successorOf } from './editions.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import type { Specification } from './schema.ts'

const builtIn = readSpecifications(specificationsFolder())
const [some] = builtIn
if (some === undefined) throw new Error('There is no specification')

function edition(id: string, more: Partial<Specification> = {}): Specification {
  return { ...(some as Specification), id, ...more }
}

const first = edition('first')
const second = edition('second', { supersedes: 'first', validFrom: '2026-09-01' })
const third = edition('third', { supersedes: 'second', validFrom: '2027-01-01' })
const ended = edition('ended', { validTo: '2026-08-31' })
const all = [first, second, third, ended]

describe('R017: a specification has a version and a day from which it is valid', () => {
  it.each([
    ['2026-08-31', ['first', 'ended']],
    ['2026-09-01', ['second']],
    ['2026-12-31', ['second']],
    ['2027-01-01', ['third']],
  ])('on %s one registers on %j', (day, ids) => {
    expect(editionsInForce(all, day).map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['first', '2026-08-31', undefined],
    ['first', '2026-09-01', 'second'],
    ['first', '2027-01-01', 'third'],
    ['second', '2027-01-01', 'third'],
    ['third', '2027-01-01', undefined],
    ['nowhere', '2027-01-01', undefined],
  ])('the place of %s is taken on %s by %s', (id, day, newer) => {
    expect(successorOf(all, id, day)?.id).toBe(newer)
  })

  it('editions that supersede each other in a circle end nowhere', () => {
    const circle = [edition('one', { supersedes: 'two' }), edition('two', { supersedes: 'one' })]
    expect(successorOf(circle, 'one', '2026-11-21')?.id).toBe('two')
    expect(editionsInForce(circle, '2026-11-21')).toEqual([])
  })
})

it.each([
  ['H/617/2907', 18],
  ['501-12', 12],
  ['D/617/2906', undefined],
])('R019: the hours of practice tell two units of one number apart: %s asks for %s', (reference, hours) => {
  const unit = builtIn.flatMap(({ units }) => units).find((one) => one.reference === reference)
  expect(unit && practiceHoursOf(unit)).toBe(hours)
})
