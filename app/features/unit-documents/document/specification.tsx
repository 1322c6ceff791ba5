import { factsOfUnit } from '../../../specification/facts.ts'
import type { Criterion, Outcome } from '../../../specification/schema.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { Facts, SourceNotes, type CataloguedUnit } from '../../catalogue/index.ts'

/** The unit as published: facts, aim, how it is assessed, then every outcome and criterion with what it covers. */
export function SpecificationDocument({ entry: { unit, specification } }: { entry: CataloguedUnit }) {
  const { assessment } = unit
  return (
    <>
      {unit.aim !== '' && (
        <Sheet title="Aim">
          <p class="prose">{unit.aim}</p>
        </Sheet>
      )}
      <SourceNotes notes={[...specification.notes, ...unit.notes]} />
      <Sheet title="Facts">
        <Facts facts={factsOfUnit(unit)} of={specification} without={['Title', 'Aim']} />
      </Sheet>
      {assessment.requirements.length > 0 && (
        <Sheet title="How it is assessed">
          <div class="stack">
            <Points points={assessment.requirements} />
            {assessment.evidence.length > 0 && <h3>Evidence that may serve</h3>}
            <Points points={assessment.evidence.map(({ words }) => words)} />
          </div>
        </Sheet>
      )}
      {unit.outcomes.map((outcome) => (
        <PublishedOutcome outcome={outcome} />
      ))}
    </>
  )
}

function PublishedOutcome({ outcome: { id, number, statement, notes, criteria } }: { outcome: Outcome }) {
  return (
    <Sheet title={`${number} ${statement}`} id={`outcome-${id}`}>
      <SourceNotes notes={notes} />
      <div class="stack">
        {criteria.map((criterion) => (
          <PublishedCriterion criterion={criterion} />
        ))}
      </div>
    </Sheet>
  )
}

function PublishedCriterion({ criterion: { number, statement, content, guidance, notes } }: { criterion: Criterion }) {
  return (
    <section class="stack-tight" aria-label={`Criterion ${number}`}>
      <h3>
        <span class="figures">{number}</span> {statement}
      </h3>
      <SourceNotes notes={notes} />
      {content.length > 0 && <p class="small quiet">What it covers</p>}
      <Points points={content} />
      {guidance.length > 0 && <p class="small quiet">What the assessor expects</p>}
      <Points points={guidance} />
    </section>
  )
}

function Points({ points }: { points: readonly string[] }) {
  if (points.length === 0) return <></>
  return (
    <ul class="prose">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  )
}
