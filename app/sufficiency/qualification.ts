import { combine, type Combined, type CombinedUnit } from '../specification/combine.ts'
import type { Qualification } from '../specification/qualification-schema.ts'
import type { Unit } from '../specification/schema.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation, NextStep } from './evaluation.ts'
import type { PracticeRecord } from './record.ts'

/** A unit on the way to a qualification: with an evaluation of the record, unless the learner has the unit already. */
export type UnitOnTheWay = CombinedUnit & { evaluation?: Evaluation }

/** A next step with the references of the units it serves. */
export type SharedStep = NextStep & { units: string[] }

/** How far a record goes toward a qualification on a day. `missing` counts requirements of all units, as an evaluation does. */
export type QualificationEvaluation = {
  qualification: string
  reference?: string
  title: string
  asOf: string
  combined: Combined
  units: UnitOnTheWay[]
  missing: number
  /** Those that serve several units first, then unit by unit. */
  nextSteps: SharedStep[]
}

type Asked = { asOf: string; pathway?: string }

/** A unit is begun when a piece of evidence says that it serves one of its criteria. */
function unitsBegun(units: readonly Unit[], record: PracticeRecord): string[] {
  const served = new Set(record.evidence.flatMap((piece) => piece.criteria))
  return units.filter(({ outcomes }) => outcomes.some(({ criteria }) => criteria.some(({ id }) => served.has(id)))).map(({ reference }) => reference)
}

/** One step may serve several units: it is named once. What is written belongs to one criterion, so to one unit. */
function sharedSteps(way: readonly UnitOnTheWay[]): SharedStep[] {
  const steps = new Map<string, SharedStep>()
  for (const { reference, evaluation } of way) {
    for (const step of evaluation?.nextSteps ?? []) {
      const written = step.at.kind === 'evidence' || (step.at.kind === 'new' && step.at.of === 'evidence')
      const key = JSON.stringify([step.words, step.at, written ? reference : ''])
      const known = steps.get(key)
      if (known === undefined) steps.set(key, { ...step, units: [reference] })
      else known.units.push(reference)
    }
  }
  return [...steps.values()].toSorted((one, other) => other.units.length - one.units.length)
}

/**
 * What a record still lacks for a whole qualification: the rules of combination with what the learner has already (results,
 * recognised prior learning, exemptions: R037, R110), and an evaluation of every other unit on the way. One record serves all
 * units. Without a pathway the nearest is taken, what is begun first. Pure. Throws for a pathway or a unit there is not.
 */
export function evaluateQualification(
  qualification: Qualification,
  units: readonly Unit[],
  record: PracticeRecord,
  { asOf, pathway }: Asked,
): QualificationEvaluation {
  const { id, reference, title } = qualification
  const begun = unitsBegun(units, record)
  const holdings = (record.holdings ?? []).filter(({ date }) => date === undefined || date <= asOf)
  const combined = combine(qualification, units, holdings, { begun, ...(pathway === undefined ? {} : { pathway }) })
  const way = combined.units.map((one): UnitOnTheWay => {
    const unit = units.find((row) => row.reference === one.reference)
    return one.by !== undefined || unit === undefined ? one : { ...one, evaluation: evaluate(unit, record, { asOf }) }
  })
  return {
    qualification: id,
    ...(reference === undefined ? {} : { reference }),
    title: combined.pathway?.title ?? title,
    asOf,
    combined,
    units: way,
    missing: way.reduce((sum, { evaluation }) => sum + (evaluation?.missing ?? 0), 0),
    nextSteps: sharedSteps(way),
  }
}
