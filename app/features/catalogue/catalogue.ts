import type { Reader } from '../../platform/database/centre.ts'
import { readSpecificationFiles } from '../../specification/folder.ts'
import type { Specification, Unit } from '../../specification/schema.ts'
import { findOwn, findOwnText, listOwn } from './own.ts'

const specifications = new Map<string, Specification>()
const texts = new Map<string, string>()

/**
 * Reads every specification under a folder, once, at start. Files are never edited once in force, so they stay in memory.
 * Throws with the file, line and path of every problem of a bad one.
 */
export function openCatalogue(folder: string): void {
  specifications.clear()
  for (const { specification, text } of readSpecificationFiles(folder)) {
    specifications.set(specification.id, specification)
    texts.set(specification.id, text)
  }
}

/** The specifications that come with the program, which every centre has. For whoever has no database at hand. */
export function listBuiltIn(): Specification[] {
  return [...specifications.values()]
}

/** The text of a specification as it was written, comments and all: one that comes with the program, or one that the centre published. */
export async function findSpecificationText(reader: Reader, centreId: string, id: string): Promise<string | undefined> {
  return texts.get(id) ?? (await findOwnText(reader, centreId, id))
}

/** Every specification of a centre: those that come with the program first, then those that the centre published itself. */
export async function listSpecifications(reader: Reader, centreId: string): Promise<Specification[]> {
  return [...specifications.values(), ...(await listOwn(reader, centreId))]
}

/**
 * A unit of a specification of a centre by its reference, like `H/617/2907`. Throws when there is none: a registration names only
 * what exists.
 */
export async function getUnit(reader: Reader, centreId: string, specification: string, reference: string): Promise<Unit> {
  const from = specifications.get(specification) ?? (await findOwn(reader, centreId, specification))
  const unit = from?.units.find((one) => one.reference === reference)
  if (unit === undefined) throw new Error(`No unit ${reference} in ${specification}`)
  return unit
}

/** A unit's reference as it stands in an address: `H/617/2907` is `H-617-2907`. */
export function unitSlug(reference: string): string {
  return reference.replaceAll('/', '-')
}
