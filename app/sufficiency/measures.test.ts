import { describe, expect, it } from 'vitest'
import { problemWords } from '../specification/problems.ts'
import { readSpecification } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { getRequirement } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'

/** A made-up unit with one criterion, `t-1.1`, and one requirement, `t`. */
function unitWith(measure: string): Unit {
  const text = `
format: coachfolio/specification
version: 1
id: test
title: Test
awardingOrganisation: Test
edition: first
source: made up
units:
  - id: test-unit
    reference: T/1
    number: '1'
    title: Test
    level: 5
    credits: 1
    guidedLearningHours: 1
    aim: To test
    resultScale: pass/fail
    outcomes:
      - id: t-1
        number: '1'
        statement: Test
        criteria:
          - id: t-1.1
            number: '1.1'
            statement: Test
            requirements: [{ id: t, sentence: Test., source: made up, ${measure} }]`
  const read = readSpecification(text, 'test.yaml')
  if (!read.ok) throw new Error(read.problems.map(problemWords).join('\n'))
  const [unit] = read.specification.units
  if (unit === undefined) throw new Error('No unit')
  return unit
}

function evaluated(measure: string, change: (record: PracticeRecord) => void = () => {}, size: Parameters<typeof examplePractice>[0] = {}) {
  const record = examplePractice(size)
  change(record)
  return getRequirement(evaluate(unitWith(measure), record, { asOf }), 't')
}

type Evidence = PracticeRecord['evidence'][number]
function piece(more: Partial<Evidence>): Evidence {
  return { id: 'piece', kind: 'work product', title: 'Essay', criteria: ['t-1.1'], parts: [], ...more }
}

describe('other units are other numbers', () => {
  it.each([
    [
      '12 hours with one or more clients',
      'measure: hours, of: session, where: [countable], least: 12',
      { clients: 1, sessionsEach: 8 },
      'complete',
      '12 of 12 hours count.',
    ],
    ['54 hours', 'measure: hours, of: session, where: [countable], least: 54', { clients: 6, sessionsEach: 6 }, 'complete', '54 of 54 hours count.'],
    [
      '54 hours and 52.5',
      'measure: hours, of: session, where: [countable], least: 54',
      { clients: 5, sessionsEach: 7 },
      'incomplete',
      '52.5 of 54 hours count. You need 1.5 more hours.',
    ],
    ['at most 9 hours', 'measure: hours, of: session, most: 9', {}, 'incomplete', '18 hours count. At most 9 hours may count.'],
    [
      '4 to 9 individuals and 3',
      'measure: count, of: client, where: [individual, with hours that count], least: 4, most: 9',
      { clients: 3 },
      'incomplete',
      '3 of 4 individuals count. You need 1 more individual.',
    ],
    [
      '3 hours of supervision and 1',
      'measure: hours, of: supervision, where: [feedback], least: 3',
      {},
      'incomplete',
      '1 of 3 hours count. You need 2 more hours.',
    ],
    [
      'half an hour of peer supervision',
      'measure: hours, of: supervision, where: [peer], least: 0.5',
      {},
      'incomplete',
      '0 of 0.5 hours count. Your supervision of 11 May was not peer supervision. You need 30 more minutes.',
    ],
  ])('%s', (_, measure, size, state, says) => {
    expect(evaluated(measure, () => {}, size)).toMatchObject({ state, explanation: says })
  })
})

describe('parts of a written piece', () => {
  const measure = 'measure: parts, parts: [{ part: similarity, least: 2 }, { part: difference, least: 2 }]'
  const written = (...parts: string[]) => piece({ parts: parts.map((part) => ({ part, text: 'Both need trust.' })) })

  it('nothing written is not started', () => {
    expect(evaluated(measure)).toMatchObject({ state: 'not started', explanation: 'You need 2 more for “similarity” and 2 more for “difference”.' })
  })

  it('one difference short is incomplete', () => {
    const found = evaluated(measure, (record) => record.evidence.push(written('similarity', 'similarity', 'difference')))
    expect(found).toMatchObject({ state: 'incomplete', measured: { value: 3 }, needed: { least: 4 }, explanation: 'You need 1 more for “difference”.' })
    expect(found.nextSteps).toEqual([{ words: 'Write 1 more for “difference”', at: { kind: 'evidence', id: 'piece' }, minutes: 15 }])
  })

  it('an empty part is no part', () => {
    const found = evaluated(measure, (record) => {
      record.evidence.push(written('similarity', 'similarity', 'difference'), piece({ id: 'more', parts: [{ part: 'difference', text: ' ' }] }))
    })
    expect(found.state).toBe('incomplete')
  })

  it('parts in two pieces add up', () => {
    const found = evaluated(measure, (record) => {
      record.evidence.push(written('similarity', 'similarity', 'difference'), { ...written('difference'), id: 'more' })
    })
    expect(found).toMatchObject({ state: 'complete', counts: [{ id: 'more' }, { id: 'piece' }] })
  })
})

describe('R104 R105: evidence of a kind', () => {
  const measure = 'measure: evidence, kinds: [observation], inPerson: true'

  it.each<[string, Partial<Evidence>, string]>([
    ['another kind', { kind: 'work product' }, 'It is a work product; this asks for observation.'],
    ['not in person', { kind: 'observation' }, 'It does not say that it was in person.'],
    ['still to come', { kind: 'observation', inPerson: true, date: '2027-01-01' }, 'It is dated 1 January 2027, which is still to come.'],
  ])('%s does not count', (_, more, words) => {
    const found = evaluated(measure, (record) => record.evidence.push(piece(more)))
    expect(found).toMatchObject({ state: 'incomplete', notCounting: [{ ref: { id: 'piece' }, reason: { words } }] })
  })

  it('an observation in person counts', () => {
    expect(evaluated(measure, (record) => record.evidence.push(piece({ kind: 'observation', inPerson: true })))).toMatchObject({ state: 'complete' })
  })

  it('one for another criterion is not looked at', () => {
    const found = evaluated(measure, (record) => record.evidence.push(piece({ kind: 'observation', inPerson: true, criteria: ['t-2.1'] })))
    expect(found).toMatchObject({ state: 'not started', notCounting: [] })
  })
})

describe('judgement', () => {
  it('is left to the assessor, and is not missing', () => {
    const evaluation = evaluate(unitWith('measure: judgement, lookFor: [Depth]'), examplePractice(), { asOf })
    expect(evaluation.criteria[0]).toMatchObject({ state: 'judgement' })
    expect(evaluation.missing).toBe(0)
  })
})
