import { describe, expect, test } from 'vitest'
import { standingOf, whyAnswerIsRefused, whyAskingIsRefused, type AnswerProblem, type ConfirmationAnswer, type Standing } from './rules.ts'

function answered(answer: ConfirmationAnswer['answer'], content: string, minutes = 60, on = '2026-11-10'): ConfirmationAnswer {
  return { answer, content, minutes, on, note: answer === 'declined' ? 'It was 45 minutes' : '' }
}

describe('R061: a confirmation holds for exactly what was confirmed', () => {
  const table: [what: string, answers: ConfirmationAnswer[], content: string, expected: Standing][] = [
    ['nobody has answered', [], 'a', { kind: 'not confirmed' }],
    ['confirmed as it stands', [answered('confirmed', 'a')], 'a', { kind: 'confirmed', on: '2026-11-10' }],
    ['changed since', [answered('confirmed', 'a', 60)], 'b', { kind: 'changed since', on: '2026-11-10', minutes: 60 }],
    ['changed back to what was confirmed', [answered('confirmed', 'a'), answered('declined', 'b', 90)], 'a', { kind: 'confirmed', on: '2026-11-10' }],
    ['something is wrong', [answered('declined', 'a')], 'a', { kind: 'questioned', on: '2026-11-10', note: 'It was 45 minutes' }],
    [
      'wrong, then confirmed as it stands',
      [answered('declined', 'a'), answered('confirmed', 'a', 60, '2026-11-12')],
      'a',
      { kind: 'confirmed', on: '2026-11-12' },
    ],
    ['wrong, then put right', [answered('declined', 'a')], 'b', { kind: 'not confirmed' }],
    [
      'confirmed, changed, and the change is wrong',
      [answered('confirmed', 'a'), answered('declined', 'b')],
      'b',
      { kind: 'questioned', on: '2026-11-10', note: 'It was 45 minutes' },
    ],
    [
      'confirmed twice, changed again',
      [answered('confirmed', 'a', 60), answered('confirmed', 'b', 90, '2026-11-12')],
      'c',
      { kind: 'changed since', on: '2026-11-12', minutes: 90 },
    ],
  ]
  test.each(table)('%s', (_what, answers, content, expected) => {
    expect(standingOf(answers, content)).toEqual(expected)
  })
})

describe('R061: why a supervisor’s answer is not taken', () => {
  const open = {
    standing: { kind: 'not confirmed' } as Standing,
    seen: 'a',
    content: 'a',
    heldOn: '2026-11-10',
    today: '2026-11-21',
    answer: 'confirmed' as const,
    note: '',
  }
  const table: [what: string, change: Partial<Parameters<typeof whyAnswerIsRefused>[0]>, expected: AnswerProblem | undefined][] = [
    ['confirming what stands there', {}, undefined],
    ['confirming what stood there before', { seen: 'b' }, 'changed meanwhile'],
    ['confirming nothing', { seen: '' }, 'changed meanwhile'],
    ['confirming twice', { standing: { kind: 'confirmed', on: '2026-11-11' } }, 'confirmed already'],
    ['confirming on the day', { heldOn: '2026-11-21' }, undefined],
    ['confirming what is still to come', { heldOn: '2026-11-22' }, 'still to come'],
    ['declining with a reason', { answer: 'declined', note: 'It was 45 minutes' }, undefined],
    ['declining with none', { answer: 'declined', note: ' \n' }, 'no note'],
    ['confirming after a doubt', { standing: { kind: 'questioned', on: '2026-11-11', note: 'x' } }, undefined],
  ]
  test.each(table)('%s', (_what, change, expected) => {
    expect(whyAnswerIsRefused({ ...open, ...change })).toBe(expected)
  })
})

describe('asking an outside supervisor', () => {
  const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
  const table: [what: string, standing: Standing, sent: string | undefined, expected: ReturnType<typeof whyAskingIsRefused>][] = [
    ['for the first time', { kind: 'not confirmed' }, undefined, undefined],
    ['again on the same day', { kind: 'not confirmed' }, '2026-11-21T08:00:00Z', 'sent today'],
    ['again a week later', { kind: 'not confirmed' }, '2026-11-14T08:00:00Z', undefined],
    ['when it is confirmed', { kind: 'confirmed', on: '2026-11-10' }, undefined, 'confirmed already'],
    ['when it was changed since', { kind: 'changed since', on: '2026-11-10', minutes: 60 }, undefined, undefined],
  ]
  test.each(table)('%s', (_what, standing, sent, expected) => {
    expect(whyAskingIsRefused(standing, sent === undefined ? undefined : Temporal.Instant.from(sent), now)).toBe(expected)
  })
})
