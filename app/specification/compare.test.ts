import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { compareSpecifications, compareUnits } from './compare.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import type { Criterion, Requirement, Specification, Unit } from './schema.ts'

const all = readSpecifications(specificationsFolder())
const units = all.flatMap((specification) => specification.units)

function getUnit(reference: string): Unit {
  const unit = units.find((one) => one.reference === reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

function getSpecification(id: string): Specification {
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No specification ${id}`)
  return found
}

const unit = getUnit('H/617/2907')

/** A later edition of a unit, with one of its criteria changed. */
function edited(number: string, change: (criterion: Criterion) => Criterion[]): Unit {
  const outcomes = unit.outcomes.map((outcome) => ({
    ...outcome,
    criteria: outcome.criteria.flatMap((criterion) => (criterion.number === number ? change(criterion) : [criterion])),
  }))
  return { ...unit, outcomes }
}

function withRequirement(criterion: Criterion, id: string, change: (requirement: Requirement) => Requirement[]): Criterion {
  return { ...criterion, requirements: criterion.requirements.flatMap((one) => (one.id === id ? change(one) : [one])) }
}

describe('R017: two editions of a unit, criterion by criterion', () => {
  const unchanged = { added: 0, removed: 0, reworded: 0, asksDifferently: 0, same: 11 }

  it.each(units.map((one) => [one.reference, one] as const))('%s is the same as itself', (_, one) => {
    const compared = compareUnits(one, structuredClone(one))
    expect(compared).toMatchObject({ change: 'same', facts: [], lists: [] })
    expect(compared.criteria.every(({ change }) => change === 'same')).toBe(true)
    expect(compared.criteria).toHaveLength(one.outcomes.flatMap(({ criteria }) => criteria).length)
  })

  it.each([
    ['a criterion that went', edited('2.3', () => []), { ...unchanged, removed: 1, same: 10 }],
    ['a criterion that came', edited('2.3', (one) => [one, { ...one, id: 'new', number: '2.9', statement: 'Keep bees' }]), { ...unchanged, added: 1 }],
    ['a statement in other words', edited('2.3', (one) => [{ ...one, statement: `${one.statement} in practice` }]), { ...unchanged, reworded: 1, same: 10 }],
    ['a statement broken over lines', edited('2.3', (one) => [{ ...one, statement: one.statement.replaceAll(' ', '\n ') }]), unchanged],
    ['another number', edited('2.3', (one) => [{ ...one, number: '2.7' }]), { ...unchanged, same: 10 }],
    ['a requirement that went', edited('2.1', (one) => [withRequirement(one, '501-2.1-hours', () => [])]), { ...unchanged, asksDifferently: 1, same: 10 }],
    [
      'a sentence in other words that asks for the same',
      edited('2.1', (one) => [withRequirement(one, '501-2.1-hours', (row) => [{ ...row, sentence: 'Log 18 hours.' }])]),
      { ...unchanged, same: 10 },
    ],
  ])('%s', (_, later, tally) => {
    expect(compareUnits(unit, later).tally).toEqual(tally)
  })

  it('says which bound of a requirement is another', () => {
    const later = edited('2.1', (one) => [withRequirement(one, '501-2.1-hours', (row) => [row.measure === 'hours' ? { ...row, least: 20 } : row])])
    const changed = compareUnits(unit, later).criteria.flatMap(({ requirements }) => requirements.filter(({ change }) => change === 'changed'))
    expect(changed).toMatchObject([{ one: { id: '501-2.1-hours' }, reworded: false, rule: [{ name: 'At least', one: '18', other: '20' }] }])
  })

  it.each<[string, (row: Requirement) => Requirement, string, string, string]>([
    ['whose session plans say a part', (row) => (row.measure === 'parts' ? { ...row, approach: 'mentoring' } : row), 'Session plans', 'coaching', 'mentoring'],
    [
      'that a session plan says a part no more',
      (row) => (row.measure === 'parts' ? { ...row, parts: [{ part: 'objective', least: 1 }] } : row),
      'Parts',
      '1 or more: objective, also in a session plan',
      '1 or more: objective',
    ],
  ])('R095: says %s', (_, change, name, before, after) => {
    const text = JSON.stringify(getUnit('D/618/6482'))
    const [one, later] = [JSON.parse(text) as Unit, JSON.parse(text) as Unit]
    const asked = [one, later].map((row) => row.outcomes[2]?.criteria[0]?.requirements[0])
    if (asked[0]?.measure !== 'parts' || asked[1]?.measure !== 'parts') throw new Error('No session plan is asked for')
    for (const row of asked) Object.assign(row ?? {}, { parts: asked[0].parts.slice(0, 1) })
    Object.assign(asked[1], change(asked[1]))
    const compared = compareUnits(one, later)
    expect(compared.tally).toMatchObject({ asksDifferently: 1, same: 12 })
    expect(compared.criteria.flatMap(({ requirements }) => requirements.flatMap(({ rule }) => rule))).toEqual([{ name, one: before, other: after }])
  })

  it('says what a list lost and what it gained', () => {
    const later = edited('2.1', (one) => [{ ...one, content: [...one.content.slice(1), 'Keeping time'] }])
    const [criterion] = compareUnits(unit, later).criteria.filter(({ change }) => change === 'changed')
    expect(criterion?.lists).toEqual([{ name: 'Content', removed: [criterion?.one?.criterion.content[0]], added: ['Keeping time'] }])
  })

  it('a criterion that went stands where it stood', () => {
    const numbers = compareUnits(
      unit,
      edited('2.3', () => []),
    ).criteria.map(({ one }) => one?.criterion.number)
    expect(numbers).toEqual(unit.outcomes.flatMap(({ criteria }) => criteria.map(({ number }) => number)))
  })
})

describe('R019: the two units called 501 are told apart', () => {
  const compared = compareUnits(getUnit('501-12'), unit)

  it('the hours of practice are 12 in one and 18 in the other', () => {
    const hours = compared.criteria.flatMap(({ requirements }) => requirements).find(({ other }) => other?.id === '501-2.1-hours')
    expect(hours).toMatchObject({ change: 'changed', one: { id: '501-12-2.1-hours' }, rule: [{ name: 'At least', one: '12', other: '18' }] })
  })

  it('10 criteria stand against 11, each of them once', () => {
    const { criteria } = compared
    expect(criteria.filter(({ one }) => one !== undefined)).toHaveLength(10)
    expect(criteria.filter(({ other }) => other !== undefined)).toHaveLength(11)
    expect(new Set(criteria.map(({ one }) => one?.criterion.id)).size).toBe(compared.tally.added > 0 ? 11 : 10)
  })

  it('the reference and the title are among the facts that differ', () => {
    expect(compared.facts.map(({ name }) => name)).toEqual(expect.arrayContaining(['Reference', 'Title', 'Review date']))
  })

  it('two criteria that are both numbered 2.2 are kept apart', () => {
    const four = getUnit('H/618/6483')
    const pairs = compareUnits(four, structuredClone(four)).criteria.map(({ one, other }) => [one?.criterion.id, other?.criterion.id])
    expect(pairs.every(([one, other]) => one === other)).toBe(true)
  })
})

describe('R017: two editions of a specification', () => {
  const edition = getSpecification('ilm-level-5-certificate-and-diploma')

  it('is the same as itself', () => {
    expect(compareSpecifications(edition, structuredClone(edition))).toMatchObject({ change: 'same', facts: [], units: [], qualifications: [{}, {}] })
  })

  it('says what changed in the rules of combination', () => {
    const [first, ...rest] = edition.qualifications
    if (first === undefined) throw new Error('No qualification')
    const later = { ...edition, edition: 'next', qualifications: [{ ...first, credits: 20, mandatory: ['D/617/2906', '501-12', 'M/617/2909'] }, ...rest] }
    const compared = compareSpecifications(edition, later)
    expect(compared.facts).toEqual([{ name: 'Edition', one: edition.edition, other: 'next' }])
    expect(compared.qualifications[0]).toMatchObject({
      change: 'changed',
      facts: [{ name: 'Credits', one: '16', other: '20' }],
      lists: [{ name: 'Mandatory units', removed: ['H/617/2907'], added: ['501-12'] }],
    })
    expect(compared.qualifications[1]?.change).toBe('same')
  })

  it('a unit that came and one that went are named', () => {
    const [one, other] = [getSpecification('ilm-unit-501-12-hours'), { ...getSpecification('ilm-unit-501-12-hours'), units: [getUnit('M/617/2909')] }]
    expect(
      compareSpecifications(one, other)
        .units.map(({ change }) => change)
        .toSorted(),
    ).toEqual(['added', 'removed'])
  })
})

describe('any two units', () => {
  const any = fc.constantFrom(...units)

  it('every criterion of both stands in the comparison once, and turning it round turns added into removed', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [there, back] = [compareUnits(one, other), compareUnits(other, one)]
        const ids = (from: Unit) => from.outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id)).toSorted()
        expect(there.criteria.flatMap((row) => row.one?.criterion.id ?? []).toSorted()).toEqual(ids(one))
        expect(there.criteria.flatMap((row) => row.other?.criterion.id ?? []).toSorted()).toEqual(ids(other))
        expect(there.criteria.length - there.tally.added).toBe(back.criteria.length - back.tally.removed)
      }),
      draws(),
    )
  })
})
