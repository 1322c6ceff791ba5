import type { Terms } from './schema.ts'
import { templateV3 } from './template-v3.ts'

const current = templateV3

type For = {
  kind: 'individual' | 'group'
  approach: 'coaching' | 'mentoring'
  goals: readonly { statement: string; desiredOutcome: string }[]
  threeWay: boolean
}

/** The generic terms in words for one client: who the two are called, and the goals already agreed as intended outcomes. */
export function termsFor(client: For): Terms {
  const words = (text: string) =>
    text.replaceAll('{coach}', client.approach === 'coaching' ? 'coach' : 'mentor').replaceAll('{client}', client.kind === 'group' ? 'group' : 'client')
  const generic = Object.fromEntries(Object.entries(current.terms).map(([key, text]) => [key, words(text)])) as Terms
  const adapted: Terms = { ...generic }
  if (client.threeWay) adapted.stakeholderInvolvement = words(current.stakeholderInvolvement)
  if (client.goals.length > 0) adapted.intendedOutcomes = outcomesOf(client.goals)
  return adapted
}

function outcomesOf(goals: For['goals']): string {
  const lines = goals.map(({ statement, desiredOutcome }) => (desiredOutcome === '' ? `– ${statement}` : `– ${statement}: ${desiredOutcome}`))
  return ['We work toward:', ...lines].join('\n')
}
