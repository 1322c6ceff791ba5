import { describe, expect, test } from 'vitest'
import { readSpecifications, specificationsFolder } from '../../specification/folder.ts'
import type { Specification } from '../../specification/schema.ts'
import { entriesOf, findByKey, pathwayName, unitName, unitNamed } from './entries.ts'
import { choicesIn, findInCatalogue, neighboursOf, qualificationsWith } from './rules.ts'

const all = readSpecifications(specificationsFolder())
const entries = entriesOf(all)
const everything = { words: '', organisation: '', level: undefined }

function specificationWith(reference: string): Specification {
  const found = all.find(({ units }) => units.some((unit) => unit.reference === reference))
  if (found === undefined) throw new Error(`No unit ${reference}`)
  return found
}

const earlier = specificationWith('H/617/2907')
const later: Specification = { ...earlier, id: 'ilm-next', edition: 'Next edition', supersedes: earlier.id }
const both = entriesOf([...all, later])

describe('the keys of a catalogue', () => {
  test('are all different, also when two editions have the same unit', () => {
    const keys = [...both.units, ...both.qualifications].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(findByKey(both, 'H-617-2907')?.specification.id).toBe(earlier.id)
    expect(findByKey(both, 'H-617-2907@ilm-next')?.specification.id).toBe('ilm-next')
    expect(findByKey(both, `H-617-2907@${earlier.id}`)?.specification.id).toBe(earlier.id)
  })

  test('a qualification’s unit is the one of its own edition', () => {
    expect(unitNamed(both, 'H/617/2907', later)?.specification.id).toBe('ilm-next')
    expect(unitNamed(both, 'D/617/2906', specificationWith('D/617/2906'))?.specification.edition).toBe(earlier.edition)
    expect(unitNamed(both, 'nothing', later)).toBeUndefined()
  })
})

describe('R017: editions of a unit', () => {
  test('know each other', () => {
    const [one, other] = [findByKey(both, 'H-617-2907'), findByKey(both, 'H-617-2907@ilm-next')]
    if (one === undefined || other === undefined) throw new Error('No unit H/617/2907')
    expect(neighboursOf(both, one)).toEqual({ newer: other })
    expect(neighboursOf(both, other)).toEqual({ older: one })
  })

  test('R019: the two units called 501 are no editions of one another', () => {
    for (const key of ['501-12', 'H-617-2907']) {
      const entry = findByKey(entries, key)
      if (entry === undefined) throw new Error(`No unit ${key}`)
      expect(neighboursOf(entries, entry)).toEqual({})
    }
  })
})

describe('looking through the catalogue', () => {
  test.each<[Parameters<typeof findInCatalogue>[1], { qualifications: number; units: number }]>([
    [everything, { qualifications: 5, units: 13 }],
    [
      { ...everything, organisation: 'ATHE' },
      { qualifications: 3, units: 7 },
    ],
    [
      { ...everything, level: 5 },
      { qualifications: 2, units: 6 },
    ],
    [
      { ...everything, organisation: 'ATHE', level: 5 },
      { qualifications: 0, units: 0 },
    ],
    [
      { ...everything, words: 'M/652/0858' },
      { qualifications: 0, units: 1 },
    ],
    [
      { ...everything, words: 'm6520858' },
      { qualifications: 0, units: 1 },
    ],
    [
      { ...everything, words: 'DIPLOMA mentoring' },
      { qualifications: 2, units: 0 },
    ],
    [
      { ...everything, words: 'no such words' },
      { qualifications: 0, units: 0 },
    ],
  ])('%o finds %o', (asked, counts) => {
    const { qualifications, units } = findInCatalogue(entries, asked)
    expect({ qualifications: qualifications.length, units: units.length }).toEqual(counts)
  })

  test('a criterion is found by words in its content, and that passage is shown', () => {
    const { criteria } = findInCatalogue(entries, { ...everything, words: 'kirkpatrick' })
    expect(criteria.length).toBeGreaterThan(0)
    for (const { passage } of criteria) expect(passage.toLowerCase()).toContain('kirkpatrick')
  })

  test('without words no criterion is found: all of them would be', () => {
    expect(findInCatalogue(entries, everything).criteria).toEqual([])
  })

  test('offers the organisations and levels that there are', () => {
    expect(choicesIn(entries)).toEqual({ organisations: ['ATHE', 'ILM', 'Open Awards'], levels: [5, 6] })
  })
})

test.each([
  ['D/617/2906', 2],
  ['H/617/2907', 1],
  ['501-12', 0],
  ['R/618/6480', 3],
])('R012: %s stands in %i qualifications', (reference, count) => {
  expect(qualificationsWith(entries, reference)).toHaveLength(count)
})

test.each([
  ['Diploma (for People in Education)', 'Diploma', 'for People in Education'],
  ['Education', 'Diploma', 'Education'],
  ['Diploma', 'Diploma', 'Diploma'],
])('the pathway %j of %j is called %j', (title, qualification, name) => {
  expect(pathwayName(title, qualification)).toBe(name)
})

test('a unit without a number of its own is called by its title', () => {
  const [unit] = specificationWith('M/652/0858').units
  expect(unit && unitName(unit)).toBe('Coaching and Mentoring Practice')
})
