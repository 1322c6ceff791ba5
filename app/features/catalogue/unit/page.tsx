import { counted } from '../../../kernel/text.ts'
import { factsOfUnit } from '../../../specification/facts.ts'
import { isJudgementOnly } from '../../../specification/requirement-words.ts'
import type { Outcome, Unit } from '../../../specification/schema.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import type { CataloguedUnit } from '../entries.ts'
import { Facts, SourceNotes } from '../facts.tsx'
import { CriterionOfUnit } from './criterion.tsx'

/** A unit as its specification has it: what it is worth, what is odd in its source, then outcome by outcome. */
export function CatalogueUnitPage({ entry: { unit, specification } }: { entry: CataloguedUnit }) {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const judged = criteria.filter(isJudgementOnly)
  return (
    <div class="stack">
      {unit.aim !== '' && <p class="prose lede">{unit.aim}</p>}
      <SourceNotes notes={[...specification.notes, ...unit.notes]} />
      <Disclosure
        sheet
        summary="Facts, edition and source"
        aside={`${counted(unit.outcomes.length, 'outcome')} · ${counted(criteria.length, 'criterion', 'criteria')}`}
      >
        <Facts facts={factsOfUnit(unit)} of={specification} without={['Title', 'Aim']} />
      </Disclosure>
      <Assessment unit={unit} />
      <p class="quiet">
        {judged.length === 0
          ? 'Every criterion asks for something that can be counted; whether it is met is the assessor’s to say.'
          : `For the assessor alone to judge, with nothing to count: ${judged.map(({ number }) => number).join(', ')}.`}
      </p>
      {unit.outcomes.map((outcome) => (
        <OutcomeOfUnit outcome={outcome} level={unit.level} />
      ))}
    </div>
  )
}

function Assessment({ unit: { assessment } }: { unit: Unit }) {
  if (assessment.requirements.length + assessment.evidence.length === 0) return <></>
  return (
    <Disclosure sheet summary="How it is assessed">
      <ul class="prose">
        {assessment.requirements.map((requirement) => (
          <li>{requirement}</li>
        ))}
      </ul>
      {assessment.evidence.length > 0 && (
        <>
          <h3>Evidence that may serve</h3>
          <ul class="prose">
            {assessment.evidence.map(({ words }) => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  )
}

function OutcomeOfUnit({ outcome, level }: { outcome: Outcome; level: number }) {
  return (
    <section class="stack" aria-labelledby={`outcome-${outcome.id}`}>
      <h2 id={`outcome-${outcome.id}`}>
        <span class="figures">{outcome.number}</span> {outcome.statement}
      </h2>
      <SourceNotes notes={outcome.notes} />
      {outcome.criteria.map((criterion) => (
        <CriterionOfUnit criterion={criterion} level={level} />
      ))}
    </section>
  )
}
