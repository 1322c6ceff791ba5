import { longDay } from '../../kernel/dates.ts'
import { counted } from '../../kernel/text.ts'
import type { Unit } from '../../specification/schema.ts'
import { StateBadge } from '../../ui/state-badge/state-badge.tsx'
import type { Recognition } from './queries.ts'
import type { RecognitionKind } from './rules.ts'

/** A kind of recognition as pages say it. */
export const kindWords = { 'recognised prior learning': 'Recognition of prior learning', exemption: 'Exemption' } as const satisfies Record<
  RecognitionKind,
  string
>

/** How much of a unit is asked for. */
export function scopeWords(criteria: readonly string[], unit: Unit | undefined): string {
  if (criteria.length === 0) return 'The whole unit'
  const all = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
  const numbers = criteria.map((id) => all.find((criterion) => criterion.id === id)?.number ?? id)
  return `${counted(criteria.length, 'criterion', 'criteria')}: ${numbers.join(', ')}`
}

/** How a request stands, as a badge. */
export function RecognitionBadge({ recognition: { standing, decision } }: { recognition: Pick<Recognition, 'standing' | 'decision'> }) {
  if (standing === 'waiting') return <StateBadge state="waiting" words="Waits for a decision" />
  if (standing === 'withdrawn') return <StateBadge state="not started" words="Withdrawn" />
  const on = decision === undefined ? '' : ` on ${longDay(decision.decidedOn)}`
  return standing === 'agreed' ? <StateBadge state="passed" words={`Agreed${on}`} /> : <StateBadge state="not yet met" words={`Refused${on}`} />
}
