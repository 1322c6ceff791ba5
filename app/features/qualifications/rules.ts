import { listed } from '../../kernel/text.ts'
import type { Combination } from '../../specification/combinations.ts'
import type { ComparedUnit, QualificationComparison } from '../../specification/compare.ts'
import type { UnitStanding } from '../submissions/index.ts'

/** Why units cannot be those of a combination: a choice is not made as its rules say, or a unit is not of any choice. */
export type ChoosingProblem = { kind: 'choice not made'; title: string; take: number; chosen: number } | { kind: 'not a choice'; units: string[] }

/** R012: the units chosen are as many of each choice as its rules ask for, and no others. */
export function whyChoosingIsRefused({ choices }: Combination, chosen: readonly string[]): ChoosingProblem | undefined {
  const strange = chosen.filter((unit) => !choices.some(({ from }) => from.includes(unit)))
  if (strange.length > 0) return { kind: 'not a choice', units: strange }
  for (const { title, take, from } of choices) {
    const taken = from.filter((unit) => chosen.includes(unit)).length
    if (taken !== take) return { kind: 'choice not made', title, take, chosen: taken }
  }
  return undefined
}

/** The same in words, for the field where units are chosen. */
export function choosingInWords(problem: ChoosingProblem): string {
  if (problem.kind === 'not a choice') return `Choose from the units listed: ${listed(problem.units)} cannot be chosen in this qualification`
  return `Choose ${problem.take} of “${problem.title}”; ${problem.chosen === 0 ? 'none is' : `${problem.chosen} of them are`} chosen now`
}

/** Why a learner cannot move to another edition: a unit is with its assessor, or what they are on is not in it. */
export type MovingProblem = { kind: 'with the assessor'; unit: string } | { kind: 'not there'; what: string }

type Moving = {
  units: readonly { standing: UnitStanding; compared: Pick<ComparedUnit, 'one' | 'other'> }[]
  registrations: readonly { registration: { pathway: string | undefined }; compared: Pick<QualificationComparison, 'one' | 'other'> }[]
}

/** R017: a learner moves with all that is not passed yet, or not at all. What is with an assessor is judged as it was submitted. */
export function whyMovingIsRefused({ units, registrations }: Moving): MovingProblem | undefined {
  for (const { standing, compared } of units) {
    const unit = compared.one?.reference ?? ''
    if (standing === 'submitted') return { kind: 'with the assessor', unit }
    if (compared.other === undefined) return { kind: 'not there', what: `Unit ${unit}` }
  }
  for (const { registration, compared } of registrations) {
    const { pathway } = registration
    const isThere = compared.other !== undefined && (pathway === undefined || compared.other.pathways.some(({ id }) => id === pathway))
    if (!isThere) return { kind: 'not there', what: compared.one?.title ?? 'The qualification' }
  }
  return undefined
}

/** The same in words. */
export function movingInWords(problem: MovingProblem): string {
  if (problem.kind === 'with the assessor') return `Unit ${problem.unit} is with the assessor. Wait for its result, then move.`
  return `${problem.what} is not in the newer edition. The learner stays on theirs and can finish on it.`
}
