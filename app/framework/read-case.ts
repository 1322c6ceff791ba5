import { associationExtras, definitions, documentExtras, itemExtras, rubrics } from './case-shapes.ts'
import { fieldsOf, idIn, keepExtras, lineIn, momentIn, uriIn, type Fields } from './case-values.ts'
import { cleanText } from './clean-text.ts'
import { placementId, type Association, type End, type Framework, type Statement } from './framework.ts'
import { growTree, twice, type Row } from './grow-tree.ts'
import { collectLosses, refuseFile, type Losses, type Problem, type ReadFramework } from './reading.ts'

type Item = { fields: Fields; identifier: string; where: string; position: number }
type Link = { association: Association; sequence: number | undefined; where: string }

const ownFields = ['identifier', 'uri', 'lastChangeDateTime', 'language']
const documentFields = [...ownFields, 'caseVersion', 'creator', 'title', 'publisher', 'description', 'version', 'CFPackageURI']
const itemFields = [...ownFields, 'fullStatement', 'humanCodingScheme', 'CFItemType', 'notes', 'CFDocumentURI']
const associationFields = [...ownFields, 'associationType', 'sequenceNumber', 'originNodeURI', 'destinationNodeURI', 'CFDocumentURI']
const last = Number.MAX_SAFE_INTEGER
const types = /^(?:isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|hasSkillLevel|isTranslationOf|ext:[a-zA-Z0-9._-]+)$/

/** Reads a CASE package, 1.0 or 1.1. The tree is what `isChildOf` says first of each item; all other associations are kept beside it. */
export function readCase(value: unknown): ReadFramework {
  const whole = fieldsOf(value) ?? {}
  const file = fieldsOf(whole['CFPackage']) ?? whole
  const document = fieldsOf(file['CFDocument'])
  if (document === undefined) return refuseFile([{ where: 'CFDocument', words: 'is missing: a CASE package has one' }])
  const losses = collectLosses()
  const problems: Problem[] = []
  const identifier = idIn(document['identifier'])
  const title = lineIn(document['title'])
  if (identifier === '') problems.push({ where: 'CFDocument.identifier', words: 'is to be a UUID' })
  if (title === '') problems.push({ where: 'CFDocument.title', words: 'is missing' })
  const items = listOf(file, 'CFItems', problems).flatMap((one, position) => itemOf(one, position, problems))
  const listed = listOf(file, 'CFAssociations', problems).flatMap((one, index) => linkOf(one, `CFAssociations[${index}]`, problems, losses))
  const links = eachOnce(listed, problems, losses)
  if (problems.length > 0) return refuseFile(problems)
  const { rows, others } = arrange(identifier, items, links, losses)
  const tree = growTree(identifier, rows)
  if (!tree.ok) return refuseFile(tree.problems)
  const framework: Framework = {
    identifier,
    title,
    creator: lineIn(document['creator']),
    publisher: lineIn(document['publisher']),
    description: textIn(document['description']),
    language: lineIn(document['language']),
    version: lineIn(document['version']),
    ...keptOf(document),
    extras: { ...keepExtras(documentExtras, document, 'CFDocument', losses, documentFields), ...packageExtras(file, losses) },
    statements: tree.statements,
    associations: others,
  }
  return { ok: true, format: 'case', layout: `CASE ${versionOf(document)}`, framework, lost: losses.all() }
}

/** What a package says besides its document, items and associations. An empty list stands for no definitions in 1.0. */
function packageExtras(file: Fields, losses: Losses): Framework['extras'] {
  const { CFDocument: _document, CFItems: _items, CFAssociations: _associations, CFDefinitions: defined, ...rest } = file
  const kept = fieldsOf(defined) === undefined ? {} : keepExtras(definitions, fieldsOf(defined) ?? {}, 'CFDefinitions', losses)
  const filled = Object.fromEntries(Object.entries(kept).filter(([, list]) => !Array.isArray(list) || list.length > 0))
  const others = keepExtras(rubrics, rest, 'The package', losses, ['extensions'])
  if (fieldsOf(rest['extensions']) !== undefined) losses.add('“extensions” of the package', 'The package')
  return { ...(Object.keys(filled).length === 0 ? {} : { CFDefinitions: filled }), ...others }
}

function versionOf(document: Fields): string {
  return document['caseVersion'] === '1.1' || String(document['uri']).includes('v1p1') ? '1.1' : '1.0'
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? cleanText(value) : ''
}

function keptOf(fields: Fields): { uri: string; changed: string } {
  return { uri: uriIn(fields['uri']), changed: momentIn(fields['lastChangeDateTime']) }
}

function listOf(file: Fields, name: string, problems: Problem[]): unknown[] {
  const list = file[name] ?? []
  if (Array.isArray(list)) return list
  problems.push({ where: name, words: 'is to be a list' })
  return []
}

