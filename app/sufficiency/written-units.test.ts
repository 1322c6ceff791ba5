import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import { examplePortfolio } from './example-portfolio.ts'
import { getRequirement } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const all = readSpecifications(specificationsFolder())
const references: Readonly<Record<string, string>> = { '500': 'D/617/2906', '503': 'M/617/2909', m: 'M/652/0858' }

function unitOf(requirement: string): Unit {
  const unit = findUnit(all, references[requirement.split('-')[0] ?? ''] ?? '')
  if (unit === undefined) throw new Error(`No unit for ${requirement}`)
  return unit
}

function evaluated(requirement: string, change: (record: PracticeRecord) => void = () => {}) {
  const unit = unitOf(requirement)
  const record = examplePortfolio(unit)
  change(record)
  return getRequirement(evaluate(unit, record, { asOf }), requirement)
}

function pieceOf(record: PracticeRecord, requirement: string): PracticeRecord['evidence'][number] {
  const piece = record.evidence.find(({ id }) => id === `piece-${requirement}`)
  if (piece === undefined) throw new Error(`No piece for ${requirement}`)
  return piece
}

/** The ledger’s row, the requirement, and how many there are to be of each part. */
const written: [rule: string, requirement: string, parts: Record<string, number>][] = [
  [
    'R070',
    '500-1.1-definitions',
    { 'definition of coaching': 1, 'coaching in an organisation': 1, 'definition of mentoring': 1, 'mentoring in an organisation': 1 },
  ],
  ['R070', '500-1.1-similarities', { similarity: 2 }],
  ['R070', '500-1.1-differences', { difference: 2 }],
  ['R071', '500-1.2-factors', { 'organisational factor': 3 }],
  ['R071', '500-1.2-values', { 'values, ethics and principles': 1, 'internal support': 1 }],
  ['R072', '500-1.3-rationale', { 'business rationale': 1 }],
  ['R072', '500-1.3-benefits', { 'benefit to the organisation': 2, 'benefit to the individual': 2 }],
  ['R073', '500-1.4-model', { 'model of evaluation': 1, 'effectiveness of the model': 1 }],
  ['R073', '500-1.4-measures', { 'measure for individuals': 1, 'measure for the organisation': 1 }],
  ['R074', '500-1.5-individual', { 'individual barrier': 2, 'strategy for an individual barrier': 2 }],
  ['R074', '500-1.5-organisational', { 'organisational barrier': 2, 'strategy for an organisational barrier': 2 }],
  ['R075', '500-2.1-examples', { 'referenced example of knowledge': 1, 'referenced example of skills': 1, 'referenced example of behaviours': 1 }],
  ['R076', '500-2.2-skills', { 'communication skill': 4, 'why the skill matters': 4 }],
  ['R077', '500-2.3-responsibilities', { 'responsibility for the relationship': 1, 'staying ethical': 1, 'staying non-judgemental': 1 }],
  ['R077', '500-2.4-model', { 'model reviewed': 1, 'effectiveness in an organisation': 1 }],
  ['R078', '500-2.5-justified', { 'reflective practice': 1, 'individual supervision': 1, 'peer supervision': 1, 'group supervision': 1 }],
  ['R079', '500-3.1-reasons', { 'reason for contracting': 1 }],
  [
    'R079',
    '500-3.1-characteristics',
    {
      'physical environment': 1,
      'confidentiality and boundaries': 1,
      'stakeholder involvement': 1,
      'two-way contracting': 1,
      'three-way contracting': 1,
      'timescales and frequency': 1,
    },
  ],
  ['R079', '500-3.1-code', { 'code of a membership body': 1 }],
  ['R079', '500-3.1-not', { 'when not to contract': 1 }],
  ['R080', '500-3.2-process', { 'ongoing management': 1, 'review midway': 1, evaluation: 1, conclusion: 1 }],
  ['R081', '503-1.1-outcomes', { 'objective at the start': 1, 'outcome reached': 1 }],
  ['R081', '503-1.1-benefits', { 'benefit realised': 1 }],
  [
    'R082',
    '503-1.2-reflection',
    {
      'self-awareness': 1,
      questioning: 1,
      listening: 1,
      'giving feedback': 1,
      'relationship management': 1,
      'ethical behaviour': 1,
      'non-judgemental attitude': 1,
    },
  ],
  ['R082', '503-1.3-model', { 'competency model': 1 }],
  [
    'R082',
    '503-1.3-ability',
    {
      'own knowledge': 1,
      'own skills': 1,
      'own behaviours': 1,
      'own relationship management': 1,
      'own ethical behaviour': 1,
      'own non-judgemental attitude': 1,
    },
  ],
  ['R082', '503-1.3-evidence', { 'evidence from feedback': 1, 'evidence from own reflection': 1 }],
  ['R082', '503-1.3-differently', { 'what was learned': 1, 'what would be done differently': 1 }],
  ['R083', '503-2.1-swot', { strength: 1, weakness: 1, opportunity: 1, threat: 1 }],
  [
    'R083',
    '503-2.1-references',
    {
      'SWOT on self-awareness': 1,
      'SWOT on questioning': 1,
      'SWOT on listening': 1,
      'SWOT on giving feedback': 1,
      'SWOT on relationship management': 1,
      'SWOT on ethical behaviour': 1,
      'SWOT on a non-judgemental attitude': 1,
    },
  ],
  ['R083', '503-2.1-wanted', { 'knowledge wanted': 1, 'skill wanted': 1, 'behaviour wanted': 1 }],
  [
    'R084',
    '503-2.2-objectives',
    { 'specific objective': 1, 'how it is measured': 1, 'why it is achievable': 1, 'aspiration it serves': 1, 'date it is reached by': 1 },
  ],
  ['R084', '503-2.2-support', { support: 1 }],
  ['R085', '503-2.3-cpd', { 'how CPD is monitored': 1, 'how CPD is evaluated': 1 }],
  ['R001', 'm-652-0858-1.1-models', { model: 2, 'strength of the model': 2, 'limit of the model': 2 }],
  ['R069', 'm-652-0858-1.1-ethics', { confidentiality: 1, consent: 1, boundaries: 1, 'power dynamics': 1, safeguarding: 1 }],
  [
    'R001',
    'm-652-0858-1.2-skills',
    {
      'active listening': 1,
      questioning: 1,
      feedback: 1,
      'self-awareness and empathy': 1,
      'trust and rapport': 1,
      'boundaries and objectivity': 1,
      'strengths and needs of others': 1,
    },
  ],
  ['R001', 'm-652-0858-1.2-readiness', { 'readiness and competence': 1 }],
  ['R068', 'm-652-0858-2.1-links', { 'delegation and accountability': 1, 'service objectives': 1, 'succession planning': 1 }],
  ['R001', 'm-652-0858-2.2-adapted', { 'individual need': 1, adaptation: 1, context: 1 }],
  ['R066', 'm-652-0858-2.3-impact', { 'impact on individual performance': 1, 'impact on service outcomes': 1 }],
  ['R068', 'm-652-0858-2.3-sources', { 'performance data': 1, 'supervision records': 1, 'feedback received': 1 }],
]
const rows = written.flatMap(([rule, requirement, parts]) => Object.entries(parts).map(([part, least]) => [rule, requirement, least, part] as const))

