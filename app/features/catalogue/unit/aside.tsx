import { routes } from '../../../routes.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { type CataloguedUnit, type Entries, unitName } from '../entries.ts'
import { qualificationsWith } from '../rules.ts'

/** Where a unit leads: its qualifications, and the other units of the same number to compare it with. */
export function UnitAside({ entry, entries }: { entry: CataloguedUnit; entries: Entries }) {
  const { unit, key } = entry
  const within = qualificationsWith(entries, unit.reference)
  const alike = entries.units.filter((other) => other.key !== key && other.unit.number === unit.number && isSameOrganisation(other, entry))
  return (
    <div class="stack">
      <Sheet title="Qualifications" compact>
        {within.length === 0 ? <p class="small quiet">Taken by itself.</p> : <Qualifications within={within} />}
      </Sheet>
      <Sheet title="Compare" compact>
        <ul class="stack-tight small">
          {alike.map((other) => (
            <li>
              <a href={routes.compareInCatalogue.at({ one: key, other: other.key })}>
                With {unitName(other.unit)} ({other.unit.reference})
              </a>
            </li>
          ))}
          <li>
            <a href={routes.compareInCatalogue.at({ one: key })}>With another unit</a>
          </li>
        </ul>
      </Sheet>
    </div>
  )
}

function isSameOrganisation(one: CataloguedUnit, other: CataloguedUnit): boolean {
  return one.specification.awardingOrganisation === other.specification.awardingOrganisation
}

function Qualifications({ within }: { within: ReturnType<typeof qualificationsWith> }) {
  return (
    <ul class="stack-tight small">
      {within.map(({ key, qualification }) => (
        <li>
          <a href={routes.catalogueQualification.at({ qualification: key })}>{qualification.title}</a>
        </li>
      ))}
    </ul>
  )
}
