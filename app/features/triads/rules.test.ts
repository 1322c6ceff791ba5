import { describe, expect, test } from 'vitest'
import { rolesOf, standingIn, whyFormingIsRefused } from './rules.ts'

describe('R028: the roles of a triad', () => {
  test.each([
    [1, { coach: 0, client: 1, observer: 2 }],
    [2, { coach: 1, client: 2, observer: 0 }],
    [3, { coach: 2, client: 0, observer: 1 }],
    [4, { coach: 0, client: 1, observer: 2 }],
  ])('in round %i are %j', (round, expected) => expect(rolesOf(round)).toEqual(expected))
})

const learners = ['a', 'b', 'c', 'd'].map((learnerId) => ({ learnerId, inTriad: learnerId === 'd' }))

test.each([
  [['a', 'b', 'c'], undefined],
  [['a', 'b'], 'not three'],
  [['a', 'b', 'b'], 'not three'],
  [['a', 'b', 'c', 'd'], 'not three'],
  [['a', 'b', 'x'], 'not yours'],
  [['a', 'b', 'd'], 'in another'],
])('R028: %j form a triad unless %s', (chosen, expected) => expect(whyFormingIsRefused(chosen, learners)).toBe(expected))

test('R028: a unit that asks for no hours of sessions leaves nothing to count toward', () => {
  expect(standingIn({ outcomes: [] })).toEqual({ kind: 'no hours asked' })
})