describe('written pieces: a part short is not enough, and exactly as many are', () => {
  it.each(rows)('%s: %s asks for %i of “%s”', (_rule, requirement, least, part) => {
    expect(evaluated(requirement)).toMatchObject({ state: 'complete', explanation: 'Every part is there.', nextSteps: [] })
    let there = 0
    const short = evaluated(requirement, (record) => {
      const piece = pieceOf(record, requirement)
      there = piece.parts.filter((one) => one.part === part).length
      piece.parts.splice(
        piece.parts.findIndex((one) => one.part === part),
        1,
      )
    })
    expect(there).toBe(least)
    expect(short.state).not.toBe('complete')
    expect(short.explanation).toContain(`1 more for “${part}”`)
    expect(short.nextSteps[0]).toMatchObject({ words: expect.stringContaining(`1 more for “${part}”`), at: { kind: 'evidence' } })
  })

  it.each(Object.values(references))('no written piece of %s is left out of the table', (reference) => {
    const unit = findUnit(all, reference)
    const asked = unit?.outcomes.flatMap((outcome) => outcome.criteria.flatMap((criterion) => criterion.requirements)) ?? []
    const ids = asked.filter(({ measure }) => measure === 'parts').map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id) => !written.some(([, requirement]) => requirement === id))).toEqual([])
  })
})

