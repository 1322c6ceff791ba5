import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { evaluate } from './evaluate.ts'
import { examplePortfolio, exampleWithGaps } from './example-portfolio.ts'
import { readRecord } from './read-record.ts'
import type { PracticeRecord } from './record.ts'

const asOf = '2026-11-21'
const folder = join(specificationsFolder(), '../examples/records')
const units = readSpecifications(specificationsFolder()).flatMap((specification) => specification.units)

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
