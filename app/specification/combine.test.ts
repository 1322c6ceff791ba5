import { describe, expect, it } from 'vitest'
import { combine, type Holding } from './combine.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import type { Qualification } from './qualification-schema.ts'

const all = readSpecifications(specificationsFolder())
const units = all.flatMap((specification) => specification.units)

function getQualification(id: string): Qualification {
  const found = all.flatMap((specification) => specification.qualifications).find((one) => one.id === id)
  if (found === undefined) throw new Error(`No qualification ${id}`)
  return found
}

function byResult(...references: string[]): Holding[] {
  return references.map((unit) => ({ unit, by: 'result' }))
}

const certificate = ['D/617/2906', 'H/617/2907', 'M/617/2909']

describe('R008: the ILM Certificate is Units 500, 501 and 503, the Diploma 500, 502 and 503', () => {
  it.each([
    ['ilm-level-5-certificate', certificate, 16, 42],
    ['ilm-level-5-diploma', ['D/617/2906', 'K/617/2908', 'M/617/2909'], 38, 50],
  ])('%s is achieved with all of its units, and with none of them left out', (id, references, credits, hours) => {
    const qualification = getQualification(id)
    expect(combine(qualification, units, byResult(...references))).toMatchObject({
      achieved: true,
      missing: [],
      unitCredit: [],
      credits: { achieved: credits, needed: credits },
      guidedLearningHours: { achieved: hours, needed: hours },
      words: 'All 3 units are there.',
    })
    for (const left of references) {
      const rest = references.filter((reference) => reference !== left)
      expect(combine(qualification, units, byResult(...rest))).toMatchObject({ achieved: false, missing: [left], unitCredit: rest })
    }
  })

  it('the 12-hour Unit 501 does not stand in for the 18-hour one (R019)', () => {
    expect(combine(getQualification('ilm-level-5-certificate'), units, byResult('D/617/2906', '501-12', 'M/617/2909'))).toMatchObject({
      achieved: false,
      missing: ['H/617/2907'],
      beside: ['501-12'],
    })
  })

  it('a Certificate holder tops up to the Diploma with Unit 502: 500 and 503 count already, 501 stands beside', () => {
    expect(combine(getQualification('ilm-level-5-diploma'), units, byResult(...certificate))).toMatchObject({
      missing: ['K/617/2908'],
      beside: ['H/617/2907'],
      credits: { achieved: 11, needed: 38 },
      guidedLearningHours: { achieved: 30, needed: 50 },
    })
  })
})

describe('R009 R010 R012: pathways and choices of the ATHE qualifications', () => {
  it.each([
    ['603/7180/8', 'business', ['R/618/6480', 'Y/618/6481', 'D/618/6482', 'H/618/6483', 'T/618/6486']],
    ['603/7180/8', 'education', ['R/618/6480', 'Y/618/6481', 'K/618/6484', 'M/618/6485', 'T/618/6486']],
    ['603/7181/X', 'business', ['R/618/6480', 'Y/618/6481', 'D/618/6482']],
    ['603/7181/X', 'education', ['R/618/6480', 'Y/618/6481', 'K/618/6484']],
    ['603/7182/1', 'business', ['R/618/6480', 'Y/618/6481', 'H/618/6483']],
    ['603/7182/1', 'education', ['R/618/6480', 'Y/618/6481', 'M/618/6485']],
  ])('%s, %s: exactly its units', (reference, pathway, references) => {
    const qualification = all.flatMap((one) => one.qualifications).find((one) => one.reference === reference)
    if (qualification === undefined) throw new Error(`No qualification ${reference}`)
    const done = combine(qualification, units, byResult(...references), { pathway })
    expect([done.achieved, done.pathway?.id, done.units.map((unit) => unit.reference)]).toEqual([true, pathway, references])
    for (const left of references) {
      const rest = references.filter((one) => one !== left)
      expect(combine(qualification, units, byResult(...rest), { pathway }).missing).toEqual([left])
    }
  })

  it('without a pathway the nearest is the best way on', () => {
    const diploma = getQualification('athe-603-7180-8')
    const near = combine(diploma, units, byResult('R/618/6480', 'Y/618/6481', 'K/618/6484'))
    expect([near.pathway?.id, near.missing]).toEqual(['education', ['M/618/6485', 'T/618/6486']])
    expect(combine(diploma, units, byResult('R/618/6480'), { begun: ['M/618/6485'] }).pathway?.id).toBe('education')
    expect(combine(diploma, units, []).pathway?.id).toBe('business')
  })

  it('a unit of the other pathway does not count on this one, though that one is complete; one of another qualification counts on neither', () => {
    const mentoring = getQualification('athe-603-7182-1')
    const found = combine(mentoring, units, byResult('R/618/6480', 'Y/618/6481', 'M/618/6485', 'D/618/6482'), { pathway: 'business' })
    expect(found).toMatchObject({ achieved: false, missing: ['H/618/6483'], elsewhere: ['M/618/6485'], beside: ['D/618/6482'] })
    expect(found.also).toEqual([{ id: 'education', title: 'ATHE Level 6 Certificate in Mentoring (for People in Education and/or Training)' }])
  })

  it('units mixed from both pathways make neither', () => {
    const mixed = byResult('R/618/6480', 'Y/618/6481', 'D/618/6482', 'M/618/6485', 'T/618/6486')
    for (const [pathway, missing] of [
      ['business', 'H/618/6483'],
      ['education', 'K/618/6484'],
    ]) {
      expect(combine(getQualification('athe-603-7180-8'), units, mixed, { pathway: pathway ?? '' })).toMatchObject({ achieved: false, missing: [missing] })
    }
  })

  it('all seven units make both structures of the Diploma, of which S3 asks for at least one', () => {
    const seven = byResult('R/618/6480', 'Y/618/6481', 'D/618/6482', 'H/618/6483', 'K/618/6484', 'M/618/6485', 'T/618/6486')
    expect(combine(getQualification('athe-603-7180-8'), units, seven)).toMatchObject({
      achieved: true,
      pathway: { id: 'business' },
      also: [{ id: 'education' }],
      elsewhere: ['K/618/6484', 'M/618/6485'],
      beside: [],
    })
  })

  it('a pathway there is not is refused', () => {
    expect(() => combine(getQualification('athe-603-7180-8'), units, [], { pathway: 'sport' })).toThrow('No pathway “sport”')
  })
})

