import { uniqueCodes } from './codes.ts'
import { placedStatements, type Association, type Framework, type Json, type Placed } from './framework.ts'
import { noteCommonLosses } from './losses.ts'
import { columns, guarded, taxonomies, type Cells } from './moodle-columns.ts'
import { collectLosses, type Losses, type Written } from './reading.ts'
import { shortForm } from './short-form.ts'

const longest = 100
const levels = 4
const plain = '2'
const ownScale = { scale: 'Not yet met,Met', scaleconfiguration: '[{"scaleid":"1"},{"id":2,"scaledefault":1,"proficient":1}]' }
const nothing = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Cells

const nearest: Readonly<Record<string, (typeof taxonomies)[number]>> = {
  Unit: 'domain',
  'Learning outcome': 'outcome',
  'Assessment criterion': 'competency',
}

/** Writes a framework as the competency CSV of Moodle, with its 14 columns. `idNumber` is what Moodle is to call it by. */
export function writeMoodle(framework: Framework, idNumber?: string): Written {
  const losses = collectLosses()
  const codes = uniqueCodes(framework, longest)
  const placed = [...placedStatements(framework.statements)]
  const { moodle, ...extras } = framework.extras
  const own = typeof moodle === 'object' && moodle !== null && !Array.isArray(moodle) ? (moodle as { readonly [key: string]: Json }) : {}
  const related = Map.groupBy(
    framework.associations.filter((one) => isKept(one, codes)),
    ({ from }) => from.identifier,
  )
  const types = Array.from({ length: levels }, (_level, index) => taxonomyOf(placed, index))
  const rows = [topRow(framework, { ...ownScale, ...own }, idNumber, types), ...placed.map((one) => rowOf(one, codes, related.get(one.statement.identifier)))]
  noteCommonLosses({ ...framework, extras }, 'Moodle', codes, losses)
  noteLosses(framework, placed, codes, types, losses)
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ key }) => guarded(row[key])))]
  return { text: lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''), lost: losses.all() }
}

function topRow(framework: Framework, own: { readonly [key: string]: Json }, idNumber: string | undefined, types: readonly string[]): Cells {
  const { name, description } = shortForm(framework.title, framework.description, longest)
  const id = idNumber ?? (typeof own['idnumber'] === 'string' ? own['idnumber'] : framework.identifier)
  const [scale, scaleConfiguration] = [String(own['scale']), String(own['scaleconfiguration'])]
  return {
    ...nothing,
    id,
    name,
    description,
    format: plain,
    scale,
    scaleConfiguration,
    exported: framework.identifier,
    isFramework: '1',
    taxonomy: types.join(','),
  }
}

function taxonomyOf(placed: readonly Placed[], depth: number): string {
  const first = placed.find(({ above }) => above.length === depth)?.statement.type ?? ''
  return taxonomies.find((word) => word === first) ?? nearest[first] ?? 'competency'
}

function rowOf({ statement, above }: Placed, codes: ReadonlyMap<string, string>, related: readonly Association[] = []): Cells {
  const { identifier, notes } = statement
  const { name, description } = shortForm(statement.statement, notes, longest)
  return {
    ...nothing,
    parent: codes.get(above.at(-1)?.identifier ?? '') ?? '',
    id: codes.get(identifier) ?? '',
    name,
    description,
    format: plain,
    related: related.map(({ to }) => (codes.get(to.identifier) ?? '').replaceAll(',', '%2C')).join(','),
    exported: identifier,
  }
}

function noteLosses(framework: Framework, placed: readonly Placed[], codes: ReadonlyMap<string, string>, types: readonly string[], losses: Losses): void {
  for (const { statement, above } of placed) {
    if (statement.type !== '' && statement.type !== types[above.length])
      losses.add('what kind each is called: Moodle has words of its own, one for each of four levels', statement.code)
  }
  for (const one of framework.associations) if (!isKept(one, codes)) losses.add(`associations (${one.type})`, one.identifier)
}

function isKept({ type, from, to }: Association, codes: ReadonlyMap<string, string>): boolean {
  return type === 'isRelatedTo' && codes.has(from.identifier) && codes.has(to.identifier)
}

function quoted(cell: string): string {
  return /[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
