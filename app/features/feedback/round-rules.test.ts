import { describe, expect, test } from 'vitest'
import { getQuestionnaire } from './questionnaires.ts'
import { resultsOf, type SideAnswer } from './round-results.ts'
import { roundStanding, sidesToShow, whyOpeningIsRefused, type Asked, type Side } from './round-rules.ts'

const asked = (alias: string, side: Side = 'client', email: string | undefined = `${alias}@example.org`): Asked => ({ side, alias, email })
const three = [asked('a'), asked('b'), asked('c')]
const opening = {
  asked: three,
  sides: ['client', 'stakeholder'] as Side[],
  least: 3,
  closesOn: '2026-12-12',
  today: '2026-11-21',
  lastDay: '2027-02-19',
  ownEmail: 'lena@example.org',
}

describe('R098: a round is opened', () => {
  test.each<[what: string, change: Partial<typeof opening>, why: string | undefined]>([
    ['with three people', {}, undefined],
    ['with two', { asked: three.slice(1) }, 'too few asked'],
    ['with fewer than are to answer', { least: 4 }, 'too few asked'],
    ['with 41', { asked: Array.from({ length: 41 }, (_, at) => asked(`p${at}`)) }, 'too many asked'],
    ['until today', { closesOn: '2026-11-21' }, 'closes too soon'],
    ['until tomorrow', { closesOn: '2026-11-22' }, undefined],
    ['until the last day there can be', { closesOn: '2027-02-19' }, undefined],
    ['until later', { closesOn: '2027-02-20' }, 'closes too late'],
    ['with somebody the questions are not for', { asked: [...three, asked('d', 'colleague')] }, 'not asked by it'],
    ['with somebody who has no address', { asked: [...three, { side: 'client', alias: 'd', email: undefined }] }, 'no address'],
    ['with one person twice', { asked: [...three, asked('A', 'stakeholder', ' A@example.org')] }, 'same address'],
    ['with the learner among them', { asked: [...three, asked('me', 'client', 'LENA@example.org')] }, 'own address'],
  ])('%s', (_what, change, why) => {
    expect(whyOpeningIsRefused({ ...opening, ...change })?.kind).toBe(why)
  })
})

describe('A round is', () => {
  const ended = Temporal.Instant.from('2026-12-01T10:00:00Z')
  test.each([
    ['open on its last day, however many have answered', null, 9, '2026-12-12', 'open'],
    ['closed the day after', null, 3, '2026-12-13', 'closed'],
    ['closed for good with too few', null, 2, '2026-12-13', 'too few'],
    ['closed when the learner ends it', ended, 3, '2026-12-02', 'closed'],
    ['closed with too few then, too', ended, 2, '2026-12-02', 'too few'],
  ] as const)('%s', (_what, closedAt, answers, today, standing) => {
    expect(roundStanding({ closedAt, closesOn: '2026-12-12', least: 3 }, answers, today)).toBe(standing)
  })
})

describe('A side is shown by itself', () => {
  test.each<[what: string, counts: [Side, number][], shown: Side[]]>([
    [
      'with three answers, when nobody is left over',
      [
        ['client', 3],
        ['colleague', 4],
      ],
      ['colleague', 'client'],
    ],
    [
      'never with two',
      [
        ['client', 2],
        ['colleague', 2],
      ],
      [],
    ],
    [
      'not where one is left over: the whole less the side would be theirs',
      [
        ['client', 3],
        ['supervisor', 1],
      ],
      [],
    ],
    [
      'where the others together are three',
      [
        ['client', 3],
        ['supervisor', 1],
        ['stakeholder', 2],
      ],
      ['client'],
    ],
    [
      'the larger one, while the smaller one hides the few',
      [
        ['client', 3],
        ['colleague', 5],
        ['supervisor', 1],
      ],
      ['colleague'],
    ],
    [
      'none, where hiding the smaller one is not enough',
      [
        ['client', 3],
        ['supervisor', 2],
      ],
      [],
    ],
    ['alone, as the whole', [['client', 5]], ['client']],
  ])('%s', (_what, counts, shown) => {
    expect(sidesToShow(new Map(counts), 3)).toEqual(shown)
  })

  test('whatever the counts, no side and no remainder is fewer than the least', () => {
    const sides = ['client', 'stakeholder', 'supervisor', 'colleague'] as const
    for (let number = 0; number < 6 ** 4; number += 1) {
      const counts = new Map(sides.map((side, at) => [side, Math.floor(number / 6 ** at) % 6]))
      const shown = sidesToShow(counts, 3)
      const whole = Array.from(counts.values()).reduce((sum, count) => sum + count, 0)
      const rest = whole - shown.reduce((sum, side) => sum + (counts.get(side) ?? 0), 0)
      if (shown.length > 0)
        expect([shown.every((side) => (counts.get(side) ?? 0) >= 3), rest === 0 || rest >= 3], JSON.stringify([...counts])).toEqual([true, true])
    }
  })
})

describe('The results of a round', () => {
  const round = getQuestionnaire('feedback-360', 1)
  const said = (id: string, side: Side, listens: number | undefined, text?: string): SideAnswer => ({
    id,
    side,
    answer: {
      scores: listens === undefined ? {} : { listens },
      choices: { turn: 'yes' },
      texts: text === undefined ? {} : { more: `${text} more`, less: `${text} less` },
    },
  })
  const answers = [said('1', 'client', 4, 'Ann'), said('2', 'client', 2, 'Bob'), said('3', 'client', 1, 'Cat'), said('4', 'colleague', undefined, 'Dan')]

  test('are nothing at all with fewer than were promised', () => {
    expect(resultsOf(round, answers.slice(2), 3)).toBe(undefined)
    expect(resultsOf(round, answers, 5)).toBe(undefined)
  })

  test('are the mean and the range of all, and nothing for a statement that too few have answered', () => {
    const results = resultsOf(round, answers, 3)
    expect(results?.rated[0]).toEqual({ words: 'Listens to the end before speaking', all: { count: 3, mean: 2.3, lowest: 1, highest: 4 }, sides: [] })
    expect(results?.rated[1]).toEqual({ words: 'Asks before advising', all: undefined, sides: [] })
    expect(results?.chosen[0]?.counts?.map(({ count }) => count)).toEqual([4, 0, 0])
  })

  test('have a side of their own only where no other can be worked out from it', () => {
    const colleagues = ['5', '6', '7'].map((id) => said(id, 'colleague', 0))
    expect(resultsOf(round, [...answers, ...colleagues], 3)?.rated[0]?.sides).toEqual([
      { side: 'client', spread: { count: 3, mean: 2.3, lowest: 1, highest: 4 } },
      { side: 'colleague', spread: { count: 3, mean: 0, lowest: 0, highest: 0 } },
    ])
    expect(resultsOf(round, [...answers, ...colleagues.slice(1)], 3)?.rated[0]?.sides).toEqual([])
  })

  test('have every text once, in another order for each question, whatever order they came in', () => {
    const [more, less] = resultsOf(round, answers, 3)?.written ?? []
    expect(more?.texts.toSorted()).toEqual(['Ann more', 'Bob more', 'Cat more', 'Dan more'])
    expect(more?.texts.map((text) => text.slice(0, 3))).not.toEqual(less?.texts.map((text) => text.slice(0, 3)))
    expect(resultsOf(round, answers.toReversed(), 3)?.written).toEqual(resultsOf(round, answers, 3)?.written)
  })
})