describe('R110: unit credit where the qualification is not achieved', () => {
  it('stands for every unit passed, those beside it too', () => {
    expect(combine(getQualification('ilm-level-5-certificate'), units, byResult('D/617/2906', 'K/617/2908'))).toMatchObject({
      achieved: false,
      unitCredit: ['D/617/2906', 'K/617/2908'],
      words:
        '1 of 3 units counts. You need Undertaking Effective Coaching or Mentoring within an Organisational Context (H/617/2907) and Reviewing Own Ability as a Coach or Mentor within an Organisational Context (M/617/2909). Without them there is unit credit for D/617/2906 and K/617/2908.',
    })
  })
})

describe('R037: recognised prior learning and exemptions count', () => {
  it.each(['recognised prior learning', 'exemption'] as const)('%s makes a unit count', (by) => {
    const holdings: Holding[] = [{ unit: 'D/617/2906', by }, ...byResult('H/617/2907', 'M/617/2909')]
    const { achieved, units: way } = combine(getQualification('ilm-level-5-certificate'), units, holdings)
    expect([achieved, way[0]?.by]).toEqual([true, by])
  })

  it('but not exemptions alone: an exemption is from part of a qualification', () => {
    const coaching = getQualification('athe-603-7181-x')
    const exempted: Holding[] = ['R/618/6480', 'Y/618/6481', 'K/618/6484'].map((unit) => ({ unit, by: 'exemption' }))
    expect(combine(coaching, units, exempted)).toMatchObject({
      achieved: false,
      missing: [],
      unitCredit: [],
      words: '3 units are there by exemption alone. An exemption is from part of a qualification: ask the awarding organisation.',
    })
    expect(combine(coaching, units, [...exempted.slice(0, 2), ...byResult('K/618/6484')])).toMatchObject({ achieved: true, words: 'All 3 units are there.' })
  })

  it('an exempted unit earns no unit credit of its own; prior learning does', () => {
    const holdings: Holding[] = [
      { unit: 'D/617/2906', by: 'exemption' },
      { unit: 'M/617/2909', by: 'recognised prior learning' },
    ]
    expect(combine(getQualification('ilm-level-5-certificate'), units, holdings).unitCredit).toEqual(['M/617/2909'])
  })
})

describe('choosing so many of several', () => {
  const { pathways: _, ...rest } = getQualification('ilm-level-5-certificate')
  const optional: Qualification = {
    ...rest,
    pathways: [],
    mandatory: ['D/617/2906'],
    choices: [{ id: 'two', title: 'Two of three', take: 2, from: ['H/617/2907', 'K/617/2908', 'M/617/2909'] }],
  }

  it.each([
    ['nothing held: as printed', [], [], ['H/617/2907', 'K/617/2908'], ['M/617/2909']],
    ['what is held comes first', ['M/617/2909'], [], ['H/617/2907'], ['K/617/2908']],
    ['then what is begun', ['M/617/2909'], ['K/617/2908'], ['K/617/2908'], ['H/617/2907']],
  ])('%s', (_title, held, begun, missing, instead) => {
    const found = combine(optional, units, byResult('D/617/2906', ...held), { begun })
    expect([found.missing, found.instead]).toEqual([missing, [{ choice: 'two', units: instead }]])
  })

  it('more than enough: the rest stands beside', () => {
    const found = combine(optional, units, byResult('D/617/2906', 'H/617/2907', 'K/617/2908', 'M/617/2909'))
    expect([found.achieved, found.beside, found.instead]).toEqual([true, ['M/617/2909'], []])
  })
})
