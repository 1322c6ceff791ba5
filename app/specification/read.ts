import { z } from 'zod'
import { bareReference } from './bare-reference.ts'
import { checkSpecification } from './check.ts'
import { schemaProblems, type FileProblem } from './problems.ts'
import { readYaml } from './yaml.ts'
import { specificationSchema, type Specification, type Unit } from './schema.ts'

export type ReadSpecification = { ok: true; specification: Specification } | { ok: false; fileName: string; problems: FileProblem[] }

/** The JSON Schema of a specification file, for editors. */
export function specificationJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(specificationSchema, { io: 'input' }), title: 'Coachfolio specification' }
}

/** The names of all fields that a JSON Schema knows. */
export function fieldNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null ? Object.keys(schema.properties) : []
  return [...new Set([...own, ...Object.values(schema).flatMap(fieldNames)])]
}

/** Reads the YAML text of a specification file; a bad one is refused with the line, the path and what was expected. */
export function readSpecification(text: string, fileName: string): ReadSpecification {
  const yaml = readYaml(text)
  if (!yaml.ok) return { ok: false, fileName, problems: yaml.problems }
  const { data } = yaml
  const parsed = specificationSchema.safeParse(data)
  if (!parsed.success) {
    return { ok: false, fileName, problems: schemaProblems(parsed.error.issues, data, text, fieldNames(specificationJsonSchema())) }
  }
  const problems = checkSpecification(parsed.data, text)
  return problems.length === 0 ? { ok: true, specification: parsed.data } : { ok: false, fileName, problems }
}

/** The unit with a reference, like H/617/2907, in any case and with or without the strokes. */
export function findUnit(specifications: readonly Specification[], reference: string): Unit | undefined {
  const bare = bareReference(reference)
  return specifications.flatMap((specification) => specification.units).find((unit) => bareReference(unit.reference) === bare)
}
