import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import { examplePortfolio } from './example-portfolio.ts'
import { getRequirement } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const all = readSpecifications(specificationsFolder())
const units = all.filter(({ awardingOrganisation }) => awardingOrganisation === 'ATHE').flatMap((specification) => specification.units)

type Change = (record: PracticeRecord) => void

function unitOf(requirement: string): Unit {
  const unit = units.find(({ number }) => requirement.startsWith(`athe-u${number}-`))
  if (unit === undefined) throw new Error(`No unit for ${requirement}`)
  return unit
}

function evaluated(requirement: string, change: Change) {
  const unit = unitOf(requirement)
  const record = examplePortfolio(unit)
  change(record)
  return getRequirement(evaluate(unit, record, { asOf }), requirement)
}

function without(part: string): Change {
  return (record) => {
    for (const piece of record.evidence) {
      const at = piece.parts.findIndex((one) => one.part === part)
      if (at >= 0) piece.parts.splice(at, 1)
    }
  }
}

function pieceAs(kind: PracticeRecord['evidence'][number]['kind']): Change {
  return (record) => record.evidence.forEach((piece) => (piece.kind = kind))
}

function withoutTerm(term: keyof PracticeRecord['contracts'][number]['terms']): Change {
  return (record) => record.contracts.forEach((contract) => delete contract.terms[term])
}

function feedbackNot(from: 'client' | 'supervisor'): Change {
  return (record) => {
    record.feedback = record.feedback.filter((one) => one.from !== from)
    if (from === 'supervisor') record.supervision = []
  }
}

const firstSessionWithout: Change = (record) => {
  delete record.sessions[0]?.summary
}

const noNeeds: Change = (record) => (record.needs = [])
const noAlignment: Change = (record) => record.goals.forEach((goal) => delete goal.alignment)
const noDiary: Change = (record) => (record.reflections = [])
const noFeedback: Change = (record) => [feedbackNot('client'), feedbackNot('supervisor')].forEach((change) => change(record))

describe('a whole portfolio lacks nothing that can be counted', () => {
  it.each(units)('unit $number, $title', (unit) => {
    expect(units).toHaveLength(7)
    const evaluation = evaluate(unit, examplePortfolio(unit), { asOf })
    const open = evaluation.criteria.flatMap((criterion) => criterion.requirements).filter(({ state }) => state !== 'complete' && state !== 'judgement')
    expect(open.map(({ id, explanation }) => `${id}: ${explanation}`)).toEqual([])
    expect(evaluation.missing).toBe(0)
  })
})

describe('R108: nothing in the portfolio, and every criterion that asks for a piece is not started', () => {
  it.each(units)('unit $number, $title', (unit) => {
    const evaluation = evaluate(unit, { ...examplePortfolio(unit), evidence: [] }, { asOf })
    const written = unit.outcomes
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ requirements }) => requirements)
      .filter(({ measure }) => measure === 'parts' || measure === 'evidence')
    expect(written.length).toBeGreaterThan(5)
    expect(written.map(({ id }) => getRequirement(evaluation, id).state)).toEqual(written.map(() => 'not started'))
  })
})

const rows = units
  .flatMap(({ outcomes }) => outcomes)
  .flatMap(({ criteria }) => criteria)
  .flatMap(({ requirements }) => requirements)
const written = rows.flatMap((row) => (row.measure === 'parts' ? row.parts.map(({ part }) => ({ id: row.id, part, sentence: row.sentence })) : []))

describe('each written piece has its parts: one less and it is incomplete', () => {
  it.each(written)('$id without one “$part”', ({ id, part }) => {
    const found = evaluated(id, without(part))
    const alone = rows.some((row) => row.id === id && row.measure === 'parts' && row.parts.length === 1 && row.parts[0]?.least === 1)
    expect(found).toMatchObject({ state: alone ? 'not started' : 'incomplete', explanation: `You need 1 more for “${part}”.` })
  })
})

