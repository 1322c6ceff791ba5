import { nameId } from '../kernel/name-id.ts'
import { cleanLine } from './clean-text.ts'
import { fieldsOf, idIn, lineIn, type Fields } from './case-values.ts'
import type { Extras, Framework, Json } from './framework.ts'
import { growTree, type Row } from './grow-tree.ts'
import { bareFramework, bareStatement } from './new-framework.ts'
import { readShortForm } from './read-short-form.ts'
import { collectLosses, refuseFile, type Losses, type Problem, type ReadFramework } from './reading.ts'

type Element = { fields: Fields; where: string }
type Reading = { framework: string; problems: Problem[]; losses: Losses }

const frameworkFields = ['identifier', 'name', 'description', 'standards', 'standardelements', 'institution', 'selfassess', 'evidencestatuses', 'id', 'active']
const rowFields = ['identifier', 'shortname', 'name', 'description', 'standardid', 'elementid', 'parentelementid', 'priority', 'standardelement', 'parent']

/** Reads a SmartEvidence framework of Mahara: standards, and elements below them; the layout of today, and the first one. */
export function readMatrix(value: unknown): ReadFramework {
  const file = fieldsOf(fieldsOf(value)?.['framework'])
  const name = lineIn(file?.['name'])
  if (file === undefined || name === '') return refuseFile([{ where: 'framework.name', words: 'is missing' }])
  const losses = collectLosses()
  const { statement: title, notes: description } = wordsOf(file, String(file['name']))
  const bare = bareFramework(`matrix ${lineIn(file['institution'])} ${name}`, cleanLine(title))
  const identifier = idIn(file['identifier']) || bare.identifier
  const reading: Reading = { framework: identifier, problems: [], losses }
  const standards = listOf(file, 'standards', 'framework.standards', reading)
  const isFirst = file['standardelements'] === undefined
  const rows = standards.flatMap((one, position) => {
    const standard = standardRow(one, position, reading)
    return isFirst ? [standard, ...firstElements(one, standard, reading)] : [standard]
  })
  const elements = isFirst
    ? []
    : listOf(file, 'standardelements', 'framework.standardelements', reading).map((one, position) => elementRow(one, position, reading))
  noteUnknown(file, frameworkFields, 'framework', losses)
  if (reading.problems.length > 0) return refuseFile(reading.problems)
  const tree = growTree(identifier, [...rows, ...elements])
  if (!tree.ok) return refuseFile(tree.problems)
  const framework: Framework = { ...bare, identifier, description, extras: extrasOf(file), statements: tree.statements }
  return { ok: true, format: 'matrix', layout: isFirst ? 'SmartEvidence, first layout' : 'SmartEvidence', framework, lost: losses.all() }
}

/** What only Mahara uses stays with the framework, for when it goes back there. */
function extrasOf({ institution, selfassess, evidencestatuses }: Fields): Extras {
  const states = Array.isArray(evidencestatuses) ? evidencestatuses.flatMap(stateOf) : []
  const kept: { [name: string]: Json } = {
    ...(typeof institution === 'string' ? { institution: lineIn(institution) } : {}),
    ...(typeof selfassess === 'boolean' ? { selfassess } : {}),
    ...(states.length > 0 ? { evidencestatuses: states } : {}),
  }
  return Object.keys(kept).length === 0 ? {} : { matrix: kept }
}

function stateOf(value: unknown): Json[] {
  return Object.entries(fieldsOf(value) ?? {})
    .filter(([name]) => /^(?:begun|incomplete|partialcomplete|completed|[0-3])$/.test(name))
    .map(([name, words]) => ({ [name]: lineIn(words) }))
}

function listOf(file: Fields, name: string, where: string, { problems }: Reading): Element[] {
  const list = file[name] ?? []
  if (!Array.isArray(list)) {
    problems.push({ where, words: 'is to be a list' })
    return []
  }
  return list.map((one, index) => ({ fields: fieldsOf(one) ?? {}, where: `${where}[${index}]` }))
}

function standardRow(element: Element, position: number, reading: Reading): Row {
  const id = lineIn(element.fields['standardid']) || `#${position + 1}`
  return rowOf(element, { key: `standard ${id}`, parent: undefined, position, id: '' }, reading)
}

function elementRow(element: Element, position: number, reading: Reading): Row {
  const { fields } = element
  const standard = lineIn(fields['standardid'])
  const id = lineIn(fields['elementid'])
  const above = lineIn(fields['parentelementid'])
  const parent = above === '' || above === '0' ? `standard ${standard}` : `${standard} ${above}`
  return rowOf(element, { key: `${standard} ${id || `#${position + 1}`}`, parent, position, id }, reading)
}

/** In the first layout elements lie within their standard, and one below another comes after it and says only that it is so. */
function firstElements({ fields, where }: Element, standard: Row, reading: Reading): Row[] {
  let above = standard.key
  return listOf(fields, 'standardelement', `${where}.standardelement`, reading).map((element, position) => {
    const key = `${standard.key} #${position + 1}`
    const isBelow = element.fields['parent'] === true
    const row = rowOf(element, { key, parent: isBelow ? above : standard.key, position, id: '' }, reading)
    if (!isBelow) above = key
    return row
  })
}

type Place = { key: string; parent: string | undefined; position: number; id: string }

function rowOf({ fields, where }: Element, { key, parent, position, id }: Place, { framework, problems, losses }: Reading): Row {
  const [short, name] = [lineIn(fields['shortname']), lineIn(fields['name'])]
  if (short === '' && name === '') problems.push({ where, words: 'has neither a shortname nor a name' })
  noteUnknown(fields, rowFields, where, losses)
  const identifier = idIn(fields['identifier']) || idIn(id) || nameId(framework, key)
  // Where the short name only repeats the name, the number that the file calls it by says more.
  const code = short === name && id !== '' && idIn(id) === '' ? id : short
  const statement = {
    ...bareStatement(framework, identifier, ''),
    code,
    ...wordsOf(fields, name === '' ? short : String(fields['name'])),
  }
  return { key, parent, where, order: [position], statement }
}

function wordsOf({ description }: Fields, name: string): { statement: string; notes: string } {
  return readShortForm({ name, description: typeof description === 'string' ? description : '', markup: 'html' })
}

function noteUnknown(fields: Fields, known: readonly string[], where: string, losses: Losses): void {
  for (const name of Object.keys(fields))
    if (!known.includes(name)) losses.add(`“${lineIn(name).slice(0, 60)}”, a field that SmartEvidence does not have`, where)
}