function itemOf(one: unknown, position: number, problems: Problem[]): Item[] {
  const where = `CFItems[${position}]`
  const fields = fieldsOf(one) ?? {}
  const identifier = idIn(fields['identifier'])
  if (identifier === '') problems.push({ where: `${where}.identifier`, words: 'is to be a UUID' })
  if (typeof fields['fullStatement'] !== 'string') problems.push({ where: `${where}.fullStatement`, words: 'is to be a text' })
  return [{ fields, identifier, where, position }]
}

function linkOf(one: unknown, where: string, problems: Problem[], losses: Losses): Link[] {
  const fields = fieldsOf(one) ?? {}
  const identifier = idIn(fields['identifier'])
  const [from, to] = [endOf(fields['originNodeURI']), endOf(fields['destinationNodeURI'])]
  const type = lineIn(fields['associationType'])
  if (identifier === '') problems.push({ where: `${where}.identifier`, words: 'is to be a UUID' })
  if (from.identifier === '' || to.identifier === '')
    problems.push({ where, words: 'is to have an identifier at both ends (originNodeURI, destinationNodeURI)' })
  if (!types.test(type)) {
    losses.add(`associations of the type “${type.slice(0, 60)}”, which CASE does not have`, where)
    return []
  }
  const sequence = Number.isSafeInteger(fields['sequenceNumber']) ? (fields['sequenceNumber'] as number) : undefined
  const extras = keepExtras(associationExtras, fields, where, losses, associationFields)
  return [{ association: { identifier, type, from, to, ...keptOf(fields), extras }, sequence, where }]
}

function sayTheSame(one: Link, other: Link): boolean {
  return JSON.stringify([one.association, one.sequence]) === JSON.stringify([other.association, other.sequence])
}

/** The same association twice is one; two that share an identifier are refused. */
function eachOnce(links: readonly Link[], problems: Problem[], losses: Losses): Link[] {
  const firsts = new Map<string, Link>()
  for (const link of links) {
    const { association, where } = link
    const first = firsts.get(association.identifier)
    if (first === undefined) firsts.set(association.identifier, link)
    else if (sayTheSame(link, first)) losses.add('associations that are there twice', where)
    else if (association.identifier !== '') problems.push(twice(where, association.identifier, first.where))
  }
  return [...firsts.values()]
}

function endOf(value: unknown): End {
  const { identifier, title, uri, targetType } = fieldsOf(value) ?? {}
  const own = idIn(identifier) || lineIn(identifier)
  const target = lineIn(targetType)
  return { identifier: own, title: lineIn(title), uri: uriIn(uri), targetType: /^(?:CASE|ext:[a-zA-Z0-9._-]+)$/.test(target) ? target : '' }
}

/** Gives each item the place that its first `isChildOf` says; one that has none stands at the top. */
function arrange(document: string, items: readonly Item[], links: readonly Link[], losses: Losses): { rows: Row[]; others: Association[] } {
  const known = new Set(items.map(({ identifier }) => identifier))
  const places = new Map<string, Link>()
  const others: Association[] = []
  for (const link of links) {
    const { type, from, to } = link.association
    const isPlace = type === 'isChildOf' && known.has(from.identifier) && (to.identifier === document || known.has(to.identifier))
    if (isPlace && !places.has(from.identifier)) places.set(from.identifier, link)
    else others.push(link.association)
  }
  const used = new Set(links.map(({ association }) => association.identifier))
  const rows = items.map((item) => {
    const link = places.get(item.identifier)
    if (link === undefined) losses.add('a place in the tree that the file does not say: these stand at the top', item.where)
    return rowOf(item, link, { document, used }, losses)
  })
  return { rows, others }
}

type Around = { document: string; used: ReadonlySet<string> }

function rowOf({ fields, identifier, where, position }: Item, link: Link | undefined, { document, used }: Around, losses: Losses): Row {
  const parent = link?.association.to.identifier
  const enumeration = Number(lineIn(fields['listEnumeration']) || Number.NaN)
  const none = { identifier: freePlace(identifier, { document, used }), uri: '', changed: '', extras: {} }
  const { identifier: placed, uri, changed, extras } = link?.association ?? none
  const statement: Omit<Statement, 'children'> = {
    identifier,
    code: lineIn(fields['humanCodingScheme']),
    type: lineIn(fields['CFItemType']),
    statement: textIn(fields['fullStatement']),
    notes: textIn(fields['notes']),
    language: lineIn(fields['language']),
    placement: { identifier: placed, uri, changed, extras },
    ...keptOf(fields),
    extras: keepExtras(itemExtras, fields, where, losses, itemFields),
  }
  return {
    key: identifier,
    parent: parent === document ? undefined : parent,
    where,
    order: [link?.sequence ?? last, Number.isNaN(enumeration) ? last : enumeration, position],
    statement,
  }
}

/** What was written here and changed elsewhere may have the identifier of an item’s place for something else. */
function freePlace(identifier: string, { document, used }: Around): string {
  const place = placementId(document, identifier)
  return used.has(place) ? freePlace(place, { document, used }) : place
}
