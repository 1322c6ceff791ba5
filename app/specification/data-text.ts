import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { schemaProblems, type FileProblem } from './problems.ts'
import { fieldNames } from './read.ts'

/** Reads YAML text against a schema; what is wrong comes with its line and what was expected. */
export function readDataText<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): { ok: true; value: z.output<Schema> } | { ok: false; problems: FileProblem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({ line: counter.linePos(pos[0]).line, path: 'the file', found: message, expected: 'YAML' }))
    return { ok: false, problems }
  }
  const data: unknown = document.toJS({ maxAliasCount: 0 })
  const parsed = schema.safeParse(data)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, problems: schemaProblems(parsed.error.issues, data, text, fieldNames(z.toJSONSchema(schema, { io: 'input' }))) }
}
