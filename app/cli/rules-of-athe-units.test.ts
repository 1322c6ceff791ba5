import { describe, expect, it } from 'vitest'
import type { EvidenceKind } from '../specification/vocabulary.ts'
import type { PracticeRecord } from '../sufficiency/record.ts'
import { evaluatedWith, expectJustEnough, expectTooLittle, type Change } from '../../test/harness/examples.ts'

type Term = keyof PracticeRecord['contracts'][number]['terms']

const enough = '%s: of “%s” %i is enough, one less is not'

/** One of each of these parts is enough for a requirement; with `least`, so many of each. */
function parts(requirement: string, names: readonly string[], least = 1): [string, string, number][] {
  return names.map((part) => [requirement, part, least])
}

function withoutTerm(term: Term): Change {
  return (record) => record.contracts.forEach(({ terms }) => delete terms[term])
}

function piecesAs(kind: EvidenceKind): Change {
  return (record) => record.evidence.forEach((piece) => (piece.kind = kind))
}

const noNeeds: Change = (record) => (record.needs = [])
const noAlignment: Change = (record) => record.goals.forEach((goal) => delete goal.alignment)
const noSummary: Change = (record) => record.sessions.forEach((session) => delete session.summary)
const noReflections: Change = (record) => (record.reflections = [])
const nobodySpoke: Change = (record) => {
  record.feedback = []
  record.supervision = []
}

describe('R086: unit 1: differences, purposes, conditions, skills, models, ethics, management, impact', () => {
  it.each([
    ...parts('athe-u1-1.1-differences', ['difference'], 2),
    ...parts('athe-u1-1.2-purposes', ['purpose'], 2),
    ...parts('athe-u1-1.2-purposes', ['use in an organisation']),
    ...parts('athe-u1-1.3-conditions', ['condition'], 2),
    ...parts('athe-u1-2.1-required', ['skill'], 2),
    ...parts('athe-u1-2.1-required', ['knowledge', 'understanding']),
    ...parts('athe-u1-2.2-models', ['model'], 2),
    ...parts('athe-u1-2.3-issues', ['ethical issue'], 2),
    ...parts('athe-u1-2.4-agreement', ['expectations', 'termination', 'cancellation', 'three-way relationship']),
    ...parts('athe-u1-3.1-methods', ['method'], 2),
    ...parts('athe-u1-3.2-methods', ['method'], 2),
  ])(enough, expectJustEnough)
})

describe('R087: unit 2: strengths and gaps, a plan with deadlines and review points, monitoring, CPD with its limits', () => {
  it.each([
    ...parts('athe-u2-1.1-own', ['strength', 'area for development'], 2),
    ...parts('athe-u2-1.2-match', ['professional standard', 'strength that matches', 'gap']),
    ...parts('athe-u2-2.1-objectives', ['objective'], 2),
    ...parts('athe-u2-2.2-activities', ['development activity'], 2),
    ...parts('athe-u2-2.3-plan', ['objective'], 2),
    ...parts('athe-u2-2.3-plan', ['activity', 'deadline', 'success measure', 'review point']),
    ...parts('athe-u2-3.2-methods', ['method'], 2),
    ...parts('athe-u2-3.3-cpd', ['CPD activity'], 2),
    ...parts('athe-u2-3.3-cpd', ['limiting factor']),
  ])(enough, expectJustEnough)

  it('an observation does not show reflective learning', () => {
    expectTooLittle('athe-u2-3.1-piece', piecesAs('observation'), /You need 1 more piece of evidence/)
  })
})

describe('R088: the needs of the individual are analysed in the context of the organisation', () => {
  it.each([
    [3, 'coaching'],
    [4, 'mentoring'],
    [5, 'coaching'],
    [6, 'mentoring'],
  ])('unit %i, %s', (unit, approach) => {
    expectTooLittle(`athe-u${unit}-2.1-needs`, noNeeds, new RegExp(`^There is no ${approach} need yet\\. You need 1 more ${approach} need\\.$`))
    expectTooLittle(`athe-u${unit}-2.1-organisation`, noAlignment, /lacks the organisation, division or team goal it serves/)
  })
})

