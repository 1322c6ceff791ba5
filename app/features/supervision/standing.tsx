import { duration } from '../../kernel/text.ts'
import { shortDay } from '../../kernel/dates.ts'
import { unreachable } from '../../kernel/result.ts'
import { StateBadge } from '../../ui/state-badge/state-badge.tsx'
import type { Supervision } from './queries.ts'
import { supervisorName } from './supervisors.ts'

/** Whether an entry is confirmed, in a word and a shape. `short` where the supervisor is named beside it. */
export function StandingBadge({ supervision, short }: { supervision: Supervision; short?: boolean }) {
  const { standing, minutes } = supervision
  switch (standing.kind) {
    case 'not confirmed':
      return short ? <StateBadge state="waiting" words="Not confirmed yet" /> : <StateBadge state="waiting" for={supervisorName(supervision.supervisor)} />
    case 'confirmed':
      return <StateBadge state="ready" words={`Confirmed ${shortDay(standing.on)}`} />
    case 'questioned':
      return <StateBadge state="not yet met" words="Something is wrong" />
    case 'changed since':
      return (
        <StateBadge
          state="waiting"
          words={standing.minutes === minutes ? 'Changed since it was confirmed' : `Not confirmed: ${duration(standing.minutes)} was`}
        />
      )
    default:
      return unreachable(standing)
  }
}
