import { longDay } from '../../../kernel/dates.ts'
import { factsOfUnit } from '../../../specification/facts.ts'
import type { Unit } from '../../../specification/schema.ts'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Facts, SourceNotes } from '../../catalogue/index.ts'

/** A unit's aim, facts as printed, what is odd in its source, and how it is assessed. */
export function AboutUnit({ unit, targetOn }: { unit: Unit; targetOn: string | null }) {
  return (
    <Disclosure sheet summary={`About Unit ${unit.number}`}>
      {unit.aim === '' ? null : <p class="prose">{unit.aim}</p>}
      {targetOn !== null && <DefinitionList lines={[{ term: 'Your target date', says: longDay(targetOn) }]} />}
      <Facts facts={factsOfUnit(unit)} without={['Aim']} />
      <SourceNotes notes={unit.notes} />
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
