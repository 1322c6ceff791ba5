import { counted, listed } from '../../../kernel/text.ts'
import type { Tally, UnitComparison } from '../../../specification/compare.ts'
import { ComparedHead, ComparedTexts } from '../../../ui/compared-text/compared.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { CataloguedUnit } from '../entries.ts'
import { Changes, type Of } from './changes.tsx'
import { ComparedCriterion } from './criterion.tsx'

/** Two units side by side: how much differs, the facts, then criterion by criterion; what is the same is folded. */
export function ComparisonPage({ comparison, one, other }: { comparison: UnitComparison; one: CataloguedUnit; other: CataloguedUnit }) {
  const of: Of = [nameOf(one, other), nameOf(other, one)]
  const facts = comparison.facts.length + comparison.lists.length
  const outcomes = comparison.outcomes.filter(({ change }) => change !== 'same')
  return (
    <>
      <p>{comparison.change === 'same' ? 'Nothing differs between these two.' : sentence(comparison.tally)}</p>
      {comparison.change !== 'same' && <ComparedHead of={of} />}
      {outcomes.length > 0 && (
        <Sheet title="Learning outcomes">
          {outcomes.map((outcome) => (
            <ComparedTexts
              of={of}
              name={`Outcome ${(outcome.other ?? outcome.one)?.number ?? ''}`}
              one={outcome.one?.statement}
              other={outcome.other?.statement}
            />
          ))}
        </Sheet>
      )}
      <section class="stack" aria-labelledby="criteria">
        <h2 id="criteria">Criterion by criterion</h2>
        {comparison.criteria.map((criterion) => (
          <ComparedCriterion of={of} criterion={criterion} />
        ))}
      </section>
      {facts > 0 && (
        <Disclosure sheet summary="The unit around them" aside={counted(facts, 'fact differs', 'facts differ')}>
          <Changes of={of} facts={comparison.facts} lists={comparison.lists} />
        </Disclosure>
      )}
    </>
  )
}

/** Two units of one number are told apart by their references, two editions of one unit by the edition. */
function nameOf({ unit, specification }: CataloguedUnit, other: CataloguedUnit): string {
  return unit.reference === other.unit.reference ? specification.edition : unit.reference
}

function sentence(tally: Tally): string {
  const parts = [
    tally.added === 0 ? '' : `${tally.added} added`,
    tally.removed === 0 ? '' : `${tally.removed} removed`,
    tally.reworded === 0 ? '' : `${tally.reworded} in other words`,
    tally.asksDifferently === 0 ? '' : `${tally.asksDifferently} asking for something else`,
    tally.same === 0 ? '' : `${tally.same} the same`,
  ].filter((part) => part !== '')
  return `Criteria: ${listed(parts)}.`
}
