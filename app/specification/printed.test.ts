import { describe, expect, it } from 'vitest'
import { commandVerbs } from './vocabulary.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { findUnit } from './read.ts'
import type { Unit } from './schema.ts'

const all = readSpecifications(specificationsFolder())

function getUnit(reference: string): Unit {
  const unit = findUnit(all, reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

/** Copied from the sources, line ends apart: outcomes and criteria by their printed numbers. */
const printed: Readonly<Record<string, [string, string][]>> = {
  'D/617/2906': [
    ['1', 'Understand the purpose of coaching and mentoring within an organisational context'],
    [
      '1.1',
      'Define what coaching and mentoring is within an organisational context, explaining the similarities and differences between coaching and mentoring',
    ],
    ['1.2', 'Evaluate how the organisational context affects coaching or mentoring'],
    ['1.3', 'Present the business rationale for using coaching or mentoring to benefit individuals and organisations'],
    ['1.4', 'Assess how the impact of coaching or mentoring can be measured for individuals and organisations'],
    ['1.5', 'Identify potential barriers to coaching or mentoring and develop appropriate strategies to minimise these barriers'],
    ['2', 'Understand the knowledge, skills and behaviours required to be an effective coach or mentor'],
    ['2.1', 'Review the knowledge, skills and behaviours required to be an effective coach or mentor'],
    ['2.2', 'Analyse the communication skills required by an effective coach or mentor'],
    ['2.3', 'Review the responsibilities of the coach or mentor to manage relationships effectively'],
    ['2.4', 'Review an effective coaching or mentoring model which can be followed within an organisational context'],
    ['2.5', 'Justify the importance of reflective practice and supervision for an effective coach or mentor'],
    ['3', 'Understand the importance of effective contracting and management of the coaching or mentoring process'],
    ['3.1', 'Analyse the reasons for and the characteristics of effective contracting in coaching or mentoring'],
    ['3.2', 'Explain how to manage the coaching or mentoring process within an organisational context'],
  ],
  'H/617/2907': [
    ['1', 'Be able to plan and prepare effective coaching or mentoring within an organisational context'],
    ['1.1', 'Plan and prepare to deliver a coaching or mentoring programme to support a minimum of 2 and a maximum of 3 individuals over 18 hours'],
    ['1.2', 'Identify individual developmental needs in the coaching or mentoring programme and agree overall goals prior to contracting'],
    ['1.3', 'Agree and establish a coaching or mentoring contract which meets individual(s) and stakeholder requirements'],
    ['2', 'Be able to undertake and record at least 18 hours of effective coaching or mentoring with a minimum of 2 and a maximum of 3 individuals'],
    ['2.1', 'Complete a minimum of 18 hours of effective formal coaching or mentoring with a minimum of 2 and a maximum of 3 individuals'],
    ['2.2', 'Maintain effective records of coaching or mentoring activity to include goals, progress against goals, summary discussion and outcomes'],
    ['2.3', 'Maintain evidence of feedback from supervisor and ongoing feedback from clients'],
    ['2.4', 'Maintain evidence of ongoing reflection on the coaching or mentoring sessions'],
    ['3', 'Be able to demonstrate and evidence ongoing reflection and review of own coaching or mentoring practice'],
    ['3.1', 'Reflect on each session and identify key learning to support continuous professional development'],
    ['3.2', 'Justify the tools and techniques used during the coaching or mentoring'],
    [
      '3.3',
      'Use ongoing feedback on effectiveness of own coaching or mentoring for each session and show evidence of this, including a minimum of 1 hour of supervision feedback',
    ],
    [
      '3.4',
      'Assess and evidence own ability to use effective communication techniques including questioning, listening and giving feedback in order to facilitate coaching or mentoring practice',
    ],
  ],
  'K/617/2908': [
    ['1', 'Be able to plan and prepare an extended period of effective coaching or mentoring within an organisational context'],
    ['1.1', 'Plan and prepare to deliver a coaching or mentoring programme to support a minimum of 4 and a maximum of 9 individuals over 54 hours'],
    ['1.2', 'Identify individual developmental needs in the coaching or mentoring programme and agree overall goals prior to contracting'],
    ['1.3', 'Agree and establish a coaching or mentoring contract which meets individual(s) and stakeholder requirements'],
    ['2', 'Be able to undertake and record at least 54 hours of effective coaching or mentoring with a minimum of 4 and a maximum of 9 individuals'],
    ['2.1', 'Complete a minimum of 54 hours of effective formal coaching or mentoring with a minimum of 4 and a maximum of 9 individuals'],
    ['2.2', 'Maintain effective records of coaching or mentoring activity to include goals, progress against goals, summary discussion and outcomes'],
    ['2.3', 'Maintain evidence of feedback from supervisor and ongoing feedback from clients'],
    ['2.4', 'Maintain evidence of ongoing reflection on the coaching or mentoring sessions'],
    ['3', 'Be able to demonstrate and evidence ongoing reflection and review of own coaching or mentoring practice'],
    ['3.1', 'Reflect on each session and identify key learning to support continuous professional development'],
    ['3.2', 'Justify the tools and techniques used during the coaching or mentoring'],
    [
      '3.3',
      'Use ongoing feedback on effectiveness of own coaching or mentoring for each session and show evidence of this, including a minimum of 3 hours of supervision feedback',
    ],
    [
      '3.4',
      'Assess and evidence own ability to use effective communication techniques including questioning, listening and giving feedback in order to facilitate coaching or mentoring practice',
    ],
  ],
  'M/617/2909': [
    ['1', 'Be able to holistically review their ability to perform effectively as a coach or mentor within an organisational context'],
    ['1.1', 'Evaluate the benefits that have been realised as a result of the coaching or mentoring undertaken'],
    [
      '1.2',
      'Reflect on their overall learning and development as a coach or mentor, including communication techniques of questioning, listening and giving feedback',
    ],
    ['1.3', 'Conduct a comprehensive evidenced based assessment of their own ability as an effective coach or mentor'],
    ['2', 'Be able to develop a plan for their future professional development in coaching or mentoring'],
    ['2.1', 'Produce an in-depth SWOT analysis for their role as a coach or mentor'],
    [
      '2.2',
      'Produce a comprehensive personal development plan that covers a minimum duration of 12 months, detailing how this will support own development in coaching or mentoring',
    ],
    ['2.3', 'Explain how they will monitor and evaluate their own ongoing Continuing Professional Development (CPD) in relation to coaching or mentoring'],
  ],
  '501-12': [
    ['1', 'Be able to plan and prepare for management coaching or mentoring programmes based on identified developmental needs and goals'],
    ['1.1', 'Explain the rationale for coaching or mentoring for one or more clients and formally agree a contract with one or more clients'],
    ['1.2', 'Identify individual developmental needs and agree goals, in line with organisational, divisional and/or team goals'],
    [
      '1.3',
      'Plan and prepare a short coaching or mentoring programme with one or more clients to complete a minimum of twelve hours of formal coaching activity',
    ],
    ['2', 'Be able to undertake and record at least twelve hours of formal coaching or mentoring activity with one or more clients'],
    ['2.1', 'Complete a minimum of twelve hours of coaching or mentoring activity with one or more clients'],
    ['2.2', 'Critically review your use of a range of diagnostic coaching and mentoring tools and techniques'],
    ['2.3', 'Assess your ability to build relationships and use effective communication techniques of questioning, listening and giving feedback'],
    ['2.4', 'Maintain appropriate overview records of goals, discussion and outcomes including progress towards goals'],
    ['3', 'Be able to reflect and review own management coaching or mentoring practice'],
    [
      '3.1',
      'Collect feedback on own coaching or mentoring practice on the effectiveness of coaching or mentoring interventions in enabling the achievement of agreed goals and show evidence of this within the coaching / mentoring diary',
    ],
    ['3.2', 'Review coaching or mentoring activity and holistically explore this for patterns and personal learning and areas for improvement'],
    ['3.3', 'Reflect on own coaching or mentoring practice (including evidence of supervision / tutorial feedback)'],
  ],
  'M/652/0858': [
    ['1', 'Understand coaching and mentoring'],
    ['1.1', 'Evaluate coaching and mentoring models and ethical considerations'],
    ['1.2', 'Evaluate own skills and knowledge that support coaching and mentoring in the workplace'],
    ['2', 'Be able to apply coaching and mentoring practices'],
    ['2.1', 'Use coaching and mentoring to support development and delegation'],
    ['2.2', 'Adapt approaches to individual needs and contexts'],
    ['2.3', 'Evaluate impact on individual performance and service outcomes'],
  ],
}

const rules: Readonly<Record<string, string>> = {
  'M/652/0858': 'R001',
  '501-12': 'R002',
  'D/617/2906': 'R004',
  'H/617/2907': 'R005',
  'K/617/2908': 'R006',
  'M/617/2909': 'R007',
}

describe('R014: outcomes and criteria stand as published', () => {
  it.each(Object.entries(printed).map(([reference, rows]) => ({ rule: rules[reference], reference, rows })))('$rule: $reference', ({ reference, rows }) => {
    const stands = getUnit(reference).outcomes.flatMap((outcome) => [outcome, ...outcome.criteria].map(({ number, statement }) => [number, statement]))
    expect(stands).toEqual(rows)
  })

  it.each(Object.keys(printed))('%s: each criterion keeps its content, tells the learner what to do, and asks something', (reference) => {
    for (const criterion of getUnit(reference).outcomes.flatMap((outcome) => outcome.criteria)) {
      expect(criterion.content.length, criterion.id).toBeGreaterThan(0)
      expect(criterion.whatToDo.length, criterion.id).toBeGreaterThan(0)
      expect(criterion.evidence.length, criterion.id).toBeGreaterThan(0)
      expect(criterion.requirements.length, criterion.id).toBeGreaterThan(0)
    }
  })

  it.each(Object.keys(printed))('%s: each criterion leaves something to the assessor, and says what to look for', (reference) => {
    const criteria = getUnit(reference).outcomes.flatMap((outcome) => outcome.criteria)
    const judged = criteria.filter(({ requirements }) => requirements.some(({ measure }) => measure === 'judgement'))
    expect(judged.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id))
  })

  it.each(Object.keys(printed))('%s: each criterion begins with its command verb, and none is above the level of the unit', (reference) => {
    const { level, outcomes } = getUnit(reference)
    for (const { id, statement, verbs } of outcomes.flatMap((outcome) => outcome.criteria)) {
      expect(statement.toLowerCase().startsWith(verbs[0] ?? 'none'), `${id}: ${statement}`).toBe(true)
      for (const verb of verbs) expect(commandVerbs[verb], `${id}: ${verb}`).toBeLessThanOrEqual(level)
    }
  })
})
