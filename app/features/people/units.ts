import type { Reader } from '../../platform/database/centre.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { listSpecifications } from '../catalogue/index.ts'

/** A unit somebody can be registered on, with the specification and edition in force. */
export type OfferedUnit = { reference: string; title: string; specification: string; edition: string }

/** Every unit of every specification in force. */
export async function offeredUnits(reader: Reader, centreId: string): Promise<OfferedUnit[]> {
  return (await listSpecifications(reader, centreId)).flatMap((specification) =>
    specification.units.map((unit) => ({
      reference: unit.reference,
      title: `Unit ${unit.number}: ${unit.title}`,
      specification: specification.id,
      edition: specification.edition,
    })),
  )
}

/** The same to choose from. */
export async function unitOptions(reader: Reader, centreId: string): Promise<Option[]> {
  return (await offeredUnits(reader, centreId)).map((unit) => ({ value: unit.reference, label: `${unit.title} (${unit.reference})` }))
}
