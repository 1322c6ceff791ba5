import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Unit } from '../../../specification/schema.ts'
import { CriterionMap } from '../../../ui/criterion-map/criterion-map.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Reckoning } from '../../practice/index.ts'
import { SourceNotes } from '../../catalogue/index.ts'
import type { Assessed } from '../queries.ts'
import { criteriaOpen, criterionState, mapOf } from '../standing.ts'
import { AboutUnit } from './about.tsx'
import type { UnitAddresses } from './addresses.ts'
import { CriterionPart } from './criterion.tsx'

export type UnitBodyProps = { unit: Unit; reckoning: Reckoning; assessed: Assessed; addresses: UnitAddresses; page: string; targetOn: string | null }

/** A unit, outcome by outcome: all criteria in one line that stays in sight, then each with what it asks; what is missing lies open. */
export function UnitBody({ unit, reckoning: { evaluation }, assessed, addresses, page, targetOn }: UnitBodyProps) {
  const evaluated = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]))
  const open = criteriaOpen(evaluation.criteria, assessed.decisions, assessed.standing)
  return (
    <div class="stack">
      <Standing assessed={assessed} />
      <p>{evaluation.missing === 0 ? 'Nothing that can be counted is missing.' : `${counted(evaluation.missing, 'thing is', 'things are')} missing.`}</p>
      <CriterionMap outcomes={mapOf(unit, evaluation, assessed.decisions, assessed.standing, page)} strip />
      {unit.outcomes.map((outcome) => (
        <section class="stack-tight" aria-labelledby={`outcome-${outcome.id}`}>
          <h2 id={`outcome-${outcome.id}`}>
            <span class="figures">{outcome.number}</span> {outcome.statement}
          </h2>
          <SourceNotes notes={outcome.notes} />
          {outcome.criteria.map((criterion) => (
            <CriterionPart
              criterion={criterion}
              evaluated={evaluated.get(criterion.id)}
              decision={assessed.decisions.get(criterion.id)}
              state={criterionState(evaluated.get(criterion.id), assessed.decisions.get(criterion.id), assessed.standing)}
              open={open.has(criterion.id)}
              addresses={addresses}
            />
          ))}
        </section>
      ))}
      <AboutUnit unit={unit} targetOn={targetOn} />
    </div>
  )
}

function Standing({ assessed: { standing, result } }: { assessed: Assessed }) {
  if (standing === 'submitted')
    return (
      <Notice kind="info" title="Submitted">
        Your assessor has this unit. You can go on with your practice; what you submitted stays as it was.
      </Notice>
    )
  if (result === undefined) return <></>
  const words = { pass: 'You have passed this unit', referral: 'Your assessor referred this unit', fail: 'This unit is not passed yet' }[result.result]
  return (
    <Notice kind={result.result === 'pass' ? 'done' : 'attention'} title={words}>
      <p class="as-typed">{result.feedback}</p>
      {result.resubmitBy !== null && <p>Submit again by {longDay(result.resubmitBy)}.</p>}
    </Notice>
  )
}
