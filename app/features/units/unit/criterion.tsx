import type { Child } from 'hono/jsx'
import type { Criterion } from '../../../specification/schema.ts'
import type { CriterionEvaluation, RequirementEvaluation } from '../../../sufficiency/evaluation.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { RequirementLine } from '../../../ui/requirement-line/requirement-line.tsx'
import { StateBadge, type StateName } from '../../../ui/state-badge/state-badge.tsx'
import type { Decision } from '../../assessment/index.ts'
import { measuredAgainst } from '../../practice/index.ts'
import type { UnitAddresses } from './addresses.ts'

type CriterionProps = {
  criterion: Criterion
  evaluated: CriterionEvaluation | undefined
  decision: Decision | undefined
  state: StateName
  addresses: UnitAddresses
}

/** One criterion: its words, what it asks for with how far each is, what to do, the records that serve it, and the decision. */
export function CriterionPart({ criterion, evaluated, decision, state, addresses }: CriterionProps) {
  return (
    <section class="criterion sheet" id={`criterion-${criterion.id}`} aria-labelledby={`criterion-${criterion.id}-words`}>
      <div class="criterion-words">
        <h3 id={`criterion-${criterion.id}-words`}>
          <span class="figures">{criterion.number}</span> {criterion.statement}
        </h3>
        <StateBadge state={state} />
      </div>
      {decision !== undefined && <Decided decision={decision} />}
      {evaluated?.requirements.map((requirement) => (
        <Requirement requirement={requirement} addresses={addresses} />
      ))}
      <Disclosure summary="What to do, step by step">
        <ol class="prose">
          {criterion.whatToDo.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Disclosure>
      <Disclosure summary="What it covers">
        <ul class="prose">
          {[...criterion.content, ...criterion.guidance].map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </Disclosure>
      {evaluated !== undefined && evaluated.serves.length > 0 && (
        <Disclosure summary={`Records that serve it: ${evaluated.serves.length}`}>
          <ul class="serving">
            {evaluated.serves.map((ref): Child => (
              <li>{addresses.link(ref)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Decided({ decision }: { decision: Decision }) {
  return (
    <blockquote class="decided">
      <p class="as-typed">{decision.reason}</p>
      <footer class="small quiet">{decision.decidedByName}, your assessor</footer>
    </blockquote>
  )
}

function Requirement({ requirement, addresses }: { requirement: RequirementEvaluation; addresses: UnitAddresses }) {
  const { nextSteps, notCounting } = requirement
  const against = measuredAgainst(requirement)
  const [step] = nextSteps
  return (
    <RequirementLine
      sentence={requirement.sentence}
      state={requirement.state}
      measured={against?.measured}
      needed={against?.needed}
      why={requirement.explanation}
      source={requirement.source}
      putRight={step === undefined || addresses.putRight === undefined ? undefined : { href: addresses.putRight(step.at), words: step.words }}
    >
      {notCounting.length > 0 && (
        <ul class="prose small">
          {notCounting.map(({ ref, reason }) => (
            <li>
              {addresses.link(ref)}: {reason.words}
            </li>
          ))}
        </ul>
      )}
    </RequirementLine>
  )
}