describe('R070: what is measured is how many parts there are, of how many', () => {
  it.each([
    [2, '2 parts', 'complete'],
    [1, '1 part', 'incomplete'],
    [3, '2 parts', 'complete'],
  ])('%i similarities of two', (there, words, state) => {
    const found = evaluated('500-1.1-similarities', (record) => {
      pieceOf(record, '500-1.1-similarities').parts = Array.from({ length: there }, (_, at) => ({ part: 'similarity', text: `Number ${at}` }))
    })
    expect(found).toMatchObject({ state, measured: { words }, needed: { least: 2, words: 'at least 2 parts' } })
  })

  it('a piece that is still to come says none of it, and the reason is given', () => {
    const found = evaluated('500-1.1-similarities', (record) => Object.assign(pieceOf(record, '500-1.1-similarities'), { date: '2026-11-22' }))
    expect(found).toMatchObject({
      state: 'not started',
      explanation: 'You need 2 more for “similarity”. One piece says some of it: it is dated 22 November, which is still to come.',
      notCounting: [{ ref: { kind: 'evidence', id: 'piece-500-1.1-similarities' }, reason: { kind: 'in the future' } }],
    })
    const today = evaluated('500-1.1-similarities', (record) => Object.assign(pieceOf(record, '500-1.1-similarities'), { date: asOf }))
    expect(today).toMatchObject({ state: 'complete', notCounting: [] })
  })
})

describe('R105: several pieces may serve one criterion', () => {
  it('what is short leads to the piece that is about it, and only those with such parts count', () => {
    const found = evaluated('500-1.1-similarities', (record) => pieceOf(record, '500-1.1-similarities').parts.pop())
    const piece = { kind: 'evidence', id: 'piece-500-1.1-similarities' }
    expect(found).toMatchObject({ state: 'incomplete', counts: [piece], nextSteps: [{ at: piece, words: 'Write 1 more for “similarity”' }] })
  })

  it('the parts may be spread over them', () => {
    const found = evaluated('500-1.1-similarities', (record) => {
      const [moved] = pieceOf(record, '500-1.1-similarities').parts.splice(0, 1)
      if (moved !== undefined) pieceOf(record, '500-1.1-differences').parts.push(moved)
    })
    expect([found.state, found.counts.length]).toEqual(['complete', 2])
  })
})

describe('R074 R076: one for each', () => {
  it.each([
    ['500-1.5-individual', 'individual barrier', 'strategy for an individual barrier'],
    ['500-1.5-organisational', 'organisational barrier', 'strategy for an organisational barrier'],
    ['500-2.2-skills', 'communication skill', 'why the skill matters'],
    ['503-2.2-objectives', 'specific objective', 'how it is measured'],
  ])('%s: one more “%s” asks for one more “%s”', (requirement, part, other) => {
    const more = evaluated(requirement, (record) => pieceOf(record, requirement).parts.push({ part, text: 'One more.' }))
    expect(more).toMatchObject({ state: 'incomplete' })
    expect(more.explanation).toContain(`1 more for “${other}”`)
  })
})

describe('R084: the development plan covers at least 12 months', () => {
  const from = '2026-09-01'
  it.each([
    ['12 months to the day', { from, to: '2027-08-31' }, 'complete', '1 piece of evidence serves this.'],
    ['a day less', { from, to: '2027-08-30' }, 'incomplete', 'It covers 1 September 2026 to 30 August 2027, less than 12 months.'],
    ['no days', undefined, 'incomplete', 'It does not say which time it covers.'],
    ['a leap year', { from: '2028-02-29', to: '2029-02-27' }, 'complete', '1 piece of evidence serves this.'],
  ])('%s', (_title, covers, state, says) => {
    const found = evaluated('503-2.2-year', (record) => Object.assign(pieceOf(record, '503-2.2-year'), { covers }))
    expect(found.state).toBe(state)
    expect(found.explanation).toContain(says)
    const next = 'Add your development plan, with its first and last day, at least 12 months apart'
    expect(found.nextSteps.map(({ words }) => words)).toEqual(state === 'complete' ? [] : [next])
  })
})
