import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { combinationsOf, unitsNamed } from '../specification/combinations.ts'
import { evaluate } from './evaluate.ts'
import { exampleForQualification, exampleForQualificationWithGaps, examplePortfolio, exampleWithGaps } from './example-portfolio.ts'
import { evaluateQualification } from './qualification.ts'
import { readRecord } from './read-record.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const folder = join(specificationsFolder(), '../examples/records')
const all = readSpecifications(specificationsFolder())
const units = all.flatMap((specification) => specification.units)
const combinations = all
  .flatMap((specification) => specification.qualifications)
  .flatMap((qualification) => combinationsOf(qualification).map((combination) => ({ qualification, combination })))
  .map(({ qualification, combination }) => {
    const named = unitsNamed(combination).map((reference) => units.find((unit) => unit.reference === reference))
    const pathway = combination.pathway?.id
    const slug = [qualification.id, ...(pathway === undefined ? [] : [pathway])].join('-')
    return { slug, qualification, asked: { asOf, ...(pathway === undefined ? {} : { pathway }) }, named: named.filter((unit) => unit !== undefined) }
  })

/** As a program writes it: what is empty is left out. */
function written(record: PracticeRecord): string {
  const short = JSON.stringify({ ...record, asOf }, (_key, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value), 1)
  return `${short}\n`
}

describe.each(units)('$reference, $title', (unit) => {
  const slug = unit.reference.replaceAll('/', '-')

  it('the complete example lacks nothing that can be counted', async () => {
    const record = examplePortfolio(unit)
    await expect(written(record)).toMatchFileSnapshot(join(folder, `${slug}-complete.json`))
    const read = readRecord(written(record))
    if (!read.ok) throw new Error('The example is no record')
    const open = evaluate(unit, read.record, { asOf }).criteria.flatMap((criterion) => criterion.requirements)
    expect(open.filter(({ state }) => state !== 'complete' && state !== 'judgement').map(({ id, explanation }) => `${id}: ${explanation}`)).toEqual([])
  })

  it('the example with gaps lacks something, and says what comes next', async () => {
    const record = exampleWithGaps(unit)
    await expect(written(record)).toMatchFileSnapshot(join(folder, `${slug}-gaps.json`))
    const { missing, nextSteps } = evaluate(unit, record, { asOf })
    expect(missing).toBeGreaterThan(0)
    expect(nextSteps.length).toBeGreaterThan(0)
  })
})

describe.each(combinations)('$slug', ({ slug, qualification, asked, named }) => {
  it('the complete example lacks nothing of any unit, and has none yet', async () => {
    const record = exampleForQualification(named)
    await expect(written(record)).toMatchFileSnapshot(join(folder, `${slug}-complete.json`))
    const read = readRecord(written(record))
    if (!read.ok) throw new Error('The example is no record')
    const found = evaluateQualification(qualification, units, read.record, asked)
    expect(found.units.map(({ reference, evaluation }) => [reference, evaluation?.missing])).toEqual(named.map(({ reference }) => [reference, 0]))
    expect(found).toMatchObject({ missing: 0, combined: { achieved: false } })
  })

  it('the example with gaps has one unit by prior learning, and lacks something of each other', async () => {
    const record = exampleForQualificationWithGaps(named)
    await expect(written(record)).toMatchFileSnapshot(join(folder, `${slug}-gaps.json`))
    const [first, ...rest] = evaluateQualification(qualification, units, record, asked).units
    expect(first).toMatchObject({ by: 'recognised prior learning' })
    expect(first).not.toHaveProperty('evaluation')
    expect(rest.map(({ evaluation }) => (evaluation?.missing ?? 0) > 0)).toEqual(named.slice(1).map(() => true))
  })
})
