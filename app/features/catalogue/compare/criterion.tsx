import type { CriterionComparison, RequirementComparison } from '../../../specification/compare-criteria.ts'
import { ComparedTexts } from '../../../ui/compared-text/compared.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { Changes, type Of } from './changes.tsx'

/** One criterion in two editions: its words, what it asks for, and, folded, what lies around it. */
export function ComparedCriterion({ of, criterion }: { of: Of; criterion: CriterionComparison }) {
  const { one, other, facts, lists, requirements } = criterion
  const name = nameOf(of, criterion)
  const changed = requirements.filter(({ change }) => change !== 'same')
  return (
    <section class="sheet" aria-label={name}>
      <div class="criterion-words">
        <h3>{name}</h3>
        <ChangeBadge criterion={criterion} />
      </div>
      <ComparedTexts of={of} one={one?.criterion.statement} other={other?.criterion.statement} />
      {changed.map((requirement) => (
        <ComparedRequirement of={of} requirement={requirement} />
      ))}
      {facts.length + lists.length > 0 && (
        <Disclosure summary="Content, guidance and the rest">
          <Changes of={of} facts={facts} lists={lists} />
        </Disclosure>
      )}
    </section>
  )
}

/** Numbers shift between editions: what was 1.3 may now be 1.1, and what went had a number that something else has now. */
function nameOf(of: Of, { one, other }: CriterionComparison): string {
  const [before, after] = [one?.criterion.number, other?.criterion.number]
  if (after === undefined) return `Criterion ${before ?? ''} of ${of[0]}`
  if (before === undefined) return `Criterion ${after} of ${of[1]}`
  return before === after ? `Criterion ${after}` : `Criterion ${before}, now ${after}`
}

function ChangeBadge({ criterion: { change, reworded, asksDifferently } }: { criterion: CriterionComparison }) {
  switch (change) {
    case 'same':
      return <StateBadge state="met" words="The same" />
    case 'added':
      return <StateBadge state="ready" words="Added" />
    case 'removed':
      return <StateBadge state="not yet met" words="Removed" />
    case 'changed': {
      const words = asksDifferently ? 'Asks for something else' : reworded ? 'In other words' : 'Changed around it'
      return <StateBadge state="in progress" words={words} />
    }
  }
}

function ComparedRequirement({ of, requirement: { one, other, rule, reworded } }: { of: Of; requirement: RequirementComparison }) {
  const words = one === undefined || other === undefined || reworded
  return (
    <>
      {words && <ComparedTexts name="Asks" of={of} one={one?.sentence} other={other?.sentence} />}
      {one !== undefined && rule.length > 0 && (
        <Changes of={of} facts={rule.map((fact) => ({ ...fact, name: `Asks: ${fact.name.toLowerCase()}` }))} lists={[]} />
      )}
    </>
  )
}
