import { describe, expect, it } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { coverageInWords, coverageOf } from './specification-coverage.ts'
import { run } from './specification.ts'

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

type Numbered = { id: string; number: string; notes: string[] }
type ListedUnit = { reference: string; outcomes: Numbered[]; criteria: Numbered[]; notes: string[] }
type Listed = { units: ListedUnit[]; qualifications: { id: string }[]; totals: object }

const listed: Listed = JSON.parse((await call('list', '--json')).out)

function getUnit(reference: string): ListedUnit {
  const unit = listed.units.find((one) => one.reference === reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

const facts = [
  ['R001', 'M/652/0858', 7, 35, 2, 5, 'Coaching and Mentoring Practice', 'Open Awards'],
  ['R002', '501-12', 5, 12, 3, 10, 'Undertaking management coaching or mentoring in the workplace', 'ILM'],
  [
    'R004',
    'D/617/2906',
    6,
    20,
    3,
    12,
    'Understanding the Skills, Principles and Practice of Effective Coaching and Mentoring within an Organisational Context',
    'ILM',
  ],
  ['R005', 'H/617/2907', 5, 12, 3, 11, 'Undertaking Effective Coaching or Mentoring within an Organisational Context', 'ILM'],
  ['R006', 'K/617/2908', 27, 20, 3, 11, 'Undertaking an Extended Period of Effective Coaching or Mentoring within an Organisational Context', 'ILM'],
  ['R007', 'M/617/2909', 5, 10, 2, 6, 'Reviewing Own Ability as a Coach or Mentor within an Organisational Context', 'ILM'],
] as const

describe('coachfolio specification list --json', () => {
  it.each(facts)(
    '%s: %s, level 5, %i credits, %i guided hours, %i outcomes, %i criteria',
    (_rule, reference, credit, guidedLearningHours, outcomes, criteria, title, awardingOrganisation) => {
      const unit = getUnit(reference)
      expect(unit).toMatchObject({ level: 5, credit, guidedLearningHours, title, specification: { awardingOrganisation } })
      expect([unit.outcomes.length, unit.criteria.length]).toEqual([outcomes, criteria])
    },
  )

  it('R001: the Open Awards unit is for adult social care, and its 35 hours are a minimum', () => {
    expect(getUnit('M/652/0858')).toMatchObject({ facts: { sector: 'Adult social care', guidedLearningHoursPrintedAs: 'Minimum Guided Learning Hours: 35' } })
  })

  it('R003: the facts of the 12-hour Unit 501 are kept as printed', () => {
    expect(getUnit('501-12')).toMatchObject({
      aim: 'To enable learners to demonstrate their ability to undertake a workplace management coaching or mentoring programme.',
      facts: {
        reviewDate: '31/03/2017',
        standards: {
          title: 'Coaching & Mentoring 2012 NOS',
          references: ['LSI CM03', 'LSI CM04', 'LSI CM05', 'LSI CM06', 'LSI CM07', 'LSI CM08', 'LSI CM09', 'LSI CM10'],
        },
        sectorSupport: 'Learning and Skills Improvement Service (LSIS)',
        equivalents: ['D5.03 - Undertaking management coaching or mentoring in the workplace'],
        sectorSubjectArea: '15.3 - Business Management',
        submittedBy: 'Institute of Leadership & Management',
        availability: 'Restricted to City & Guilds',
      },
    })
  })

  it.each([
    ['ilm-level-5-certificate', 'certificate', 16, 42, ['D/617/2906', 'H/617/2907', 'M/617/2909']],
    ['ilm-level-5-diploma', 'diploma', 38, 50, ['D/617/2906', 'K/617/2908', 'M/617/2909']],
  ])('R008: %s', (id, kind, credit, guidedLearningHours, mandatory) => {
    expect(listed.qualifications.find((one) => one.id === id)).toMatchObject({
      kind,
      level: 5,
      credit,
      guidedLearningHours,
      combinations: [{ mandatory, choices: [] }],
    })
  })

  it('R014: 13 units and 136 criteria in all', () => {
    expect(listed.totals).toMatchObject({ units: 13, criteria: 136, qualifications: 5 })
    expect(new Set(listed.units.flatMap((unit) => unit.criteria.map(({ id }) => id))).size).toBe(136)
  })

  it('R014: the outcomes hold the same criteria as the list of the unit', () => {
    for (const unit of listed.units) {
      const nested = unit.outcomes.flatMap((outcome) => ('criteria' in outcome && Array.isArray(outcome.criteria) ? outcome.criteria : []))
      expect(nested.map(({ id }) => id)).toEqual(unit.criteria.map(({ id }) => id))
    }
  })

  it.each([
    ['the two Units 501', '501-12', /to tell this Unit 501 from H\/617\/2907/],
    ['credits and hours of Unit 502', 'K/617/2908', /27 credits and 20 guided learning hours stand as printed, though the two look exchanged/],
    ['what is missing of Unit 500', 'D/617/2906', /breaks off in the guidance on 3\.1/],
    ['marks without a mark sheet (R114)', '501-12', /mark sheet with sufficiency descriptors .* is not among the sources/],
  ])('R019: a note on the unit says what is odd about %s', (_title, reference, says) => {
    expect(getUnit(reference).notes.some((note) => says.test(note))).toBe(true)
  })

  it('R019: 500/3.1 says where its guidance breaks off, 3.2 that it has none', () => {
    const notes = getUnit('D/617/2906')
      .criteria.slice(-2)
      .map((criterion) => criterion.notes.join(' '))
    expect(notes[0]).toContain('“Reference must be made to a membership”')
    expect(notes[1]).toContain('missing from the source')
  })
})

describe('coachfolio specification list', () => {
  it('says the same in words, no line wider than a terminal', async () => {
    const { code, out } = await call('list')
    expect(code).toBe(0)
    expect(out).toContain('level 5, 27 credits, 20 GLH, 11 criteria')
    expect(out).toContain('5 qualifications, 13 units, 136 criteria.')
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })
})

describe('coachfolio specification show', () => {
  it('R033: shows what to do beside each criterion, the parts a piece is made of, and the remarks', async () => {
    const { code, out } = await call('show', 'd6172906')
    expect(code).toBe(0)
    expect(out).toContain('Unit 500 · Understanding the Skills')
    expect(out.replaceAll(/\s+/g, ' ')).toContain('What you do here – Say in a sentence or two what coaching is')
    expect(out).toContain('· similarity, 2 or more')
    expect(out).toContain('· strategy for an individual barrier, one for each individual barrier')
    expect(out).toContain('The guidance breaks off in the source')
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })

  it('R003: shows the facts as printed', async () => {
    const { out } = await call('show', '501-12')
    expect(out).toMatch(/Review date +31\/03\/2017/)
    expect(out).toMatch(/Availability +Restricted to City & Guilds/)
  })

  it('R008: shows a qualification with its units', async () => {
    expect((await call('show', 'ilm-level-5-diploma')).out).toContain('D/617/2906, K/617/2908, M/617/2909')
    expect(JSON.parse((await call('show', 'ilm-level-5-diploma', '--json')).out)).toMatchObject({ credit: 38 })
  })

  it('--json gives the facts of the unit', async () => {
    expect(JSON.parse((await call('show', 'K/617/2908', '--json')).out)).toMatchObject({ reference: 'K/617/2908', credit: 27 })
  })

  it('names the units and qualifications there are when it has none of that name', async () => {
    const { code, err } = await call('show', 'X/1')
    expect([code, err.split('\n').length]).toEqual([2, 20])
    expect(err).toContain('No unit or qualification “X/1”. There are:\n  603/7180/8')
  })
})

describe('coachfolio specification coverage', () => {
  it('R014: of none of the criteria of these units is everything left to judgement', async () => {
    const rows: { reference: string; criteria: number; judgementOnly: unknown[] }[] = JSON.parse((await call('coverage', '--json')).out)
    const own = rows.filter(({ reference }) => facts.some(([, one]) => one === reference))
    expect(own.map(({ criteria, judgementOnly }) => [criteria, judgementOnly])).toEqual(own.map(({ criteria }) => [criteria, []]))
    expect(own.reduce((sum, { criteria }) => sum + criteria, 0)).toBe(55)
  })

  it('names the criterion of which only a judgement is left', () => {
    const specifications = readSpecifications(specificationsFolder()).filter(({ id }) => id === 'ilm-level-5-unit-503')
    const criterion = specifications[0]?.units[0]?.outcomes[0]?.criteria[1]
    if (criterion === undefined) throw new Error('No criterion 1.2')
    criterion.requirements = criterion.requirements.filter(({ measure }) => measure === 'judgement')
    const rows = coverageOf(specifications)
    expect(rows).toMatchObject([{ criteria: 6, judgementOnly: [{ id: '503-1.2', number: '1.2' }] }])
    expect(coverageInWords(rows)).toMatch(/◇ 1\.2 Reflect on their overall learning[^]*1 of 6 criteria can only be judged/)
  })

  it('says it of one unit, and in words', async () => {
    const { out } = await call('coverage', 'M/652/0858')
    expect(out).toBe('M/652/0858   5 criteria, 16 requirements, 5 for the assessor to judge\n\n0 of 5 criteria can only be judged (◇).\n')
  })

  it('says it of the units of a qualification', async () => {
    const rows: { reference: string }[] = JSON.parse((await call('coverage', 'ilm-level-5-certificate', '--json')).out)
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(['D/617/2906', 'H/617/2907', 'M/617/2909'])
  })

  it.each([[['show']], [['list', 'x']], [['coverage', 'X/1']], [['list', '--what']]])('a bad call %j: exit code 2', async (args) => {
    expect((await call(...args)).code).toBe(2)
  })
})
