import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { houseFolder } from '../../specification/folder.ts'
import { readDataText } from '../../specification/data-text.ts'
import { answerFields, answerIn, choicesOf, isBlank, ratingsOf, writtenAbout } from './answer.ts'
import { questionnaireSchema, type Questionnaire } from './questionnaire.ts'
import { getQuestionnaire, inOrder, listQuestionnaires, newestFor, questionnaireFor } from './questionnaires.ts'

const stages = ['session', 'mid', 'end'] as const
const lines = readFileSync(`${houseFolder('questionnaires')}/communication-1.yaml`, 'utf8')

function problemsOf(text: string): string[] {
  const read = readDataText(questionnaireSchema, text)
  return read.ok ? [] : read.problems.map(({ line, path, expected }) => `${line} ${path}: ${expected}`)
}

describe('R059: the questionnaires', () => {
  test.each(['client', 'stakeholder', 'supervisor'] as const)('there is a standard one for a %s at every stage', (giver) => {
    for (const stage of stages) expect(questionnaireFor(giver, stage)?.questions.length).toBeGreaterThan(3)
  })

  test('another can be chosen where it suits the person and the time', () => {
    expect(questionnaireFor('client', 'mid', 'relationship')?.title).toBe('Our working relationship')
    expect(questionnaireFor('client', 'session', 'relationship')).toBe(undefined)
    expect(questionnaireFor('stakeholder', 'mid', 'relationship')).toBe(undefined)
    expect(questionnaireFor('client', 'mid', 'feedback-360')).toBe(undefined)
    expect(questionnaireFor('client', 'mid', 'nothing')).toBe(undefined)
  })

  test('R098: effectiveness, relationship, communication, goals, 180°, 360°, the supervisor and the sponsor are ready made', () => {
    expect(newestFor('round').map(({ id }) => id)).toEqual(['feedback-180', 'feedback-360'])
    const ids = newestFor('request').map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['after-a-session', 'relationship', 'communication', 'goal-attainment', 'supervisor', 'sponsor-outcome']))
  })

  test('a later version is sent from then on, and the one that was sent before is still there as it was', () => {
    const [first] = listQuestionnaires().filter(({ id }) => id === 'relationship') as [Questionnaire]
    const second = { ...first, version: 2, intro: 'Anew.' }
    expect(inOrder([second, ...listQuestionnaires()]).at(-1)).toBe(second)
    expect(getQuestionnaire('relationship', 1)).toBe(first)
    expect(() => inOrder([first, ...listQuestionnaires()])).toThrow('Two files are questionnaire relationship, version 1')
    expect(() => inOrder(listQuestionnaires().filter(({ id }) => id !== 'mid-way'))).toThrow('No standard questionnaire for a client at mid')
  })
})

describe('A file of a questionnaire', () => {
  test.each<[what: string, from: string, to: string, said: string]>([
    ['a kind that there is not', 'kind: choice', 'kind: stars', '19 questions[5].kind: one of the kinds: scale, goals, choice, text'],
    ['a key that stands twice', 'key: open', 'key: clear', '15 questions[1].key: a key that no other question has'],
    ['a key with a capital', 'key: open', 'key: Open', 'small letters, digits and hyphens'],
    ['a scale of two', 'scale: [Never, Now and then, Half of the time, Mostly, Always]', 'scale: [No, Yes]', 'scale: 3 or more'],
    ['goals asked of somebody who has none', 'givers: [client]', 'givers: [client, stakeholder]', ''],
    ['no stage', 'stages: [session, mid, end]', 'stages: []', 'at least one stage for a request'],
    ['a colleague asked alone', 'givers: [client]', 'givers: [client, colleague]', 'no colleague: they are asked in a round'],
    [
      'nothing that must be said of effectiveness',
      '    missing: Say in a sentence what it did for you\n',
      '',
      'a text about effectiveness that must be answered',
    ],
    ['a field that there is not', 'standard: false', 'standard: false\ncolour: red', 'colour'],
  ])('with %s is refused with its line', (_what, from, to, said) => {
    const text = lines.replace(from, to)
    expect(text).not.toBe(lines)
    if (said === '') expect(problemsOf(text.replace('kind: scale, key: clear', 'kind: goals, key: clear')).join('\n')).toContain('clients alone')
    else expect(problemsOf(text).join('\n')).toContain(said)
  })

  test('is described for editors as it is checked', () => {
    const described: unknown = JSON.parse(readFileSync(`${houseFolder('docs')}/schemas/questionnaire.schema.json`, 'utf8'))
    expect(described).toEqual({ ...z.toJSONSchema(questionnaireSchema, { io: 'input' }), title: 'Coachfolio questionnaire' })
  })
})

describe('An answer', () => {
  const goals = [
    { id: '01900000-0000-7000-8000-000000000001', statement: 'Lead the weekly meeting' },
    { id: '01900000-0000-7000-8000-000000000002', statement: 'Say no' },
  ]
  const attainment = getQuestionnaire('goal-attainment', 1)

  test('R088: asks how far each goal is reached, and reads in the words that were asked', () => {
    const form = answerFields(attainment, goals).parse({ ratings: { [goals[0]?.id ?? '']: 4 }, right: 'some', difference: 'The pauses' })
    const answer = answerIn(attainment, form)
    expect(ratingsOf(attainment, answer, goals)).toEqual([{ question: 'Lead the weekly meeting', score: 4 }])
    expect(choicesOf(attainment, answer)).toEqual([{ question: 'Are these still the right goals?', answer: 'Some of them' }])
    expect(writtenAbout(attainment, answer, 'effectiveness')).toBe('The pauses')
    expect(writtenAbout(attainment, answer, 'person')).toBe('')
    expect(answerFields(attainment, []).shape).not.toHaveProperty('ratings')
  })

  test.each([
    ['a point beyond the scale', { ratings: { listens: 5 } }],
    ['half a point', { ratings: { listens: 1.5 } }],
    ['a choice that was not offered', { ratings: {}, turn: 'maybe' }],
  ])('with %s is not understood', (_what, form) => {
    expect(answerFields(getQuestionnaire('feedback-360', 1), []).safeParse(form).success).toBe(false)
  })

  test('keeps each of several texts under its question, and knows when nothing was said', () => {
    const round = getQuestionnaire('feedback-360', 1)
    const answer = answerIn(round, { ratings: {}, more: 'Silence', less: 'Advice' })
    expect(writtenAbout(round, answer, 'effectiveness')).toBe('What should there be more of?\nSilence\n\nWhat should there be less of?\nAdvice')
    expect([isBlank(answer), isBlank(answerIn(round, { ratings: {}, more: ' ' }))]).toEqual([false, true])
  })
})
