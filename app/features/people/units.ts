import type { Reader } from '../../platform/database/centre.ts'
import { editionsInForce, practiceHoursOf } from '../../specification/editions.ts'
import type { Specification } from '../../specification/schema.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { listSpecifications } from '../catalogue/index.ts'

/** A unit somebody can be registered on, with its specification and edition. `key` names it in a form, `label` tells it from others of its number. */
export type OfferedUnit = { key: string; reference: string; title: string; label: string; specification: string; edition: string }

/** Every unit of every edition in force on a day (R017). */
export async function offeredUnits(reader: Reader, centreId: string, day: string): Promise<OfferedUnit[]> {
  return unitsIn(editionsInForce(await listSpecifications(reader, centreId), day))
}

/** Every unit of every edition there is, each reference once: whoever knows a unit knows its editions. */
export async function knownUnits(reader: Reader, centreId: string): Promise<OfferedUnit[]> {
  return unitsIn(await listSpecifications(reader, centreId)).filter(({ key, reference }) => key === reference)
}

/** The first unit of a reference goes by it; another specification’s unit of the same reference says whose it is. */
function unitsIn(specifications: readonly Specification[]): OfferedUnit[] {
  const seen = new Set<string>()
  return specifications.flatMap((specification) =>
    specification.units.map((unit): OfferedUnit => {
      const { reference } = unit
      const again = seen.has(reference)
      seen.add(reference)
      const hours = practiceHoursOf(unit)
      const title = `Unit ${unit.number}: ${unit.title}`
      return {
        key: again ? `${reference} ${specification.id}` : reference,
        reference,
        title,
        label: `${title} (${reference})${hours === undefined ? '' : ` · ${hours} hours of practice`}${again ? ` · ${specification.edition}` : ''}`,
        specification: specification.id,
        edition: specification.edition,
      }
    }),
  )
}

/** Units to choose from. */
export function unitOptions(units: readonly OfferedUnit[]): Option[] {
  return units.map(({ key, label }) => ({ value: key, label }))
}
