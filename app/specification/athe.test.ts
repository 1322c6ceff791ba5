import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { findUnit } from './read.ts'
import type { Criterion, Unit } from './schema.ts'
import { commandVerbs } from './vocabulary.ts'

const athe = readSpecifications(specificationsFolder()).filter(({ awardingOrganisation }) => awardingOrganisation === 'ATHE')

function getUnit(reference: string): Unit {
  const unit = findUnit(athe, reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

function criteriaOf(unit: Unit): Criterion[] {
  return unit.outcomes.flatMap((outcome) => outcome.criteria)
}

const units: [reference: string, number: string, title: string, credits: number, hours: number, criteria: number[]][] = [
  ['R/618/6480', '1', 'Principles and practices of coaching and mentoring', 11, 43, [3, 4, 2]],
  ['Y/618/6481', '2', 'Personal development for coaches and mentors', 8, 30, [2, 3, 3]],
  ['D/618/6482', '3', 'Coaching for business/organisational improvement', 8, 30, [3, 5, 5]],
  ['H/618/6483', '4', 'Mentoring business/organisation professionals', 8, 30, [2, 6, 4]],
  ['K/618/6484', '5', 'Coaching education professionals', 8, 30, [3, 6, 5]],
  ['M/618/6485', '6', 'Mentoring education professionals', 8, 30, [2, 6, 5]],
  ['T/618/6486', '7', 'Managing Mentoring or Coaching in Organisations', 8, 30, [5, 3, 2, 2]],
]

/** Outcomes and criteria as the source has them, the sense restored where the copy is garbled. Source: S3, unit specifications. */
const statements: Record<string, [outcome: string, criteria: string[]][]> = {
  'R/618/6480': [
    [
      'Understand the context of coaching and mentoring in organisations',
      [
        '1.1 Analyse the differences between coaching and mentoring',
        '1.2 Examine the purposes and use of coaching and mentoring in organisations',
        '1.3 Review the conditions required to enable coaching and mentoring to take place within organisations',
      ],
    ],
    [
      'Understand the principles and practices required for coaching and mentoring in organisations',
      [
        '2.1 Analyse the skills, knowledge and understanding required by coaches and mentors',
        '2.2 Explain key coaching and mentoring models relevant to coaching and mentoring practice',
        '2.3 Analyse the ethical issues relevant to coaching and mentoring',
        '2.4 Examine how coaching and mentoring can be managed effectively with individuals',
      ],
    ],
    [
      'Understand how the impact of coaching and mentoring can be evaluated',
      [
        '3.1 Analyse methods for evaluating the impact of coaching and mentoring on individuals',
        '3.2 Analyse methods of evaluating the impact of coaching and mentoring on organisations',
      ],
    ],
  ],
  'Y/618/6481': [
    [
      'Be able to assess own skills, knowledge and understanding for coaching and mentoring',
      [
        '1.1 Analyse own strengths and areas for development',
        '1.2 Assess how own strengths and areas for development match with skills, knowledge and understanding needed for coaching and/or mentoring',
      ],
    ],
    [
      'Be able to prepare own development plan to support development as a coach and mentor',
      [
        '2.1 Set objectives for development as a coach and mentor',
        '2.2 Determine suitable development activities to improve own potential performance as a coach and mentor',
        '2.3 Prepare a personal development plan to meet objectives',
      ],
    ],
    [
      'Understand how to review own performance as a coach/mentor on an ongoing basis',
      [
        '3.1 Assess the importance of reflective learning for performance development and improvement',
        '3.2 Analyse methods to monitor and review own performance',
        '3.3 Determine suitable Continuing Professional Development (CPD) activities for coaching and mentoring',
      ],
    ],
  ],
  'D/618/6482': [
    [
      'Understand the role of coaching for people in businesses/organisations',
      [
        '1.1 Analyse the role of a coach for an identified organisation',
        '1.2 Determine potential areas in which coaching may be required for this organisation and the resources needed',
        '1.3 Analyse the benefits of coaching for this organisation',
      ],
    ],
    [
      'Be able to manage the coaching context and relationship',
      [
        '2.1 Conduct a coaching needs analysis for the individual in the context of organisational need',
        '2.2 Establish the coaching agreement or contract with an individual',
        '2.3 Develop a coaching plan for an individual working in or leading a business/organisation',
        '2.4 Analyse factors that may impact on the success of coaching and ways these may be overcome',
        '2.5 Review the requirements for recording the coaching process including the required documentation',
      ],
    ],
    [
      'Be able to provide effective coaching',
      [
        '3.1 Develop a session plan for coaching an individual, manager or leader in a business/organisation',
        '3.2 Demonstrate coaching practice',
        '3.3 Maintain appropriate records of coaching activities',
        '3.4 Review own coaching practice',
        '3.5 Respond to feedback in relation to coaching practice',
      ],
    ],
  ],
  'H/618/6483': [
    [
      'Understand the role of mentoring in a business/organisational context',
      ['1.1 Analyse the role of the mentor in a business/organisation', '1.2 Analyse the benefits of mentoring for organisational improvement'],
    ],
    [
      'Be able to manage a mentoring programme in a business/organisation',
      [
        '2.1 Conduct a needs analysis for the individual in the context of organisational need',
        '2.2 Establish a mentoring agreement or contract',
        '2.2 Establish a mentoring framework for mentoring staff, managers or leaders in business/organisations',
        '2.3 Determine the requirements that will support the mentoring programme',
        '2.4 Analyse barriers to effective mentoring in organisations and how they may be overcome',
        '2.5 Review the requirements for recording the mentoring process and devise, obtain or review required documentation.',
      ],
    ],
    [
      'Be able to effectively mentor individuals working in, managing or leading a business/organisation.',
      [
        '3.1 Demonstrate mentoring practice',
        '3.2 Maintain appropriate records of the mentoring programme',
        '3.3 Review own mentoring practice and impact on business/organisational performance',
        '3.4 Respond to feedback in relation to mentoring practice',
      ],
    ],
  ],
  'K/618/6484': [
    [
      'Understand the role of coaching in the development of teachers, teaching assistants, trainers or other education professionals',
      [
        '1.1 Analyse the role of coaching in developing teachers, teaching assistants, trainers or other education professionals',
        '1.2 Review standards and frameworks relevant to the development of teachers, trainers or other education professionals',
        '1.3 Analyse how coaching can support other development activities',
      ],
    ],
    [
      'Be able to manage coaching contexts and relationships in education',
      [
        '2.1 Conduct a coaching needs analysis for the individual in the context of organisational need',
        '2.2 Establish a coaching agreement or contract for an individual',
        '2.3 Develop a coaching plan to meet coaching needs for an individual',
        '2.4 Determine the requirements to enable coaching to take place within the given context',
        '2.5 Analyse factors that may impact on the success of the coaching relationship and ways these may be overcome',
        '2.6 Review the requirements for recording the coaching process including the required documentation',
      ],
    ],
    [
      'Be able to effectively coach teachers, teaching assistants or educational professionals.',
      [
        '3.1 Develop a session plan for coaching an individual',
        '3.2 Demonstrate coaching practice',
        '3.3 Maintain appropriate records of coaching activities',
        '3.4 Review own coaching practice',
        '3.5 Respond to feedback in relation to coaching practice',
      ],
    ],
  ],
  'M/618/6485': [
    [
      'Understand the role of mentoring in the development of teachers, teaching assistants, trainers or education professionals',
      [
        '1.1 Analyse the role of mentoring in developing teachers, teaching assistants, trainers and educational professionals',
        '1.2 Review standards and frameworks relevant to the development of teachers, teaching assistants, trainers or other educational professionals',
      ],
    ],
    [
      'Be able to manage a mentoring programme for teachers, teaching assistants, trainers or educational professionals',
      [
        '2.1 Conduct a needs analysis for the individual in the context of organisational need',
        '2.2 Establish a mentoring agreement or contract for an individual mentee',
        '2.3 Establish a mentoring framework for mentoring the individual',
        '2.4 Determine the requirements that will support the mentoring programme',
        '2.5 Analyse barriers to effective mentoring and determine how they may be overcome',
        '2.6 Review the requirements for recording the mentoring process and devise, obtain or review required documentation.',
      ],
    ],
    [
      'Be able to effectively mentor teachers or other educational professionals.',
      [
        '3.1 Prepare for a mentoring session',
        '3.2 Demonstrate mentoring practice in the context of education',
        '3.3 Maintain appropriate records of mentoring programme',
        '3.4 Review own mentoring practice',
        '3.5 Respond to feedback in relation to mentoring practice',
      ],
    ],
  ],
  'T/618/6486': [
    [
      'Be able to complete an organisational or departmental needs analysis',
      [
        '1.1 Analyse the current objectives of the organisation or the department objectives and their implications',
        '1.2 Evaluate the performance of the organisation or a department against the stated objectives',
        '1.3 Analyse the culture of the organisation or the department',
        '1.4 Assess performance management techniques used in the organisation or department',
        '1.5 Interpret the needs analysis',
      ],
    ],
    [
      'Be able to plan a coaching or mentoring programme',
      [
        '2.1 Create a mentoring or coaching agreement or contract for an organisation',
        '2.2 Plan the coaching or mentoring programme based on the needs analysis',
        '2.3 Produce a dissemination process to ensure stakeholders are informed and committed to the plan',
      ],
    ],
    [
      'Know how to evaluate the benefits of the coaching or mentoring programme',
      [
        '3.1 Assess the techniques and models which could be used to evaluate the benefits of the coaching or mentoring programme',
        '3.2 Evaluate the effectiveness of coaching / mentoring interactions for the purposes of quality assurance',
      ],
    ],
    [
      'Understand how to embed a coaching or mentoring culture',
      [
        '4.1 Analyse the tools and techniques needed to embed a coaching or mentoring culture',
        '4.2 Evaluate the barriers to embedding a coaching or mentoring culture',
      ],
    ],
  ],
}

describe('the seven units', () => {
  it.each(units)('R011 R015: %s has its facts', (reference, number, title, credits, guidedLearningHours) => {
    expect(getUnit(reference)).toMatchObject({ number, title, credits, guidedLearningHours, level: 6, resultScale: 'pass/fail' })
    expect(getUnit(reference).aim).not.toBe('')
    expect(getUnit(reference).assessment.requirements.length).toBeGreaterThan(2)
  })

  it.each(units)('R014: %s has its outcomes and criteria, with the statements of the source', (reference, _number, _title, _credits, _hours, criteria) => {
    const { outcomes } = getUnit(reference)
    expect(outcomes.map((outcome) => outcome.criteria.length)).toEqual(criteria)
    expect(outcomes.map(({ number }) => number)).toEqual(criteria.map((_, at) => String(at + 1)))
    const found = outcomes.map((outcome) => [outcome.statement, outcome.criteria.map(({ number, statement }) => `${number} ${statement}`)])
    expect(found).toEqual(statements[reference])
  })

  it('R014: the criteria are 9, 8, 13, 12, 14, 13 and 12, 81 in all, each with an id of its own', () => {
    const ids = units.map(([reference]) => criteriaOf(getUnit(reference)).map(({ id }) => id))
    expect(ids.map(({ length }) => length)).toEqual([9, 8, 13, 12, 14, 13, 12])
    expect(new Set(ids.flat()).size).toBe(81)
  })

  it.each(units)('R014: every criterion of %s keeps content and guidance, and says what to do', (reference) => {
    for (const { id, content, guidance, whatToDo, evidence } of criteriaOf(getUnit(reference))) {
      expect(
        [content.length, guidance.length, evidence.length].every((length) => length > 0),
        id,
      ).toBe(true)
      expect(whatToDo.length, id).toBeGreaterThan(2)
    }
  })

  it.each(units)('every criterion of %s has the command verbs of its statement', (reference) => {
    for (const { id, statement, verbs } of criteriaOf(getUnit(reference))) {
      expect(verbs[0], id).toBe(statement.split(' ')[0]?.toLowerCase())
      expect(
        verbs.every((verb) => Object.hasOwn(commandVerbs, verb) && statement.toLowerCase().includes(verb)),
        id,
      ).toBe(true)
    }
  })

  it.each(units)('every criterion of %s asks for something in the record, and leaves the quality of it to the assessor', (reference) => {
    for (const { id, requirements } of criteriaOf(getUnit(reference))) {
      const judged = requirements.filter(({ measure }) => measure === 'judgement')
      expect([id, judged.length]).toEqual([id, 1])
      expect(requirements.length, id).toBeGreaterThan(1)
    }
  })

  it.each(units)('R108: %s asks for a portfolio against every outcome and criterion', (reference) => {
    expect(getUnit(reference).assessment.requirements).toContain('The portfolio shows every outcome of the unit, at the standard of every criterion.')
  })
})

describe('R019: what the source has wrong is kept, with a note', () => {
  it('Unit 4 has two criteria numbered 2.2, told apart by their ids', () => {
    const twice = criteriaOf(getUnit('H/618/6483')).filter(({ number }) => number === '2.2')
    expect(twice.map(({ id }) => id)).toEqual(['athe-u4-2.2-agreement', 'athe-u4-2.2-framework'])
    expect(twice.map(({ notes }) => notes.length)).toEqual([1, 1])
  })

  it.each([
    ['R/618/6480', ['athe-u1-2.4']],
    ['D/618/6482', ['athe-u3-1.2']],
    ['M/618/6485', ['athe-u6-3.4', 'athe-u6-3.5']],
    ['T/618/6486', ['athe-u7-2.1', 'athe-u7-2.2', 'athe-u7-3.1', 'athe-u7-3.2', 'athe-u7-4.1']],
  ])('%s has notes on %j', (reference, ids) => {
    expect(
      criteriaOf(getUnit(reference))
        .filter(({ notes }) => notes.length > 0)
        .map(({ id }) => id),
    ).toEqual(ids)
  })

  it('“DSB” is read as DBS', () => {
    const found = criteriaOf(getUnit('R/618/6480')).find(({ id }) => id === 'athe-u1-2.4')
    expect(found?.content.join(' ')).toContain('by the DBS')
    expect(found?.notes[0]).toContain('DSB')
  })
})
