import type { Kysely } from 'kysely'
import type { Framework } from '../../../framework/framework.ts'
import { caseAddress, caseParts, type casePackage, type CaseParts, type CaseVersion } from '../../../framework/write-case.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { roomFor } from '../../../platform/web/kept-pages.ts'
import { builtInFrameworks } from '../own.ts'
import { findPublished, listPublished } from '../queries.ts'

/** A framework as CASE says it, and the stamp of the text it was made from. */
export type Served = CaseParts & { identifier: string; stamp: string }

type Asked = { database: Kysely<DB>; version: CaseVersion; base: string }

const room = roomFor<Served>(48_000_000)
const bytesAStatement = 2_500
const builtInStamp = 'built in'
const holders = new WeakMap<readonly Framework[], Map<string, Framework>>()

/** The documents of all that this installation serves: its own units and qualifications first, then what centres published. */
export async function allDocuments(asked: Asked): Promise<Json[]> {
  const own = builtInFrameworks()
  const known = new Set(own.map(({ identifier }) => identifier))
  const others = (await listPublished(asked.database)).filter(({ identifier }) => !known.has(identifier))
  return [
    ...own.map((framework) => documentAlone(asked, servedOf(asked, framework, builtInStamp))),
    ...others.map(({ identifier, stamp, framework }) => documentAlone(asked, { identifier, document: partsFor(asked, framework, stamp).document })),
  ]
}

/** The framework that something belongs to: itself, an item or an association. */
export async function served(asked: Asked, part: string): Promise<Served | undefined> {
  const own = holderOf(part)
  if (own !== undefined) return servedOf(asked, own, builtInStamp)
  const published = await findPublished(asked.database, part)
  return published === undefined ? undefined : servedOf(asked, published.framework, published.stamp)
}

function holderOf(part: string): Framework | undefined {
  const all = builtInFrameworks()
  const before = holders.get(all)
  if (before !== undefined) return before.get(part)
  const holder = new Map(all.flatMap((framework) => partsOf(framework).map((one) => [one, framework] as const)))
  holders.set(all, holder)
  return holder.get(part)
}

function partsOf(framework: Framework): string[] {
  const { items, associations } = caseParts(framework, { version: '1.1', base: '', now: '' })
  return [framework.identifier, ...[...items, ...associations].map(({ identifier }) => String(identifier))]
}

function placeOf({ version, base }: Asked, identifier: string): string {
  return `${base} ${version} ${identifier}`
}

function servedOf(asked: Asked, framework: Framework, stamp: string): Served {
  const place = placeOf(asked, framework.identifier)
  const before = room.find(place, stamp)
  if (before !== undefined) return before
  const parts = partsFor(asked, framework, stamp)
  const made = { ...parts, identifier: framework.identifier, stamp }
  room.keep(place, stamp, made, parts.items.length * bytesAStatement)
  return made
}

function partsFor({ version, base }: Asked, framework: Framework, stamp: string): CaseParts {
  return caseParts(framework, { version, base, now: framework.changed || stamp })
}

type Json = ReturnType<typeof casePackage>

/** A CFDocument by itself says where its package is. */
export function documentAlone({ version, base }: Asked, { document, identifier }: Pick<Served, 'document' | 'identifier'>): Json {
  const uri = caseAddress({ version, base }, 'CFPackages', identifier)
  return { ...document, CFPackageURI: { title: String(document['title']), identifier, uri } }
}

/** A CFItem or a CFAssociation by itself says which document it belongs to. */
export function partAlone({ document, identifier }: Served, part: Json): Json {
  return { ...part, CFDocumentURI: { title: String(document['title']), identifier, uri: String(document['uri']) } }
}
