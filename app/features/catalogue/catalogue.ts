import { readSpecifications } from '../../specification/folder.ts'
import type { Specification, Unit } from '../../specification/schema.ts'

const specifications = new Map<string, Specification>()

/**
 * Reads every specification under a folder, once, at start. Files are never edited once in force, so they stay in memory.
 * Throws with the file, line and path of every problem of a bad one.
 */
export function openCatalogue(folder: string): void {
  specifications.clear()
  for (const specification of readSpecifications(folder)) specifications.set(specification.id, specification)
}

/** Every specification in force, by id. */
export function listSpecifications(): Specification[] {
  return [...specifications.values()]
}

/** A unit of a specification by its reference, like `H/617/2907`. Throws when there is none: a registration names only what exists. */
export function getUnit(specification: string, reference: string): Unit {
  const unit = specifications.get(specification)?.units.find((one) => one.reference === reference)
  if (unit === undefined) throw new Error(`No unit ${reference} in ${specification}`)
  return unit
}

/** A unit's reference as it stands in an address: `H/617/2907` is `H-617-2907`. */
export function unitSlug(reference: string): string {
  return reference.replaceAll('/', '-')
}
