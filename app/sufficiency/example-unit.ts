import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import type { Evaluation, RequirementEvaluation } from './evaluation.ts'

/** Unit 501, 18-hour version, as it ships. */
export function unit501(): Unit {
  const unit = findUnit(readSpecifications(specificationsFolder()), 'H/617/2907')
  if (unit === undefined) throw new Error('Unit H/617/2907 is not among the specifications')
  return unit
}

/** One requirement of an evaluation, by id. Throws when there is none. */
export function getRequirement(evaluation: Evaluation, id: string): RequirementEvaluation {
  const found = evaluation.criteria.flatMap((criterion) => criterion.requirements).find((requirement) => requirement.id === id)
  if (found === undefined) throw new Error(`No requirement ${id}`)
  return found
}