const others: [row: string, what: string, requirement: string, change: Change, explanation: RegExp][] = [
  ['R088', 'no need', 'athe-u3-2.1-needs', noNeeds, /^There is no coaching need yet\. You need 1 more coaching need\.$/],
  ['R088', 'no goal of the organisation', 'athe-u3-2.1-organisation', noAlignment, /the organisation, division or team goal it serves\./],
  ['R088', 'no need', 'athe-u4-2.1-needs', noNeeds, /You need 1 more mentoring need/],
  ['R088', 'no goal of the organisation', 'athe-u4-2.1-organisation', noAlignment, /goal it serves/],
  ['R088', 'no need', 'athe-u5-2.1-needs', noNeeds, /You need 1 more coaching need/],
  ['R088', 'no goal of the organisation', 'athe-u5-2.1-organisation', noAlignment, /goal it serves/],
  ['R088', 'no need', 'athe-u6-2.1-needs', noNeeds, /You need 1 more mentoring need/],
  ['R088', 'no goal of the organisation', 'athe-u6-2.1-organisation', noAlignment, /goal it serves/],
  ['R089', 'no expectations', 'athe-u3-2.2-agreement', withoutTerm('expectations'), /lacks the expectations/],
  ['R089', 'no aims', 'athe-u4-2.2-agreement-made', withoutTerm('intendedOutcomes'), /lacks the intended outcomes/],
  ['R089', 'no confidentiality', 'athe-u5-2.2-agreement', withoutTerm('confidentiality'), /lacks confidentiality/],
  ['R089', 'no duration', 'athe-u6-2.2-agreement', withoutTerm('duration'), /lacks how long it goes on/],
  ['R089', 'no frequency', 'athe-u3-2.2-agreement', withoutTerm('frequency'), /lacks how often you meet/],
  ['R089', 'no location', 'athe-u3-2.2-agreement', withoutTerm('environment'), /lacks where you meet/],
  ['R089', 'no review points', 'athe-u3-2.2-agreement', withoutTerm('reviewPoints'), /lacks when you review it/],
  ['R089', 'no cancellation', 'athe-u3-2.2-agreement', withoutTerm('cancellation'), /lacks what happens when a session is cancelled/],
  ['R089', 'no termination', 'athe-u3-2.2-agreement', withoutTerm('ending'), /lacks how it ends/],
  ['R089', 'no part for the organisation', 'athe-u3-2.2-three-way', withoutTerm('stakeholderInvolvement'), /lacks how stakeholders take part/],
  ['R089', 'no part for the organisation', 'athe-u4-2.2-agreement-three-way', withoutTerm('stakeholderInvolvement'), /lacks how stakeholders take part/],
  ['R089', 'no part for the organisation', 'athe-u5-2.2-three-way', withoutTerm('stakeholderInvolvement'), /lacks how stakeholders take part/],
  ['R089', 'no part for the organisation', 'athe-u6-2.2-three-way', withoutTerm('stakeholderInvolvement'), /lacks how stakeholders take part/],
  [
    'R097 R103',
    'a work product in place of an observation',
    'athe-u3-3.2-observed',
    pieceAs('work product'),
    /^You need 1 more piece of evidence \(observation, recording\)\.$/,
  ],
  [
    'R097 R103',
    'a professional discussion in place of an observation',
    'athe-u5-3.2-observed',
    pieceAs('professional discussion'),
    /\(observation, recording\)/,
  ],
  [
    'R097 R103',
    'a work product in place of an observation',
    'athe-u4-3.1-observed',
    pieceAs('work product'),
    /\(observation, recording, professional discussion\)/,
  ],
  [
    'R097 R103',
    'a work product in place of an observation',
    'athe-u6-3.2-observed',
    pieceAs('work product'),
    /\(observation, recording, professional discussion\)/,
  ],
  ['R087', 'nothing on reflective learning but an observation', 'athe-u2-3.1-piece', pieceAs('observation'), /You need 1 more piece of evidence/],
  ['R014', 'nothing on the role of the mentor but an observation', 'athe-u4-1.1-piece', pieceAs('observation'), /You need 1 more piece of evidence/],
  ['R100', 'nothing on culture but an observation', 'athe-u7-1.3-piece', pieceAs('observation'), /You need 1 more piece of evidence/],
  ['R098', 'one session without a summary', 'athe-u3-3.3-records', firstSessionWithout, /11 of 12 (coaching|mentoring) sessions have this\./],
  ['R098', 'one session without a summary', 'athe-u4-3.2-records', firstSessionWithout, /11 of 12 (coaching|mentoring) sessions have this\./],
  ['R098', 'one session without a summary', 'athe-u5-3.3-records', firstSessionWithout, /11 of 12 (coaching|mentoring) sessions have this\./],
  ['R098', 'one session without a summary', 'athe-u6-3.3-records', firstSessionWithout, /11 of 12 (coaching|mentoring) sessions have this\./],
  ['R098', 'no feedback given', 'athe-u5-3.3-feedback', (record) => record.sessions.forEach((one) => delete one.feedbackGiven), /lacks the feedback you gave/],
  ['R098', 'no diary', 'athe-u3-3.4-diary', noDiary, /^There is no reflection on coaching yet/],
  ['R098', 'no diary', 'athe-u4-3.3-diary', noDiary, /^There is no reflection on mentoring yet/],
  ['R098', 'no diary', 'athe-u5-3.4-diary', noDiary, /^There is no reflection on coaching yet/],
  ['R098', 'no diary', 'athe-u6-3.4-diary', noDiary, /^There is no reflection on mentoring yet/],
  ['R098', 'no feedback from the person coached', 'athe-u3-3.4-client', feedbackNot('client'), /You need 1 more/],
  ['R098', 'no feedback from the tutor', 'athe-u3-3.4-tutor', feedbackNot('supervisor'), /You need 1 more/],
  ['R098', 'no feedback at all', 'athe-u4-3.3-feedback', noFeedback, /You need 1 more/],
  ['R098', 'no feedback from the person coached', 'athe-u5-3.4-client', feedbackNot('client'), /You need 1 more/],
  ['R098', 'no feedback from the tutor', 'athe-u5-3.4-tutor', feedbackNot('supervisor'), /You need 1 more/],
  ['R098', 'no feedback at all', 'athe-u6-3.4-feedback', noFeedback, /You need 1 more/],
]