describe('R089: the agreement settles all that it has to', () => {
  const agreements = ['athe-u3-2.2-agreement', 'athe-u4-2.2-agreement-made', 'athe-u5-2.2-agreement', 'athe-u6-2.2-agreement']
  const terms: [Term, RegExp][] = [
    ['expectations', /lacks the expectations/],
    ['intendedOutcomes', /lacks the intended outcomes/],
    ['confidentiality', /lacks confidentiality/],
    ['duration', /lacks how long it goes on/],
    ['frequency', /lacks how often you meet/],
    ['environment', /lacks where you meet/],
    ['reviewPoints', /lacks when you review it/],
    ['roles', /lacks who has which part in it/],
    ['ending', /lacks how it ends/],
    ['cancellation', /lacks what happens when a session is cancelled/],
  ]
  it.each(agreements.flatMap((requirement) => terms.map(([term, says]) => [requirement, term, says] as const)))(
    '%s without %s is too little',
    (requirement, term, says) => expectTooLittle(requirement, withoutTerm(term), says),
  )

  it.each(['athe-u3-2.2-three-way', 'athe-u4-2.2-agreement-three-way', 'athe-u5-2.2-three-way', 'athe-u6-2.2-three-way'])(
    '%s: a three-way agreement says how the organisation takes part',
    (requirement) => expectTooLittle(requirement, withoutTerm('stakeholderInvolvement'), /lacks how stakeholders take part/),
  )
})

describe('R090: a coaching plan, from objectives to follow-ups', () => {
  it.each([
    ...parts('athe-u3-2.3-plan', ['objective', 'model', 'format', 'topic', 'frequency', 'length', 'review']),
    ...parts('athe-u3-2.3-plan', ['measure of success for the individual', 'measure of success for the organisation']),
    ...parts('athe-u5-2.3-plan', ['objective', 'model', 'activity', 'format', 'topic', 'number of sessions', 'length of sessions']),
    ...parts('athe-u5-2.3-plan', ['feedback and review', 'follow-up']),
  ])(enough, expectJustEnough)
})

const framework = ['frequency of sessions', 'timing of sessions', 'availability for more sessions', 'activity to support the mentee']

describe('R091: a mentoring framework, from frequency to signposting', () => {
  it.each([
    ...parts('athe-u4-2.2-framework-set', [...framework, 'structured dialogue', 'signposting of other resources']),
    ...parts('athe-u6-2.3-framework', [...framework, 'structured dialogue', 'signposting of other resources']),
  ])(enough, expectJustEnough)
})

describe('R092: what supports the programme: time, a quiet space, privacy, policies', () => {
  it.each([
    ...parts('athe-u4-2.3-requirements', ['time', 'quiet space', 'privacy', 'policies and procedures']),
    ...parts('athe-u5-2.4-requirements', ['session times', 'location', 'policies and procedures']),
    ...parts('athe-u6-2.4-requirements', ['time', 'quiet space', 'privacy', 'policies and procedures']),
  ])(enough, expectJustEnough)
})

describe('R093: factors and barriers with a remedy for each; standards and frameworks reviewed', () => {
  it.each([
    ...parts('athe-u3-2.4-factors', ['factor', 'way to overcome it'], 2),
    ...parts('athe-u4-2.4-barriers', ['barrier', 'way to overcome it'], 2),
    ...parts('athe-u5-2.5-factors', ['factor', 'way to overcome it'], 2),
    ...parts('athe-u6-2.5-barriers', ['barrier', 'way to overcome it'], 2),
    ...parts('athe-u5-1.2-standards', ['standard or framework'], 2),
    ...parts('athe-u6-1.2-standards', ['standard or framework'], 2),
  ])(enough, expectJustEnough)
})

