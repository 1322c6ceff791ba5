import type { PartFound, RequirementEvaluation } from '../../../sufficiency/evaluation.ts'
import { LookedFor, RequirementLine } from '../../../ui/requirement-line/requirement-line.tsx'
import { measuredAgainst } from '../../practice/index.ts'
import type { UnitAddresses } from './addresses.ts'

type RequirementProps = { requirement: RequirementEvaluation; criterion: string; lookFor: readonly string[]; addresses: UnitAddresses }

/** What a criterion asks for: how far it is, why, what to write where it is written, and where to put it right. */
export function Requirement({ requirement, criterion, lookFor, addresses }: RequirementProps) {
  const { nextSteps, notCounting, parts, state } = requirement
  const against = measuredAgainst(requirement)
  const [step] = nextSteps
  const words = parts === undefined ? step?.words : 'Write down what is missing'
  return (
    <RequirementLine
      sentence={requirement.sentence}
      state={state}
      measured={against?.measured}
      needed={against?.needed}
      why={requirement.explanation}
      source={requirement.source}
      putRight={
        step === undefined || words === undefined || addresses.putRight === undefined ? undefined : { href: addresses.putRight(step.at, criterion), words }
      }
      folded={addresses.putRight !== undefined}
      asked={parts !== undefined && state !== 'complete' ? <Parts parts={parts} /> : <LookedFor points={lookFor} />}
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

/** “Strength: write down 2 or more; 1 found”, with what to write there. */
function Parts({ parts }: { parts: readonly PartFound[] }) {
  return (
    <ul class="part-list">
      {parts.map(({ part, found, needed, write }) => (
        <li>
          <strong>{part.charAt(0).toUpperCase() + part.slice(1)}</strong>: write down {needed} or more; {found} found
          {write !== undefined && <span class="quiet">. {write}</span>}
        </li>
      ))}
    </ul>
  )
}
