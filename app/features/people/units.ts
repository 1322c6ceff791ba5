import type { Option } from '../../ui/form/field-meta.ts'
import { listSpecifications } from '../catalogue/index.ts'

/** A unit somebody can be registered on, with the specification and edition in force. */
export type OfferedUnit = { reference: string; title: string; specification: string; edition: string }

/** Every unit of every specification in force. */
export function offeredUnits(): OfferedUnit[] {
  return listSpecifications().flatMap((specification) =>
    specification.units.map((unit) => ({
      reference: unit.reference,
      title: `Unit ${unit.number}: ${unit.title}`,
      specification: specification.id,
      edition: specification.edition,
    })),
  )
}

/** The same to choose from. */
export function unitOptions(): Option[] {
  return offeredUnits().map((unit) => ({ value: unit.reference, label: `${unit.title} (${unit.reference})` }))
}
