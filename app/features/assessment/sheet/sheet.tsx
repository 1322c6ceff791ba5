import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import type { Unit } from '../../../specification/schema.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { inForce, type Decision, type SubmittedWork, type UnitResult } from '../decision.ts'
import { resultNames, stateOf } from '../words.ts'

export type Adjustment = { kind: string; description: string; agreedOn: string }

export type SheetProps = {
  work: SubmittedWork
  unit: Unit
  decisions: readonly Decision[]
  results: readonly UnitResult[]
  adjustments: readonly Adjustment[]
  zone: string
}

/** The recording form of a submission (R111): a judgement per criterion, adjustments, and what an appeal changed. */
export function AssessmentSheet(props: SheetProps) {
  const { unit, decisions, zone } = props
  const decided = inForce(decisions)
  return (
    <div class="stack">
      <Results {...props} />
      {props.adjustments.length > 0 && (
        <Notice kind="info" title="Adjustments">
          <ul>
            {props.adjustments.map(({ kind, description, agreedOn }) => (
              <li>
                {kind.charAt(0).toUpperCase() + kind.slice(1)}, agreed on {longDay(agreedOn)}: <span class="as-typed">{description}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unit.outcomes.map((outcome) => (
        <Sheet title={`${outcome.number} ${outcome.statement}`}>
          {outcome.criteria.map(({ id, number, statement }) => (
            <div class="record-view" id={`criterion-${id}`}>
              <div class="criterion-words">
                <h3>
                  <span class="figures">{number}</span> {statement}
                </h3>
                <StateBadge state={stateOf(decided.get(id)?.result)} words={decided.has(id) ? undefined : 'Not decided yet'} />
              </div>
              {decisions
                .filter(({ criterion }) => criterion === id)
                .toReversed()
                .map((decision, at) => (
                  <Reason decision={decision} earlier={at > 0} zone={zone} />
                ))}
            </div>
          ))}
        </Sheet>
      ))}
    </div>
  )
}

function Reason({ decision, earlier, zone }: { decision: Decision; earlier: boolean; zone: string }) {
  const when = `${longDay(dayOf(decision.decidedAt, zone))}, ${clockTime(decision.decidedAt, zone)}`
  return (
    <div class={earlier ? 'quiet' : undefined}>
      {earlier && <p class="small">Before: {decision.result}</p>}
      {decision.occasion === 'appeal' && <p class="small">Changed after an appeal</p>}
      <p class="as-typed">{decision.reason}</p>
      <p class="small quiet">
        {decision.decidedByName}, {when}
      </p>
    </div>
  )
}

function Results({ results, zone }: SheetProps) {
  if (results.length === 0) return <p class="quiet">The unit has no result yet.</p>
  return (
    <>
      {results.toReversed().map((result, at) => (
        <Sheet title={at === 0 ? 'Result' : 'Result before'}>
          <StateBadge state={resultNames[result.result]} />
          {result.occasion === 'appeal' && <p>Changed after an appeal.</p>}
          <p class="as-typed">{result.feedback}</p>
          {result.resubmitBy !== null && <p>Submit again by {longDay(result.resubmitBy)}.</p>}
          <p class="small quiet">
            {result.decidedByName}, {longDay(dayOf(result.decidedAt, zone))}
          </p>
        </Sheet>
      ))}
    </>
  )
}
