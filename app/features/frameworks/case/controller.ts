import { isUuid } from '../../../framework/framework.ts'
import { casePackage, type CaseVersion } from '../../../framework/write-case.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { answerFailure, answerJson } from './answers.ts'
import { listDocuments } from './documents.ts'
import { allDocuments, documentAlone, partAlone, served, type Served } from './served.ts'

type Json = Served['document']
type Asked = Parameters<typeof served>[0]

const versions: Readonly<Record<string, CaseVersion>> = { v1p0: '1.0', v1p1: '1.1' }

function askedOf(ask: Ask): Asked | undefined {
  const name = ask.req.param('version') ?? ''
  const version = Object.hasOwn(versions, name) ? versions[name] : undefined
  const { database, baseUrl } = ask.var.house
  return version === undefined ? undefined : { database, version, base: baseUrl }
}

/** getAllCFDocuments: what there is, page by page. */
export async function answerDocuments(ask: Ask): Promise<Response> {
  const asked = askedOf(ask)
  if (asked === undefined) return unknownVersion(ask)
  return listDocuments(ask, await allDocuments(asked))
}

/** getCFDocument */
export function answerDocument(ask: Ask): Promise<Response> {
  return answerOne(ask, (one, id, asked) => (one.identifier === id ? documentAlone(asked, one) : undefined))
}

/** getCFPackage */
export function answerPackage(ask: Ask): Promise<Response> {
  return answerOne(ask, (one, id) => (one.identifier === id ? casePackage(one) : undefined))
}

/** getCFItem */
export function answerItem(ask: Ask): Promise<Response> {
  return answerOne(ask, (one, id) => alone(one, one.items, id))
}

/** getCFAssociation */
export function answerAssociation(ask: Ask): Promise<Response> {
  return answerOne(ask, (one, id) => alone(one, one.associations, id))
}

/** getCFItemAssociations: an item with everything that is said of it and another. */
export function answerItemAssociations(ask: Ask): Promise<Response> {
  return answerOne(ask, (one, id) => {
    const item = alone(one, one.items, id)
    const own = one.associations.filter(({ originNodeURI: from, destinationNodeURI: to }) => idOf(from) === id || idOf(to) === id)
    return item === undefined ? undefined : { CFItem: item, CFAssociations: own.map((association) => partAlone(one, association)) }
  })
}

async function answerOne(ask: Ask, pick: (one: Served, id: string, asked: Asked) => Json | undefined): Promise<Response> {
  const asked = askedOf(ask)
  if (asked === undefined) return unknownVersion(ask)
  const id = (ask.req.param('id') ?? '').toLowerCase()
  if (!isUuid(id)) return answerFailure(ask, 404, 'invalid_uuid', 'The identifier is to be a UUID.')
  const one = await served(asked, id)
  const picked = one === undefined ? undefined : pick(one, id, asked)
  return picked === undefined ? answerFailure(ask, 404, 'unknownobject', `Nothing of this kind is published here as ${id}.`) : answerJson(ask, picked)
}

function unknownVersion(ask: Ask): Response {
  return answerFailure(ask, 404, 'unknownobject', 'CASE is served here as v1p0 and as v1p1.')
}

function alone(one: Served, parts: readonly Json[], id: string): Json | undefined {
  const part = parts.find(({ identifier }) => identifier === id)
  return part && partAlone(one, part)
}

function idOf(end: Json[string] | undefined): unknown {
  return typeof end === 'object' && end !== null && 'identifier' in end ? (end as { identifier: unknown }).identifier : undefined
}
