import type { Framework } from '../../framework/framework.ts'
import { frameworksOf } from '../../framework/from-qualification.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { Specification } from '../../specification/schema.ts'
import { listBuiltIn, listSpecifications } from '../catalogue/index.ts'

// Specifications are never edited once in force, so what is made of a list of them stays as it is.
const made = new Map<string, readonly Framework[]>()
const mostMade = 50

/** The units and qualifications that come with the program, as frameworks: what this installation publishes by itself. */
export function builtInFrameworks(): readonly Framework[] {
  return frameworksFrom(listBuiltIn())
}

/** The same with what a centre published itself. */
export async function ownFrameworks(reader: Reader, centreId: string): Promise<readonly Framework[]> {
  return frameworksFrom(await listSpecifications(reader, centreId), centreId)
}

function frameworksFrom(specifications: readonly Specification[], centreId = ''): readonly Framework[] {
  const key = [centreId, ...specifications.map(({ id }) => id)].join(' ')
  const before = made.get(key)
  if (before !== undefined) return before
  const fresh = frameworksOf(specifications)
  if (made.size >= mostMade) made.clear()
  made.set(key, fresh)
  return fresh
}
