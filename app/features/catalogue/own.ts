import type { Reader } from '../../platform/database/centre.ts'
import { problemWords } from '../../specification/problems.ts'
import { readSpecification } from '../../specification/read.ts'
import type { Specification } from '../../specification/schema.ts'

/** What was published never changes, so it is kept for as long as the process lives, by centre and id. */
const published = new Map<string, Specification>()

/** A specification that a centre published itself, by its id. */
export async function findOwn(reader: Reader, centreId: string, id: string): Promise<Specification | undefined> {
  const kept = published.get(`${centreId}/${id}`)
  if (kept !== undefined) return kept
  const text = await findOwnText(reader, centreId, id)
  if (text === undefined) return undefined
  const read = readSpecification(text, id)
  if (!read.ok) throw new Error(`What a centre published as ${id} cannot be read: ${read.problems.map(problemWords).join('; ')}`)
  published.set(`${centreId}/${id}`, read.specification)
  return read.specification
}

/** The text of a specification that a centre published itself. */
export async function findOwnText(reader: Reader, centreId: string, id: string): Promise<string | undefined> {
  const row = await reader.selectFrom('own_specification').select('text').where('centre_id', '=', centreId).where('id', '=', id).executeTakeFirst()
  return row?.text
}

/** All that a centre published itself, the oldest first. */
export async function listOwn(reader: Reader, centreId: string): Promise<Specification[]> {
  const rows = await reader.selectFrom('own_specification').select('id').where('centre_id', '=', centreId).orderBy('published_at').orderBy('id').execute()
  const own: Specification[] = []
  for (const { id } of rows) {
    const specification = await findOwn(reader, centreId, id)
    if (specification !== undefined) own.push(specification)
  }
  return own
}
