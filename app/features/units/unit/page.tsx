import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Unit } from '../../../specification/schema.ts'
import { CriterionMap } from '../../../ui/criterion-map/criterion-map.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Reckoning } from '../../practice/index.ts'
import type { Assessed } from '../queries.ts'
import { criterionState, mapOf } from '../standing.ts'
import type { UnitAddresses } from './addresses.ts'
import { CriterionPart } from './criterion.tsx'

export type UnitBodyProps = { unit: Unit; reckoning: Reckoning; assessed: Assessed; addresses: UnitAddresses; page: string; targetOn: string | null }

/** A unit, outcome by outcome: the map of all criteria, then each criterion with what it asks and how far it is. */
export function UnitBody({ unit, reckoning: { evaluation }, assessed, addresses, page, targetOn }: UnitBodyProps) {
  const evaluated = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]))
  return (
    <div class="stack">
      <Standing assessed={assessed} />
      <Sheet
        title="All criteria"
        aside={evaluation.missing === 0 ? 'Nothing that can be counted is missing' : `${counted(evaluation.missing, 'thing is', 'things are')} missing`}
      >
        <CriterionMap outcomes={mapOf(unit, evaluation, assessed.decisions, assessed.standing, page)} titles />
      </Sheet>
      {unit.outcomes.map((outcome) => (
        <section class="stack" aria-labelledby={`outcome-${outcome.id}`}>
          <h2 id={`outcome-${outcome.id}`}>
            <span class="figures">{outcome.number}</span> {outcome.statement}
          </h2>
          {outcome.criteria.map((criterion) => (
            <CriterionPart
              criterion={criterion}
              evaluated={evaluated.get(criterion.id)}
              decision={assessed.decisions.get(criterion.id)}
              state={criterionState(evaluated.get(criterion.id), assessed.decisions.get(criterion.id), assessed.standing)}
              addresses={addresses}
            />
          ))}
        </section>
      ))}
      <About unit={unit} targetOn={targetOn} />
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

function About({ unit, targetOn }: { unit: Unit; targetOn: string | null }) {
  const lines = [
    { term: 'Reference', says: unit.reference },
    { term: 'Level', says: unit.level },
    { term: 'Credits', says: unit.credits },
    { term: 'Guided learning hours', says: unit.guidedLearningHours },
    { term: 'Result', says: unit.resultScale === 'pass/referral' ? 'Pass or referral' : 'Pass or fail' },
    { term: 'Your target date', says: targetOn === null ? undefined : longDay(targetOn) },
  ]
  return (
    <Disclosure sheet summary={`About Unit ${unit.number}`}>
      {unit.aim === '' ? null : <p class="prose">{unit.aim}</p>}
      <DefinitionList lines={lines} />
      <h3>How it is assessed</h3>
      <ul class="prose">
        {unit.assessment.requirements.map((requirement) => (
          <li>{requirement}</li>
        ))}
      </ul>
      <h3>Evidence that may serve</h3>
      <ul class="prose">
        {unit.assessment.evidence.map(({ words }) => (
          <li>{words}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
