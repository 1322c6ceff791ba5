import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { evaluateTarget } from '../../app/cli/evaluation-target.ts'
import { readSpecifications, specificationsFolder } from '../../app/specification/folder.ts'
import type { Unit } from '../../app/specification/schema.ts'
import type { RequirementEvaluation } from '../../app/sufficiency/evaluation.ts'
import { readRecord } from '../../app/sufficiency/read-record.ts'
import type { PracticeRecord } from '../../app/sufficiency/record.ts'

export type Change = (record: PracticeRecord) => void

const units = readSpecifications(specificationsFolder()).flatMap((specification) => specification.units)
const texts = new Map<string, string>()

function unitOf(requirement: string): Unit {
  const asks = ({ requirements }: { requirements: { id: string }[] }) => requirements.some(({ id }) => id === requirement)
  const unit = units.find(({ outcomes }) => outcomes.some(({ criteria }) => criteria.some(asks)))
  if (unit === undefined) throw new Error(`No requirement ${requirement}`)
  return unit
}

function read(text: string): PracticeRecord {
  const found = readRecord(text)
  if (!found.ok) throw new Error(found.problems.map(({ path, expected }) => `${path}: expected ${expected}`).join('\n'))
  return found.record
}

/** The complete example record that ships for a unit, as text. */
function exampleText({ reference }: Unit): string {
  const slug = reference.replaceAll('/', '-')
  const text = texts.get(slug) ?? readFileSync(join(specificationsFolder(), `../examples/records/${slug}-complete.json`), 'utf8')
  texts.set(slug, text)
  return text
}

/** One requirement of the complete example of its unit, after a change: written, read and evaluated as `coachfolio evaluate` does. */
export function evaluatedWith(requirement: string, change: Change): RequirementEvaluation {
  const unit = unitOf(requirement)
  const record = read(exampleText(unit))
  change(record)
  const target = evaluateTarget({ unit }, read(JSON.stringify(record)), record.asOf ?? '')
  if ('problem' in target || !('criteria' in target.evaluation)) throw new Error('A unit was asked for')
  const found = target.evaluation.criteria.flatMap(({ requirements }) => requirements).find(({ id }) => id === requirement)
  if (found === undefined) throw new Error(`No requirement ${requirement}`)
  return found
}

/** The complete example has exactly `least` of a part for a requirement, and that is enough; one less is not, and the part is named. */
export function expectJustEnough(requirement: string, part: string, least: number): void {
  const parts = (record: PracticeRecord) => record.evidence.filter(({ id }) => id === `piece-${requirement}`).flatMap((piece) => piece.parts)
  let there = 0
  expect(evaluatedWith(requirement, (record) => (there = parts(record).filter((one) => one.part === part).length))).toMatchObject({ state: 'complete' })
  expect(there).toBe(least)
  const short = evaluatedWith(requirement, (record) => {
    for (const piece of record.evidence.filter(({ id }) => id === `piece-${requirement}`)) {
      const at = piece.parts.findIndex((one) => one.part === part)
      piece.parts.splice(at, 1)
    }
  })
  expect(['incomplete', 'not started']).toContain(short.state)
  expect(short.explanation).toContain(`1 more for “${part}”`)
}

/** The complete example is enough; after the change it is not, for the reason given, and there is a step that mends it. */
export function expectTooLittle(requirement: string, change: Change, because: RegExp): void {
  expect(evaluatedWith(requirement, () => {})).toMatchObject({ state: 'complete' })
  const short = evaluatedWith(requirement, change)
  expect(['incomplete', 'not started']).toContain(short.state)
  expect(short.explanation).toMatch(because)
  expect(short.nextSteps.length).toBeGreaterThan(0)
}