describe('units 3 to 6: the role of coaching or mentoring where it is done, and what it brings to individuals and to the organisation', () => {
  const benefits = ['benefit to individuals', 'benefit to the organisation']
  it.each([
    ...parts('athe-u3-1.1-role', ['organisation', 'role of the coach']),
    ...parts('athe-u3-1.2-areas', ['area for coaching', 'resource'], 2),
    ...parts('athe-u3-1.3-benefits', benefits),
    ...parts('athe-u4-1.2-benefits', ['benefit to the individual', 'benefit to the organisation']),
    ...parts('athe-u5-1.1-role', ['role of coaching', ...benefits]),
    ...parts('athe-u5-1.3-activities', ['development activity'], 2),
    ...parts('athe-u6-1.1-role', ['role of mentoring', ...benefits]),
  ])(enough, expectJustEnough)
})

describe('R094: recording: its requirements, its documents, and how records stay confidential', () => {
  it.each([
    ...parts('athe-u3-2.5-recording', ['requirement for recording'], 2),
    ...parts('athe-u3-2.5-recording', ['document', 'confidentiality of records']),
    ...parts('athe-u3-3.3-confidential', ['confidentiality of the individual', 'intellectual property of the business']),
    ...parts('athe-u4-3.2-confidential', ['confidentiality']),
    ...parts('athe-u5-3.3-confidential', ['confidentiality']),
    ...parts('athe-u6-3.3-confidential', ['confidentiality']),
    ...parts('athe-u4-2.5-recording', ['document devised, obtained or reviewed', 'confidentiality of records']),
    ...parts('athe-u5-2.6-recording', ['document', 'confidentiality of records']),
    ...parts('athe-u6-2.6-recording', ['document devised, obtained or reviewed', 'confidentiality of records']),
  ])(enough, expectJustEnough)
})

describe('R095: a session plan has objectives, needs met, models, topics and measures of success', () => {
  const all = ['objective', 'need met', 'model', 'topic', 'measure of success']
  it.each([...parts('athe-u3-3.1-plan', all), ...parts('athe-u5-3.1-plan', all)])(enough, expectJustEnough)
})

describe('R096: objectives agreed in advance, and an agenda that the mentee leads', () => {
  it.each(parts('athe-u6-3.1-agenda', ['objectives agreed in advance', 'review of the last session', 'objectives of this session', 'actions', 'next session']))(
    enough,
    expectJustEnough,
  )
})

describe('R097: a session is observed or recorded; a mentoring session may also be discussed', () => {
  it.each([
    ['athe-u3-3.2-observed', 'recording', 'complete'],
    ['athe-u5-3.2-observed', 'recording', 'complete'],
    ['athe-u3-3.2-observed', 'professional discussion', 'incomplete'],
    ['athe-u5-3.2-observed', 'professional discussion', 'incomplete'],
    ['athe-u4-3.1-observed', 'professional discussion', 'complete'],
    ['athe-u6-3.2-observed', 'professional discussion', 'complete'],
    ['athe-u4-3.1-observed', 'work product', 'incomplete'],
    ['athe-u6-3.2-observed', 'work product', 'incomplete'],
  ] as const)('%s with a %s is %s', (requirement, kind, state) => {
    expect(evaluatedWith(requirement, piecesAs(kind)).state).toBe(state)
  })
})