describe('each other requirement just fails', () => {
  it.each(others)('%s: %s (%s)', (_row, _what, requirement, change, explanation) => {
    const found = evaluated(requirement, change)
    expect(['incomplete', 'not started']).toContain(found.state)
    expect(found.explanation).toMatch(explanation)
    expect(found.nextSteps.length).toBeGreaterThan(0)
  })

  it('and none is left out of these tables', () => {
    const told = new Set([...others.map(([, , requirement]) => requirement), ...written.map(({ id }) => id)])
    expect(rows.filter(({ id, measure }) => measure !== 'judgement' && !told.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('what is enough', () => {
  it.each(['athe-u4-3.1-observed', 'athe-u6-3.2-observed'])('R097: %s takes a session recorded and discussed', (id) => {
    expect(evaluated(id, pieceAs('professional discussion')).state).toBe('complete')
  })

  it.each(['athe-u3-3.2-observed', 'athe-u5-3.2-observed'])('R103: %s takes an observation at a distance, and one is enough', (id) => {
    expect(evaluated(id, (record) => record.evidence.forEach((piece) => (piece.inPerson = false))).state).toBe('complete')
  })

  it('R097: an observation of a day to come does not count yet, and it is said why', () => {
    const found = evaluated('athe-u3-3.2-observed', (record) => record.evidence.forEach((piece) => (piece.date = '2026-11-22')))
    expect(found).toMatchObject({
      state: 'incomplete',
      explanation: 'You need 1 more piece of evidence (observation, recording). One that is there is dated 22 November, which is still to come.',
    })
  })

  it('R093: three barriers ask for three ways to overcome them', () => {
    const found = evaluated('athe-u4-2.4-barriers', (record) =>
      record.evidence.find(({ id }) => id === 'piece-athe-u4-2.4-barriers')?.parts.push({ part: 'barrier', text: 'A third.' }),
    )
    expect(found).toMatchObject({ state: 'incomplete', explanation: 'You need 1 more for “way to overcome it”.' })
  })

  it('R089: a two-way agreement need not say how an organisation takes part', () => {
    const found = evaluated('athe-u3-2.2-three-way', (record) => record.contracts.forEach((contract) => (contract.kind = 'two-way')))
    expect(found).toMatchObject({ state: 'complete', explanation: 'There is no three-way coaching contract, so nothing is asked.' })
  })
})
