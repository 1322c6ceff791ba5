import { sql } from 'kysely'
import type { Framework } from '../../framework/framework.ts'
import type { Lost } from '../../framework/reading.ts'
import type { Reader } from '../../platform/database/centre.ts'

/** A framework that a centre brought in, as a list shows it. */
export type KeptFramework = {
  id: string
  identifier: string
  title: string
  layout: string
  statements: number
  depth: number
  importedBy: string
  importedAt: Temporal.Instant
  publishedAt: Temporal.Instant | null
}

/** The same with all that is in it, and what of its file could not be kept. */
export type WholeFramework = KeptFramework & { framework: Framework; lost: readonly Lost[] }

function kept(reader: Reader, centreId: string) {
  return reader
    .selectFrom('framework')
    .innerJoin('person', 'person.id', 'framework.imported_by')
    .select([
      'framework.id',
      'identifier',
      'title',
      'layout',
      'statements',
      'depth',
      'person.name as importedBy',
      'imported_at as importedAt',
      'published_at as publishedAt',
    ])
    .where('centre_id', '=', centreId)
}

/** All frameworks that a centre brought in, the newest first. */
export async function listFrameworks(reader: Reader, centreId: string): Promise<KeptFramework[]> {
  return kept(reader, centreId).orderBy('imported_at', 'desc').orderBy('framework.id').execute()
}

/** One of them. */
export async function findFramework(reader: Reader, centreId: string, id: string): Promise<WholeFramework | undefined> {
  const row = await kept(reader, centreId).select(['document', 'lost']).where('framework.id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const { document, lost, ...facts } = row
  return { ...facts, framework: document as Framework, lost: lost as Lost[] }
}

/** What every system may read: a published framework of any centre, without whose it is. */
export type Published = { identifier: string; stamp: string; framework: Framework }

/** All published frameworks, without their statements. Two centres may have published the same: the first one counts. */
export async function listPublished(reader: Reader): Promise<Published[]> {
  const head = sql<Omit<Framework, 'statements' | 'associations'>>`document - 'statements' - 'associations'`.as('head')
  const rows = await published(reader).select(['identifier', 'published_at', head]).execute()
  const firsts = new Map<string, Published>()
  for (const { identifier, published_at: at, head: said } of rows) {
    if (!firsts.has(identifier)) firsts.set(identifier, { identifier, stamp: at?.toString() ?? '', framework: { ...said, statements: [], associations: [] } })
  }
  return [...firsts.values()]
}

/** The published framework that something belongs to: itself, a statement or an association. */
export async function findPublished(reader: Reader, part: string): Promise<Published | undefined> {
  const row = await published(reader)
    .select(['identifier', 'published_at', 'document'])
    .where(sql<boolean>`parts @> ${sql.val([part])}::text[]`)
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { identifier: row.identifier, stamp: row.published_at?.toString() ?? '', framework: row.document as Framework }
}

// Row-level security lets everybody read what is published, and names no centre here: a system that asks belongs to none.
function published(reader: Reader) {
  return reader.selectFrom('framework').where('published_at', 'is not', null).orderBy('published_at').orderBy('identifier')
}
