import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTogether } from './check-together.ts'
import { combinationsOf, sumOf } from './combinations.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { problemWords } from './problems.ts'
import { findUnit, readSpecification } from './read.ts'
import type { Unit } from './schema.ts'

const folder = specificationsFolder()
const all = readSpecifications(folder)
const athe = all.filter(({ awardingOrganisation }) => awardingOrganisation === 'ATHE')

function getUnit(reference: string): Unit {
  const unit = findUnit(athe, reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

function getQualification(reference: string) {
  const qualification = athe.flatMap(({ qualifications }) => qualifications).find((one) => one.reference === reference)
  if (qualification === undefined) throw new Error(`No qualification ${reference}`)
  return qualification
}

describe('the three qualifications of ATHE', () => {
  it.each([
    ['R009', '603/7180/8', 'ATHE Level 6 Diploma in Coaching and Mentoring', 'diploma', 43, 163, 430],
    ['R010', '603/7181/X', 'ATHE Level 6 Certificate in Coaching', 'certificate', 27, 103, 270],
    ['R010', '603/7182/1', 'ATHE Level 6 Certificate in Mentoring', 'certificate', 27, 103, 270],
  ])('%s: %s is the %s', (_row, reference, title, kind, credits, guidedLearningHours, totalQualificationTime) => {
    const qualification = getQualification(reference)
    expect(qualification).toMatchObject({ title, kind, level: 6, credits, guidedLearningHours, totalQualificationTime, resultScale: 'pass/fail' })
    expect(qualification.pathways.map(({ id }) => id)).toEqual(['business', 'education'])
  })

  it.each([
    ['603/7180/8', ['1', '2', '3', '4', '7'], ['1', '2', '5', '6', '7']],
    ['603/7181/X', ['1', '2', '3'], ['1', '2', '5']],
    ['603/7182/1', ['1', '2', '4'], ['1', '2', '6']],
  ])('R009 R010 R012: %s is made of units %j or %j, all of them mandatory', (reference, business, education) => {
    const combinations = combinationsOf(getQualification(reference))
    expect(combinations.map(({ mandatory }) => mandatory.map((unit) => getUnit(unit).number))).toEqual([business, education])
    expect(combinations.flatMap(({ choices }) => choices)).toEqual([])
  })

  it.each(['603/7180/8', '603/7181/X', '603/7182/1'])(
    'R013: the credits and hours of %s are those of its units, and its time is 10 hours for each credit',
    (reference) => {
      const qualification = getQualification(reference)
      for (const combination of combinationsOf(qualification)) {
        const sums = (['credits', 'guidedLearningHours'] as const).map((field) => sumOf(combination, (unit) => getUnit(unit)[field]).least)
        expect(sums).toEqual([qualification.credits, qualification.guidedLearningHours])
      }
      expect(qualification.totalQualificationTime).toBe(10 * qualification.credits)
    },
  )

  it.each([
    [
      'totalQualificationTime: 430',
      'totalQualificationTime: 429',
      'qualifications[0].totalQualificationTime: expected 430, which is 10 for each of 43 credits, found 429',
    ],
    [
      'guidedLearningHours: 163',
      'guidedLearningHours: 160',
      'qualifications[0].guidedLearningHours: expected 163, as the units of the pathway “business” add up, found 160',
    ],
    [
      '[D/618/6482]',
      '[D/618/6428]',
      'qualifications[1].pathways[0].mandatory[0]: expected the reference of a unit in this file or another, found "D/618/6428" — did you mean “D/618/6482”?',
    ],
  ])('R013: “%s” changed to “%s” is refused on loading', (from, to, says) => {
    const text = readFileSync(join(folder, 'athe/level-6-coaching-and-mentoring.yaml'), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const read = readSpecification(changed, 'changed.yaml')
    if (!read.ok) throw new Error(read.problems.map(problemWords).join('\n'))
    expect(checkTogether(read.specification, all, changed).map(problemWords)).toContain(says)
  })

  it('R017: version 2 is valid from 17 February 2021, in England, Wales and internationally', () => {
    expect(athe).toHaveLength(8)
    for (const { validFrom, regions, edition, timePerCredit } of athe) {
      expect({ validFrom, regions, timePerCredit }).toEqual({ validFrom: '2021-02-17', regions: ['England', 'Wales', 'International'], timePerCredit: 10 })
      expect(edition).toBe('Version 2, valid from 17 February 2021')
    }
  })

  it('R018: each stands alone, or supports another', () => {
    for (const { standsAlone, supports } of athe.flatMap(({ qualifications }) => qualifications)) {
      expect(standsAlone).toBe(true)
      expect(supports[0]).toBe('Level 3 Certificate in Entrepreneurship')
    }
  })
})
