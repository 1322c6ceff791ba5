import type { Evaluation } from '../../sufficiency/evaluation.ts'

/** What may be recognised: what was learned before, or that the unit need not be taken. */
export type RecognitionKind = 'recognised prior learning' | 'exemption'

/** How a request stands. A decision holds for exactly the text it was made upon. */
export type RecognitionStanding = 'waiting' | 'agreed' | 'refused' | 'withdrawn'

type Asked = { revision: number; withdrawn: boolean; decision: { revision: number; decision: 'agreed' | 'refused' } | undefined }

/** How a request stands, of its newest decision. */
export function recognitionStanding({ revision, withdrawn, decision }: Asked): RecognitionStanding {
  if (withdrawn) return 'withdrawn'
  return decision?.revision === revision ? decision.decision : 'waiting'
}

/** Why a request cannot be revised or withdrawn by its learner: what was agreed stands, what was withdrawn is over. */
export function whyChangingIsRefused(standing: RecognitionStanding): 'agreed' | 'withdrawn' | undefined {
  return standing === 'agreed' || standing === 'withdrawn' ? standing : undefined
}

/** R037, R113: nobody decides upon their own request, nor upon one that was withdrawn; deciding again gives a newer decision. */
export function whyRecognisingIsRefused(
  standing: RecognitionStanding,
  people: { decider: string; learner: string },
  decision: 'agreed' | 'refused',
): 'own request' | 'withdrawn' | 'decided so already' | undefined {
  if (people.decider === people.learner) return 'own request'
  if (standing === 'withdrawn') return 'withdrawn'
  return standing === decision ? 'decided so already' : undefined
}

/** What was agreed for one unit: `criteria` is empty where it was the whole unit. */
export type AgreedRecognition = { unit: string; kind: RecognitionKind; criteria: readonly string[] }

/**
 * R037: what a whole unit is held by, once all of it is agreed: at once, or criterion by criterion. Where several kinds together make
 * the whole, it is recognised prior learning, which somebody looked at.
 */
export function heldBy(agreed: readonly AgreedRecognition[], unit: { reference: string; criteria: readonly string[] }): RecognitionKind | undefined {
  const own = agreed.filter((one) => one.unit === unit.reference)
  const whole = own.find(({ criteria }) => criteria.length === 0)
  if (whole !== undefined) return whole.kind
  const covered = new Set(own.flatMap(({ criteria }) => criteria))
  if (unit.criteria.length === 0 || !unit.criteria.every((id) => covered.has(id))) return undefined
  return own.every(({ kind }) => kind === 'exemption') ? 'exemption' : 'recognised prior learning'
}

/** The criteria of a unit that are agreed one by one. */
export function recognisedCriteria(agreed: readonly AgreedRecognition[], unit: string): ReadonlySet<string> {
  return new Set(agreed.filter((one) => one.unit === unit).flatMap(({ criteria }) => criteria))
}

/** How many things are missing for a unit, leaving out the criteria that are recognised. */
export function missingBeside({ criteria }: Pick<Evaluation, 'criteria'>, recognised: ReadonlySet<string>): number {
  const open = criteria.filter(({ id }) => !recognised.has(id)).flatMap(({ requirements }) => requirements)
  return open.filter(({ state }) => state === 'incomplete' || state === 'not started').length
}
