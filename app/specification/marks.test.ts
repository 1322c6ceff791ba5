import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { specificationsFolder } from './folder.ts'
import { addUpMarks } from './marks.ts'
import { readSpecification, type ReadSpecification } from './read.ts'
import type { Unit } from './schema.ts'

const file = join(specificationsFolder(), 'ilm/unit-501-12-hours.yaml')
const contract = {
  outOf: 12,
  enough: 6,
  descriptors: [
    { from: 0, words: 'The contract is mentioned, not stated' },
    { from: 6, words: 'The contract is stated' },
    { from: 9, words: 'It is stated, and what it changed is shown' },
  ],
}
const needs = { outOf: 8, enough: 4, descriptors: [{ from: 0, words: 'Needs and goals are listed' }] }

type Loose = { units: { marks?: unknown; outcomes: { criteria: { marks?: unknown }[] }[] }[] }

/** Unit 501, 12 hours, with marks for its first two criteria. */
function marked(first: unknown, second: unknown, unit?: unknown): ReadSpecification {
  const data = parse(readFileSync(file, 'utf8')) as Loose
  const [one] = data.units
  const criteria = one?.outcomes[0]?.criteria ?? []
  if (one !== undefined && unit !== undefined) one.marks = unit
  ;[first, second].forEach((marks, at) => Object.assign(criteria[at] ?? {}, marks === undefined ? {} : { marks }))
  return readSpecification(stringify(data), 'marked.yaml')
}

function unitOf(read: ReadSpecification): Unit {
  if (!read.ok || read.specification.units[0] === undefined) throw new Error('The specification was refused')
  return read.specification.units[0]
}

describe('R114: marks per assessed part against sufficiency descriptors, where a specification uses them', () => {
  const unit = unitOf(marked(contract, needs, { enough: 11 }))

  it.each([
    ['nothing is marked', [], 0, false, ['501-12-1.1', '501-12-1.2']],
    ['both parts and the sum are enough', [7, 4], 11, true, []],
    ['the sum is a mark short', [6, 4], 10, false, []],
    ['one part is below its own least, and the other does not make up for it', [12, 3], 15, false, []],
    ['one part is not marked yet', [12], 12, false, ['501-12-1.2']],
  ])('%s', (_title, given, total, enough, unmarked) => {
    const marks = new Map(given.map((mark, at) => [`501-12-1.${at + 1}`, mark]))
    expect(addUpMarks(unit, marks)).toMatchObject({ total, outOf: 20, needed: 11, enough, unmarked })
  })

  it.each([
    [0, 'The contract is mentioned, not stated', false],
    [5, 'The contract is mentioned, not stated', false],
    [6, 'The contract is stated', true],
    [12, 'It is stated, and what it changed is shown', true],
  ])('%i marks of 12 earn “%s”', (mark, descriptor, enough) => {
    expect(addUpMarks(unit, new Map([['501-12-1.1', mark]]))?.parts[0]).toEqual({ criterion: '501-12-1.1', mark, outOf: 12, enough, descriptor })
  })

  it.each([13, -1, 6.5])('a mark of %d is refused', (mark) => {
    expect(() => addUpMarks(unit, new Map([['501-12-1.1', mark]]))).toThrow('a mark is a whole number from 0 to 12')
  })

  it('where the unit does not say how many are enough, it is the sum of its parts', () => {
    expect(addUpMarks(unitOf(marked(contract, needs)), new Map())?.needed).toBe(10)
  })

  it('a unit without marks is judged without them', () => {
    expect(addUpMarks(unitOf(marked(undefined, undefined)), new Map())).toBeUndefined()
  })

  it.each([
    [{ ...contract, enough: 13 }, undefined, 'marks.enough', 'at most 12, as `outOf` says'],
    [{ ...contract, descriptors: [{ from: 1, words: 'One' }] }, undefined, 'descriptors[0].from', '0: the first descriptor is for no marks'],
    [{ ...contract, descriptors: [...contract.descriptors, { from: 9, words: 'Twice' }] }, undefined, 'descriptors[3].from', 'more than 9, as they go upward'],
    [{ ...contract, descriptors: [...contract.descriptors, { from: 13, words: 'Beyond' }] }, undefined, 'descriptors[3].from', 'at most 12'],
    [contract, { enough: 21 }, 'units[0].marks.enough', 'at most 20, the marks of all parts together'],
  ])('%j with %j for the unit is refused, and says where', (first, whole, path, expected) => {
    const read = marked(first, needs, whole)
    expect(read.ok).toBe(false)
    const problems = read.ok ? [] : read.problems
    expect(problems).toEqual([expect.objectContaining({ path: expect.stringContaining(path), expected: expect.stringContaining(expected) })])
  })
})
