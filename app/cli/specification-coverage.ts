import { counted } from '../kernel/text.ts'
import type { Specification } from '../specification/schema.ts'
import { wrapped } from './wrapped.ts'

/** How much of a unit can be counted. */
export type Coverage = {
  reference: string
  criteria: number
  requirements: number
  judgements: number
  judgementOnly: { id: string; number: string; statement: string }[]
}

/** For each unit, how much can be counted, and the criteria of which nothing can: what only an assessor can judge. */
export function coverageOf(specifications: readonly Specification[]): Coverage[] {
  return specifications
    .flatMap((specification) => specification.units)
    .map((unit) => {
      const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
      const requirements = criteria.flatMap((criterion) => criterion.requirements)
      const only = criteria.filter((criterion) => criterion.requirements.every(({ measure }) => measure === 'judgement'))
      return {
        reference: unit.reference,
        criteria: criteria.length,
        requirements: requirements.length,
        judgements: requirements.filter(({ measure }) => measure === 'judgement').length,
        judgementOnly: only.map(({ id, number, statement }) => ({ id, number, statement })),
      }
    })
}

/** The same as a page of text for a terminal. */
export function coverageInWords(rows: readonly Coverage[]): string {
  const lines = rows.flatMap(({ reference, criteria, requirements, judgements, judgementOnly }) => {
    const says = `${counted(criteria, 'criterion', 'criteria')}, ${counted(requirements, 'requirement')}, ${judgements} for the assessor to judge`
    return [`${reference.padEnd(13)}${says}`, ...judgementOnly.map(({ number, statement }) => wrapped(statement, 8, `    ◇ ${number}`))]
  })
  const only = rows.reduce((sum, row) => sum + row.judgementOnly.length, 0)
  const all = rows.reduce((sum, row) => sum + row.criteria, 0)
  return [...lines, '', `${only} of ${counted(all, 'criterion', 'criteria')} can only be judged (◇).`].join('\n')
}
