import { bareReference } from '../specification/bare-reference.ts'
import { combinationsOf, unitsNamed } from '../specification/combinations.ts'
import { editionsInForce } from '../specification/editions.ts'
import type { Qualification } from '../specification/qualification-schema.ts'
import { findUnit } from '../specification/read.ts'
import type { Specification, Unit } from '../specification/schema.ts'
import { evaluate } from '../sufficiency/evaluate.ts'
import type { Evaluation } from '../sufficiency/evaluation.ts'
import { evaluateQualification, type QualificationEvaluation } from '../sufficiency/qualification.ts'
import type { PracticeRecord } from '../sufficiency/record.ts'
import { evaluationInWords } from './evaluation-in-words.ts'
import { qualificationInWords } from './qualification-in-words.ts'

/** What somebody asked a record to be evaluated for, as typed. */
export type Wanted = { unit: string } | { qualification: string; pathway: string | undefined }

type Problem = { problem: string }
type Target = { unit: Unit } | { qualification: Qualification; pathway: string | undefined; specifications: readonly Specification[] }
type Found = { evaluation: Evaluation | QualificationEvaluation; words: () => string }

function unitTarget(specifications: readonly Specification[], reference: string): Target | Problem {
  const unit = findUnit(specifications, reference)
  if (unit !== undefined) return { unit }
  const units = specifications.flatMap((one) => one.units.map((row) => `  ${row.reference}  ${row.title}`))
  return { problem: `--unit: no unit “${reference}”. There are:\n${units.join('\n')}` }
}

function pathwaysOf(qualification: Qualification): string[] {
  return combinationsOf(qualification).flatMap(({ pathway }) => (pathway === undefined ? [] : [`  ${pathway.id}  ${pathway.title}`]))
}

/** All specifications, the editions in force on a day before the others: of two editions of a unit the newer is found. Source: S3 (R017). */
export function inForceFirst(specifications: readonly Specification[], day: string): Specification[] {
  return [...new Set([...editionsInForce(specifications, day), ...specifications])]
}

/** The unit or qualification that is asked for, or in words that there is none and which there are. */
export function findTarget(specifications: readonly Specification[], wanted: Wanted): Target | Problem {
  if ('unit' in wanted) return unitTarget(specifications, wanted.unit)
  const all = specifications.flatMap((one) => one.qualifications)
  const name = bareReference(wanted.qualification)
  const qualification = all.find(({ id, reference }) => bareReference(id) === name || (reference !== undefined && bareReference(reference) === name))
  if (qualification === undefined) {
    const rows = all.map(({ id, reference, title }) => `  ${reference ?? id}  ${title}`)
    return { problem: `--qualification: no qualification “${wanted.qualification}”. There are:\n${rows.join('\n')}` }
  }
  const { pathway } = wanted
  if (pathway !== undefined && !qualification.pathways.some(({ id }) => id === pathway)) {
    const rows = pathwaysOf(qualification)
    const there = rows.length === 0 ? 'It has none.' : `There are:\n${rows.join('\n')}`
    return { problem: `--pathway: no pathway “${pathway}” in ${qualification.title}. ${there}` }
  }
  return { qualification, pathway, specifications }
}

/** A holding of a unit that no specification names is a slip; its reference may be written without strokes. */
function withKnownHoldings(record: PracticeRecord, specifications: readonly Specification[]): PracticeRecord | Problem {
  if (record.holdings === undefined) return record
  const holdings = record.holdings.map((holding) => ({ ...holding, unit: findUnit(specifications, holding.unit)?.reference ?? '' }))
  const unknown = holdings.findIndex(({ unit }) => unit === '')
  if (unknown < 0) return { ...record, holdings }
  return { problem: `holdings[${unknown}].unit: expected the reference of a unit, like H/617/2907, found ${JSON.stringify(record.holdings[unknown]?.unit)}` }
}

/** Units held of another awarding organisation that the qualification does not name: their credit is none of its. Source: S3 (R110). */
function heldElsewhere({ holdings = [] }: PracticeRecord, qualification: Qualification, specifications: readonly Specification[]): string[] {
  const organisation = specifications.find(({ qualifications }) => qualifications.includes(qualification))?.awardingOrganisation
  const own = specifications.filter(({ awardingOrganisation }) => awardingOrganisation === organisation).flatMap(({ units }) => units)
  const named = new Set([...own.map(({ reference }) => reference), ...combinationsOf(qualification).flatMap(unitsNamed)])
  return holdings.map(({ unit }) => unit).filter((unit) => !named.has(unit))
}

/** What the record lacks for what was asked, and how to say it in a terminal; or what is wrong with the record for it. */
export function evaluateTarget(target: Target, record: PracticeRecord, asOf: string): Found | Problem {
  if ('unit' in target) {
    const evaluation = evaluate(target.unit, record, { asOf })
    return { evaluation, words: () => evaluationInWords(target.unit, evaluation) }
  }
  const { qualification, pathway, specifications } = target
  const known = withKnownHoldings(record, specifications)
  if ('problem' in known) return known
  const units = specifications.flatMap((one) => one.units)
  const elsewhere = heldElsewhere(known, qualification, specifications)
  const own = { ...known, holdings: known.holdings?.filter(({ unit }) => !elsewhere.includes(unit)) }
  const found = evaluateQualification(qualification, units, own, { asOf, ...(pathway === undefined ? {} : { pathway }) })
  const evaluation = { ...found, combined: { ...found.combined, beside: [...found.combined.beside, ...elsewhere] } }
  return { evaluation, words: () => qualificationInWords(evaluation) }
}
