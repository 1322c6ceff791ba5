import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import { evaluate } from './evaluate.ts'
import { getRequirement } from './example-unit.ts'
import { practiceRecord, type PracticeRecord, type SessionPlan } from './record.ts'

const asOf = '2026-11-21'
const whole: SessionPlan = {
  id: 'p1',
  client: 'a',
  date: '2026-11-30',
  objectives: 'Choose one meeting to hand over',
  needsMet: 'Delegate work',
  model: 'GROW',
  topics: 'What stays with her, what does not',
  success: 'A date by which somebody else runs it',
}

function evaluated(reference: string, plans: readonly SessionPlan[], more: Partial<PracticeRecord> = {}) {
  const unit = findUnit(readSpecifications(specificationsFolder()), reference)
  if (unit === undefined) throw new Error(`${reference} is not there`)
  const clients: PracticeRecord['clients'] = [{ id: 'a', alias: 'Client A', kind: 'individual', approach: 'coaching' }]
  const record = { ...practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1 }), clients, sessionPlans: [...plans], ...more }
  const evaluation = evaluate(unit, record, { asOf })
  const id = reference === 'D/618/6482' ? 'athe-u3-3.1' : 'athe-u5-3.1'
  return { ...getRequirement(evaluation, `${id}-plan`), serves: evaluation.criteria.find((criterion) => criterion.id === id)?.serves }
}

const plan = { kind: 'session plan', id: 'p1' }

describe.each(['D/618/6482', 'K/618/6484'])('R095: the session plan that %s asks for', (unit) => {
  it('is there once a plan says every part, also for a session still to come', () => {
    expect(evaluated(unit, [whole])).toMatchObject({ state: 'complete', counts: [plan], serves: [plan] })
  })

  it.each([
    ['objectives', 'objective'],
    ['needsMet', 'need met'],
    ['model', 'model'],
    ['topics', 'topic'],
    ['success', 'measure of success'],
  ] as const)('lacks one part without %s', (field, part) => {
    expect(evaluated(unit, [{ ...whole, [field]: ' ' }])).toMatchObject({ state: 'incomplete', explanation: `You need 1 more for “${part}”.` })
  })

  it('may say the rest in a written piece, or in another plan', () => {
    const piece = { id: 'e', kind: 'work product' as const, title: 'Plan', criteria: ['athe-u3-3.1', 'athe-u5-3.1'], parts: [{ part: 'model', text: 'OSCAR' }] }
    const { model: _model, ...rest } = whole
    expect(evaluated(unit, [rest], { evidence: [piece] })).toMatchObject({ state: 'complete', counts: [{ kind: 'evidence', id: 'e' }, plan] })
    expect(evaluated(unit, [rest, { id: 'p2', client: 'a', model: 'CLEAR' }]).state).toBe('complete')
  })

  it('is not there when it is for a client who is set aside', () => {
    expect(evaluated(unit, [whole], { clients: [{ id: 'a', alias: 'Client A', kind: 'individual', approach: 'coaching', setAside: true }] }).state).toBe(
      'not started',
    )
  })

  it('is not there when it is for a mentee', () => {
    expect(evaluated(unit, [whole], { clients: [{ id: 'a', alias: 'Client A', kind: 'individual', approach: 'mentoring' }] }).state).toBe('not started')
  })
})
