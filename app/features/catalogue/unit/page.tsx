import { routes } from '../../../routes.ts'
import { counted } from '../../../kernel/text.ts'
import { factsOfUnit } from '../../../specification/facts.ts'
import { isJudgementOnly } from '../../../specification/requirement-words.ts'
import type { Outcome, Unit } from '../../../specification/schema.ts'
import { CriterionMap, type MappedOutcome } from '../../../ui/criterion-map/criterion-map.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type CataloguedUnit, type Entries, unitAddress } from '../entries.ts'
import { Facts, SourceNotes } from '../facts.tsx'
import { neighboursOf } from '../rules.ts'
import { CriterionOfUnit } from './criterion.tsx'

/** A unit as its specification has it: what it is worth, what is odd in its source, then outcome by outcome. */
export function CatalogueUnitPage({ entry, entries }: { entry: CataloguedUnit; entries: Entries }) {
  const { unit, specification } = entry
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const judged = criteria.filter(isJudgementOnly)
  return (
    <div class="stack">
      <Editions entry={entry} entries={entries} />
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
      <CriterionMap outcomes={unit.outcomes.map(mapped)} strip />
      {unit.outcomes.map((outcome) => (
        <OutcomeOfUnit outcome={outcome} level={unit.level} />
      ))}
    </div>
  )
}

function mapped({ number, criteria }: Outcome): MappedOutcome {
  return { number, criteria: criteria.map((criterion) => ({ number: criterion.number, href: `#criterion-${criterion.id}` })) }
}

/** R017: a learner stays on the edition registered on; whoever reads an earlier one is told of the newer. */
function Editions({ entry, entries }: { entry: CataloguedUnit; entries: Entries }) {
  const { newer, older } = neighboursOf(entries, entry)
  return (
    <>
      {newer !== undefined && (
        <Notice kind="info" title="There is a newer edition of this unit">
          <p>
            <a href={unitAddress(newer.key)}>{newer.specification.edition}</a>:{' '}
            <a href={routes.compareInCatalogue.at({ one: entry.key, other: newer.key })}>see what it changes</a>. Whoever is registered on this one stays on it.
          </p>
        </Notice>
      )}
      {older !== undefined && (
        <p>
          This edition takes the place of <a href={unitAddress(older.key)}>{older.specification.edition}</a>:{' '}
          <a href={routes.compareInCatalogue.at({ one: older.key, other: entry.key })}>see what it changes</a>.
        </p>
      )}
    </>
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
