import { documentExtras } from '../../../framework/case-shapes.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { answerFailure, answerJson } from './answers.ts'
import type { Served } from './served.ts'

type Document = Served['document']

const usualLimit = 100
const needed = ['identifier', 'uri', 'creator', 'title', 'lastChangeDateTime']
const fields = new Set([...needed, 'caseVersion', 'publisher', 'description', 'language', 'version', 'CFPackageURI', ...Object.keys(documentExtras)])

/** Answers with a page of documents: `limit`, `offset`, `sort`, `orderBy`, `fields` (CASE 1.1, REST binding, 3.2). */
export function listDocuments(ask: Ask, all: readonly Document[]): Response {
  const [limit, offset] = [wholeIn(ask, 'limit', usualLimit), wholeIn(ask, 'offset', 0)]
  if (limit === undefined || offset === undefined || limit === 0) {
    return answerFailure(ask, 400, 'invalid_selection_field', 'limit is to be a whole number from 1, offset one from 0.')
  }
  if ((ask.req.query('filter') ?? '') !== '') return answerFailure(ask, 400, 'invalid_selection_field', 'filter is not offered here.')
  const sort = ask.req.query('sort') ?? ''
  if (sort !== '' && !fields.has(sort)) return answerFailure(ask, 400, 'invalid_sort_field', 'sort is to name a field of a CFDocument.')
  const chosen = (ask.req.query('fields') ?? '').split(',').filter((name) => name !== '')
  if (!chosen.every((name) => fields.has(name))) return answerFailure(ask, 400, 'invalid_selection_field', 'fields is to name fields of a CFDocument.')
  const sorted = sort === '' ? all : all.toSorted((one, other) => compared(one, other, sort) * (ask.req.query('orderBy') === 'desc' ? -1 : 1))
  const page = sorted.slice(offset, offset + limit).map((one) => (chosen.length === 0 ? one : only(one, chosen)))
  return answerJson(ask, { CFDocuments: page }, { 'X-Total-Count': String(all.length), Link: linksOf(ask, { limit, offset, total: all.length }) })
}

function wholeIn(ask: Ask, name: string, usual: number): number | undefined {
  const text = ask.req.query(name)
  if (text === undefined) return usual
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function compared(one: Document, other: Document, field: string): number {
  const [left, right] = [String(one[field] ?? ''), String(other[field] ?? '')]
  return left < right ? -1 : left > right ? 1 : 0
}

function only(document: Document, chosen: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => chosen.includes(name)))
}

function linksOf(ask: Ask, { limit, offset, total }: { limit: number; offset: number; total: number }): string {
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit
  const at = (start: number) => {
    const query = new URLSearchParams({ ...ask.req.query(), limit: String(limit), offset: String(start) })
    return `${ask.var.house.baseUrl}${ask.req.path}?${query.toString()}`
  }
  const rels = [
    ['first', 0],
    ...(offset > 0 ? [['prev', Math.max(0, offset - limit)] as const] : []),
    ...(offset + limit < total ? [['next', offset + limit] as const] : []),
    ['last', last],
  ] as const
  return rels.map(([rel, start]) => `<${at(start)}>; rel="${rel}"`).join(', ')
}
