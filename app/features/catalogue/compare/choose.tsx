import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import { Button } from '../../../ui/button/button.tsx'
import { type Entries, unitShortName } from '../entries.ts'

type ChooseProps = { entries: Entries; one: string; other: string }

/** The two units to compare, the older one first. */
export function ChooseUnits({ entries, one, other }: ChooseProps) {
  return (
    <form method="get" action={routes.compareInCatalogue.at()} class="filter-bar filter-bar-even" aria-label="Units to compare" data-no-print="">
      <Choice entries={entries} name="one" label="Compare" value={one} />
      <Choice entries={entries} name="other" label="with" value={other} />
      <Button icon="switch">Compare</Button>
    </form>
  )
}

/** The reference stands early: two units called 501 have to be told apart where a long title is cut off. */
function unitChoice(unit: Unit): string {
  const name = unitShortName(unit)
  return name === unit.title ? `${name} (${unit.reference})` : `${name} (${unit.reference}) · ${unit.title}`
}

function Choice({ entries, name, label, value }: { entries: Entries; name: string; label: string; value: string }) {
  const organisations = [...new Set(entries.units.map(({ specification }) => specification.awardingOrganisation))]
  return (
    <div class="field">
      <label class="field-label" for={`compare-${name}`}>
        {label}
      </label>
      <select class="select" id={`compare-${name}`} name={name} required>
        <option value="">Choose a unit…</option>
        {organisations.map((organisation) => (
          <optgroup label={organisation}>
            {entries.units
              .filter(({ specification }) => specification.awardingOrganisation === organisation)
              .map(({ key, unit, specification }) => (
                <option value={key} selected={key === value}>
                  {unitChoice(unit)}, {specification.edition}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
