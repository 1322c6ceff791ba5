import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { combinationsOf } from '../../../specification/combinations.ts'
import { factsOfQualification } from '../../../specification/facts.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { CataloguedQualification, Entries } from '../entries.ts'
import { Facts, SourceNotes } from '../facts.tsx'
import { sharedUnits } from '../rules.ts'
import { CombinationTable } from './combination.tsx'

type QualificationProps = { entry: CataloguedQualification; entries: Entries }

/** A qualification: its rules of combination as a table for each pathway, its facts, and what already counts toward others. */
export function QualificationPage({ entry, entries }: QualificationProps) {
  const { qualification, specification } = entry
  return (
    <div class="stack">
      <SourceNotes notes={[...specification.notes, ...qualification.notes]} />
      {combinationsOf(qualification).map((combination) => (
        <Sheet
          title={combination.pathway === undefined ? 'Rules of combination' : `Pathway: ${combination.pathway.title}`}
          id={combination.pathway === undefined ? 'combination' : `pathway-${combination.pathway.id}`}
        >
          <SourceNotes notes={qualification.pathways.find(({ id }) => id === combination.pathway?.id)?.notes ?? []} />
          <CombinationTable entry={entry} entries={entries} combination={combination} />
        </Sheet>
      ))}
      <Sheet title="How credit is earned">
        <ul class="prose">
          <li>Credit is awarded for whole units only, and is the same in every mode of delivery.</li>
          <li>Every learning outcome of a unit has to be met. A unit’s result is {qualification.resultScale.replace('/', ' or ')}.</li>
          <li>Where the rules of combination are not met, the qualification is not awarded; the units that are passed are certificated.</li>
        </ul>
      </Sheet>
      <Others entry={entry} entries={entries} />
      <Sheet title="Facts">
        <Facts facts={factsOfQualification(qualification)} of={specification} without={['Title']} />
      </Sheet>
    </div>
  )
}

function Others({ entry, entries }: QualificationProps) {
  const others = entries.qualifications
    .filter((other) => other.key !== entry.key)
    .map((other) => ({ other, shared: sharedUnits(entry, other) }))
    .filter(({ shared }) => shared.length > 0)
  if (others.length === 0) return <></>
  return (
    <Sheet title="What counts toward other qualifications">
      <ul class="stack-tight">
        {others.map(({ other, shared }) => (
          <li>
            <a href={routes.catalogueQualification.at({ qualification: other.key })}>{other.qualification.title}</a>{' '}
            <span class="quiet small">{listed(shared)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