describe('R098: session records, a diary, feedback, and the response to it carried into the development plan', () => {
  it.each([
    ['athe-u3-3.3-records', noSummary, /lacks? a summary/],
    ['athe-u4-3.2-records', noSummary, /lacks? a summary/],
    ['athe-u5-3.3-records', noSummary, /lacks? a summary/],
    ['athe-u6-3.3-records', noSummary, /lacks? a summary/],
    ['athe-u3-3.4-diary', noReflections, /There is no reflection on coaching yet/],
    ['athe-u4-3.3-diary', noReflections, /There is no reflection on mentoring yet/],
    ['athe-u5-3.4-diary', noReflections, /There is no reflection on coaching yet/],
    ['athe-u6-3.4-diary', noReflections, /There is no reflection on mentoring yet/],
    ['athe-u3-3.4-client', nobodySpoke, /You need 1 more/],
    ['athe-u3-3.4-tutor', nobodySpoke, /You need 1 more/],
    ['athe-u4-3.3-feedback', nobodySpoke, /You need 1 more/],
    ['athe-u5-3.4-tutor', nobodySpoke, /You need 1 more/],
    ['athe-u6-3.4-feedback', nobodySpoke, /You need 1 more/],
  ] as const)('%s', expectTooLittle)

  it.each([
    ...parts('athe-u3-3.5-response', ['feedback on the observed session', 'response', 'step in the development plan']),
    ...parts('athe-u4-3.4-response', ['feedback', 'response', 'step in the development plan']),
    ...parts('athe-u5-3.5-response', ['feedback on the observed session', 'response', 'step in the development plan']),
    ...parts('athe-u6-3.5-response', ['feedback', 'response', 'step in the development plan']),
  ])(enough, expectJustEnough)

  it('sessions of mentoring are no record of coaching, and the other way round', () => {
    const otherwise =
      (approach: 'coaching' | 'mentoring'): Change =>
      (record) =>
        record.clients.forEach((client) => (client.approach = approach))
    expectTooLittle('athe-u3-3.3-records', otherwise('mentoring'), /There is no coaching session yet/)
    expectTooLittle('athe-u4-3.2-records', otherwise('coaching'), /There is no mentoring session yet/)
    expect(evaluatedWith('athe-u4-3.2-records', otherwise('coaching')).nextSteps[0]?.words).toBe('Add a client whom you mentor')
  })
})

describe('R099: the impact on performance, with key performance indicators', () => {
  it.each([
    ...parts('athe-u4-3.3-impact', ['key performance indicator'], 2),
    ...parts('athe-u4-3.3-impact', ['way to measure impact', 'impact on performance']),
  ])(enough, expectJustEnough)
})

describe('R100: the part of the organisation, its objectives and performance, and the conclusion', () => {
  it.each([
    ...parts('athe-u7-1.1-objectives', ['part of the organisation']),
    ...parts('athe-u7-1.1-objectives', ['objective', 'implication'], 2),
    ...parts('athe-u7-1.2-performance', ['key performance indicator', 'performance against an objective'], 2),
    ...parts('athe-u7-1.4-techniques', ['performance management technique'], 2),
    ...parts('athe-u7-1.5-conclusion', ['conclusion', 'judgement on other development']),
  ])(enough, expectJustEnough)

  it('a conclusion that coaching is not appropriate is a conclusion', () => {
    const against: Change = (record) =>
      record.evidence.forEach((piece) =>
        piece.parts.filter(({ part }) => part === 'conclusion').forEach((one) => (one.text = 'Coaching is not appropriate here.')),
      )
    expect(evaluatedWith('athe-u7-1.5-conclusion', against).state).toBe('complete')
  })
})

describe('R101: an agreement for the organisation, a budgeted plan, stakeholders in order and how they are told', () => {
  it.each([
    ...parts('athe-u7-2.1-agreement', ['role of the coach or mentor', 'expectations', 'financial implications', 'ethical boundaries']),
    ...parts('athe-u7-2.2-plan', ['objective', 'budget', 'constraint of the employer', 'document']),
    ...parts('athe-u7-2.3-dissemination', ['stakeholder'], 2),
    ...parts('athe-u7-2.3-dissemination', ['order of priority', 'dissemination']),
  ])(enough, expectJustEnough)
})

describe('R102: models of evaluation, return on investment, quality of interactions; tools and barriers of embedding', () => {
  it.each([
    ...parts('athe-u7-3.1-models', ['technique', 'model'], 2),
    ...parts('athe-u7-3.2-evaluation', ['quality of interactions', 'return on investment for the organisation', 'return on investment for the individual']),
    ...parts('athe-u7-4.1-tools', ['tool or technique'], 2),
    ...parts('athe-u7-4.2-barriers', ['barrier'], 2),
  ])(enough, expectJustEnough)
})
