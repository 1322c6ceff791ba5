import { describe, it } from 'vitest'
import { expectJustEnough, expectTooLittle, type Change } from '../../test/harness/examples.ts'

const enough = '%s: of “%s” %i is enough, one less is not'

describe('R070: coaching and mentoring are both defined in an organisation, with two similarities and two differences', () => {
  it.each([
    ['500-1.1-definitions', 'definition of coaching', 1],
    ['500-1.1-definitions', 'coaching in an organisation', 1],
    ['500-1.1-definitions', 'definition of mentoring', 1],
    ['500-1.1-definitions', 'mentoring in an organisation', 1],
    ['500-1.1-similarities', 'similarity', 2],
    ['500-1.1-differences', 'difference', 2],
  ])(enough, expectJustEnough)
})

describe('R071: three organisational factors, values and ethics, internal support', () => {
  it.each([
    ['500-1.2-factors', 'organisational factor', 3],
    ['500-1.2-values', 'values, ethics and principles', 1],
    ['500-1.2-values', 'internal support', 1],
  ])(enough, expectJustEnough)
})

describe('R072: a business rationale, two benefits to organisations and two to individuals', () => {
  it.each([
    ['500-1.3-rationale', 'business rationale', 1],
    ['500-1.3-benefits', 'benefit to the organisation', 2],
    ['500-1.3-benefits', 'benefit to the individual', 2],
  ])(enough, expectJustEnough)
})

describe('R073: a model of evaluation, a measure for individuals and one for the organisation', () => {
  it.each([
    ['500-1.4-model', 'model of evaluation', 1],
    ['500-1.4-model', 'effectiveness of the model', 1],
    ['500-1.4-measures', 'measure for individuals', 1],
    ['500-1.4-measures', 'measure for the organisation', 1],
  ])(enough, expectJustEnough)
})

describe('R074: two individual and two organisational barriers, a strategy for each', () => {
  it.each([
    ['500-1.5-individual', 'individual barrier', 2],
    ['500-1.5-individual', 'strategy for an individual barrier', 2],
    ['500-1.5-organisational', 'organisational barrier', 2],
    ['500-1.5-organisational', 'strategy for an organisational barrier', 2],
  ])(enough, expectJustEnough)
})

describe('R075: one referenced example each of knowledge, skills and behaviours', () => {
  it.each([
    ['500-2.1-examples', 'referenced example of knowledge', 1],
    ['500-2.1-examples', 'referenced example of skills', 1],
    ['500-2.1-examples', 'referenced example of behaviours', 1],
  ])(enough, expectJustEnough)
})

describe('R076: four communication skills, with the reason for each', () => {
  it.each([
    ['500-2.2-skills', 'communication skill', 4],
    ['500-2.2-skills', 'why the skill matters', 4],
  ])(enough, expectJustEnough)
})

describe('R077: responsibilities reviewed, and a model with its effectiveness in an organisation', () => {
  it.each([
    ['500-2.3-responsibilities', 'responsibility for the relationship', 1],
    ['500-2.3-responsibilities', 'staying ethical', 1],
    ['500-2.3-responsibilities', 'staying non-judgemental', 1],
    ['500-2.4-model', 'model reviewed', 1],
    ['500-2.4-model', 'effectiveness in an organisation', 1],
  ])(enough, expectJustEnough)
})

describe('R078: reflective practice, and individual, peer and group supervision', () => {
  it.each([
    ['500-2.5-justified', 'reflective practice', 1],
    ['500-2.5-justified', 'individual supervision', 1],
    ['500-2.5-justified', 'peer supervision', 1],
    ['500-2.5-justified', 'group supervision', 1],
  ])(enough, expectJustEnough)
})

