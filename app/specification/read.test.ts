import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { specificationsFolder } from './folder.ts'
import { problemWords } from './problems.ts'
import { findUnit, readSpecification } from './read.ts'
import type { Unit } from './schema.ts'

const file = join(specificationsFolder(), 'ilm/level-5-effective-coaching-and-mentoring.yaml')
const text = readFileSync(file, 'utf8')

function unit501(): Unit {
  const read = readSpecification(text, 'level-5.yaml')
  if (!read.ok) throw new Error(read.problems.map(problemWords).join('\n'))
  const unit = findUnit([read.specification], 'H/617/2907')
  if (unit === undefined) throw new Error('No unit H/617/2907')
  return unit
}

describe('R005: Unit 501 (H/617/2907), 18 hours', () => {
  it('has its facts', () => {
    expect(unit501()).toMatchObject({ number: '501', level: 5, credits: 5, guidedLearningHours: 12, resultScale: 'pass/referral' })
    expect(unit501().aim).toContain('a minimum of 18 hours of effective coaching or mentoring')
  })

  it('has 3 outcomes and 11 criteria with their printed numbers', () => {
    const numbers = unit501().outcomes.map((outcome) => outcome.criteria.map((criterion) => criterion.number))
    expect(numbers).toEqual([
      ['1.1', '1.2', '1.3'],
      ['2.1', '2.2', '2.3', '2.4'],
      ['3.1', '3.2', '3.3', '3.4'],
    ])
  })

  it('has the statements as published', () => {
    const statements = unit501().outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => criterion.statement))
    expect(statements[0]).toBe(
      'Plan and prepare to deliver a coaching or mentoring programme to support a minimum of 2 and a maximum of 3 individuals over 18 hours',
    )
    expect(statements[10]).toBe(
      'Assess and evidence own ability to use effective communication techniques including questioning, listening and giving feedback in order to facilitate coaching or mentoring practice',
    )
  })

  it('tells the learner what to do beside each criterion, with content, guidance and kinds of evidence', () => {
    for (const criterion of unit501().outcomes.flatMap((outcome) => outcome.criteria)) {
      expect(criterion.whatToDo.length, criterion.id).toBeGreaterThan(1)
      expect(criterion.content.length, criterion.id).toBeGreaterThan(0)
      expect(criterion.guidance.length, criterion.id).toBeGreaterThan(0)
      expect(criterion.evidence.length, criterion.id).toBeGreaterThan(0)
    }
  })

  it('R104 R105: names every kind of evidence, and that one piece may serve many criteria', () => {
    const { evidence, requirements } = unit501().assessment
    expect(evidence.map((row) => row.kind).toSorted()).toEqual([
      'feedback',
      'observation',
      'personal statement',
      'professional discussion',
      'questioning',
      'reflective account',
      'witness testimony',
      'work product',
    ])
    expect(requirements).toContain('One piece of evidence may serve several criteria, and several units; no criterion needs a piece of its own.')
  })

  it('is found however its reference is written', () => {
    const read = readSpecification(text, 'level-5.yaml')
    const all = read.ok ? [read.specification] : []
    expect(findUnit(all, 'h6172907')?.number).toBe('501')
    expect(findUnit(all, 'H/617/2908')).toBeUndefined()
  })
})

function problemsAfter(from: string, to: string): string[] {
  expect(text).toContain(from)
  const read = readSpecification(text.replace(from, to), 'bad.yaml')
  return read.ok ? [] : read.problems.map((problem) => `${problem.line}: ${problemWords(problem)}`)
}

const bad: { title: string; from: string; to: string; says: string | RegExp }[] = [
  { title: 'a level that is text', from: 'level: 5', to: 'level: five', says: '14: units[0].level: expected a number, found "five"' },
  { title: 'a level there is not', from: 'level: 5', to: 'level: 9', says: '14: units[0].level: expected 8 or less, found 9' },
  {
    title: 'a mistyped field',
    from: 'credits: 5',
    to: 'credit: 5',
    says: /^15: units\[0\]\.credit: expected no such field, found the field “credit” — did you mean “credits”\?$/,
  },
  { title: 'a missing field', from: '    level: 5\n', to: '', says: '10: units[0].level: expected a number, found nothing' },
  {
    title: 'a mistyped condition',
    from: 'shows: [duration]',
    to: 'shows: [durations]',
    says: /shows\[0\]: expected a condition of session: .*, found "durations" — did you mean “duration”\?$/,
  },
  { title: 'a mistyped measure', from: 'measure: hours', to: 'measure: hour', says: /requirements\[1\].measure: expected one of the measures: count, hours/ },
  { title: 'bounds the wrong way round', from: 'most: 3', to: 'most: 1', says: /most: expected 2 or more, as `least` says, found 1$/ },
  {
    title: 'an id used twice',
    from: 'id: 501-1.2-needs-first',
    to: 'id: 501-1.2-needs',
    says: /expected an id of its own; units\[0\].*requirements\[0\] has it already/,
  },
  {
    title: 'something that belongs to nobody',
    from: 'has: [{ of: need, least: 2 }]',
    to: 'has: [{ of: supervision }]',
    says: /expected what belongs to a client: need, goal/,
  },
  {
    title: 'a kind of evidence there is not',
    from: 'evidence: [work product]',
    to: 'evidence: [work products]',
    says: /found "work products" — did you mean “work product”\?$/,
  },
]

describe('a bad specification is refused with line, path and reason', () => {
  it.each(bad)('$title', ({ from, to, says }) => {
    const problems = problemsAfter(from, to)
    expect(
      problems.some((problem) => (typeof says === 'string' ? problem === says : says.test(problem))),
      problems.join('\n'),
    ).toBe(true)
  })

  it('text that is not YAML', () => {
    const read = readSpecification('units: [\n  - a: "b\n', 'bad.yaml')
    expect(read).toMatchObject({ ok: false, fileName: 'bad.yaml' })
    expect(read.ok ? [] : read.problems).toContainEqual({ line: 3, path: 'the file', found: 'Missing closing "quote', expected: 'YAML' })
  })

  it('an empty file', () => {
    const read = readSpecification('', 'empty.yaml')
    expect(read).toMatchObject({ ok: false, problems: [{ line: 1, path: 'the file', found: 'nothing', expected: 'a group of fields' }] })
  })
})