describe('R079: contracting: its reasons and characteristics, the code of a membership body, and when not to contract', () => {
  it.each([
    ['500-3.1-reasons', 'reason for contracting', 1],
    ['500-3.1-characteristics', 'physical environment', 1],
    ['500-3.1-characteristics', 'confidentiality and boundaries', 1],
    ['500-3.1-characteristics', 'stakeholder involvement', 1],
    ['500-3.1-characteristics', 'two-way contracting', 1],
    ['500-3.1-characteristics', 'three-way contracting', 1],
    ['500-3.1-characteristics', 'timescales and frequency', 1],
    ['500-3.1-code', 'code of a membership body', 1],
    ['500-3.1-not', 'when not to contract', 1],
  ])(enough, expectJustEnough)
})

describe('R080: managing the process: ongoing, midway, evaluated, concluded', () => {
  it.each([
    ['500-3.2-process', 'ongoing management', 1],
    ['500-3.2-process', 'review midway', 1],
    ['500-3.2-process', 'evaluation', 1],
    ['500-3.2-process', 'conclusion', 1],
  ])(enough, expectJustEnough)
})

describe('R081: outcomes against the objectives at the start', () => {
  it.each([
    ['503-1.1-outcomes', 'objective at the start', 1],
    ['503-1.1-outcomes', 'outcome reached', 1],
    ['503-1.1-benefits', 'benefit realised', 1],
  ])(enough, expectJustEnough)
})

describe('R082: what the practice taught, with its evidence, against a competency model', () => {
  it.each([
    ['503-1.2-reflection', 'questioning', 1],
    ['503-1.2-reflection', 'listening', 1],
    ['503-1.2-reflection', 'ethical behaviour', 1],
    ['503-1.3-model', 'competency model', 1],
    ['503-1.3-ability', 'own skills', 1],
    ['503-1.3-evidence', 'evidence from feedback', 1],
    ['503-1.3-evidence', 'evidence from own reflection', 1],
    ['503-1.3-differently', 'what was learned', 1],
    ['503-1.3-differently', 'what would be done differently', 1],
  ])(enough, expectJustEnough)
})

describe('R083: SWOT, what it refers to, and the knowledge, skills and behaviours wanted', () => {
  it.each([
    ['503-2.1-swot', 'strength', 1],
    ['503-2.1-swot', 'weakness', 1],
    ['503-2.1-swot', 'opportunity', 1],
    ['503-2.1-swot', 'threat', 1],
    ['503-2.1-references', 'SWOT on self-awareness', 1],
    ['503-2.1-references', 'SWOT on questioning', 1],
    ['503-2.1-references', 'SWOT on listening', 1],
    ['503-2.1-references', 'SWOT on giving feedback', 1],
    ['503-2.1-references', 'SWOT on relationship management', 1],
    ['503-2.1-references', 'SWOT on ethical behaviour', 1],
    ['503-2.1-references', 'SWOT on a non-judgemental attitude', 1],
    ['503-2.1-wanted', 'knowledge wanted', 1],
    ['503-2.1-wanted', 'skill wanted', 1],
    ['503-2.1-wanted', 'behaviour wanted', 1],
  ])(enough, expectJustEnough)
})

const shorter: Change = (record) => {
  for (const { covers } of record.evidence) if (covers !== undefined) covers.to = '2027-08-30'
}

describe('R084: a development plan of at least 12 months, with SMART objectives tied to an aspiration', () => {
  it.each([
    ['503-2.2-objectives', 'specific objective', 1],
    ['503-2.2-objectives', 'how it is measured', 1],
    ['503-2.2-objectives', 'why it is achievable', 1],
    ['503-2.2-objectives', 'aspiration it serves', 1],
    ['503-2.2-objectives', 'date it is reached by', 1],
  ])(enough, expectJustEnough)

  it('a day less than 12 months is too short', () => {
    expectTooLittle('503-2.2-year', shorter, /It covers 1 September 2026 to 30 August 2027, less than 12 months\./)
  })
})

describe('R085: how CPD is monitored and evaluated', () => {
  it.each([
    ['503-2.3-cpd', 'how CPD is monitored', 1],
    ['503-2.3-cpd', 'how CPD is evaluated', 1],
  ])(enough, expectJustEnough)
})
