import { counted, listed } from '../kernel/text.ts'
import type { Statement } from './framework.ts'
import { deepestTree, mostStatements } from './limits.ts'
import type { Problem } from './reading.ts'

/** A statement as a file lists it. `key` is what the file calls it by; `parent` is the key of the one above, or none at the top. */
export type Row = {
  readonly key: string
  readonly parent: string | undefined
  readonly where: string
  /** Sorts it among its neighbours; those alike stay in the file’s order. */
  readonly order: readonly number[]
  readonly statement: Omit<Statement, 'children'>
}

export type Tree = { ok: true; statements: Statement[] } | { ok: false; problems: Problem[] }

/**
 * Makes the tree of a framework of rows in any order. Refuses rows and identifiers that are there twice, parents that are missing, what
 * goes round, and what is too large or too deep.
 */
export function growTree(framework: string, rows: readonly Row[]): Tree {
  if (rows.length === 0) return refuse('The file', 'has no statements')
  if (rows.length > mostStatements) return refuse('The file', `has ${rows.length} statements; the most is ${mostStatements}`)
  const byKey = new Map<string, Row>()
  const identifiers = new Map([[framework, 'the framework']])
  const problems: Problem[] = []
  for (const row of rows) {
    const { identifier } = row.statement
    const [twin, other] = [byKey.get(row.key), identifiers.get(identifier)]
    if (twin !== undefined) problems.push(twice(row.where, row.key, twin.where))
    else if (other !== undefined) problems.push(twice(row.where, identifier, other))
    if (twin === undefined) byKey.set(row.key, row)
    if (other === undefined) identifiers.set(identifier, row.where)
  }
  for (const { where, key, parent } of rows) {
    if (parent !== undefined && !byKey.has(parent)) problems.push({ where, words: `“${key}” is to stand below “${parent}”, which is not in the file` })
  }
  if (problems.length === 0) problems.push(...depthProblems(rows, byKey))
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        statements: below(
          undefined,
          Map.groupBy(rows, ({ parent }) => parent),
        ),
      }
}

/** Says of a name that something before has it. */
export function twice(where: string, name: string, before: string): Problem {
  return { where, words: `“${name}” is there already (${before}); each needs one of its own` }
}

function refuse(where: string, words: string): Tree {
  return { ok: false, problems: [{ where, words }] }
}

/** Follows every row upwards, each step once, so that a circle is found however long it is. */
function depthProblems(rows: readonly Row[], byKey: ReadonlyMap<string, Row>): Problem[] {
  const depths = new Map<string, number>()
  for (const row of rows) {
    const path: Row[] = []
    const onPath = new Set<string>()
    let at: Row | undefined = row
    while (at !== undefined && !depths.has(at.key)) {
      if (onPath.has(at.key)) return [circle(path, at.key)]
      onPath.add(at.key)
      path.push(at)
      at = at.parent === undefined ? undefined : byKey.get(at.parent)
    }
    let depth = at === undefined ? 0 : (depths.get(at.key) ?? 0)
    for (const one of path.toReversed()) {
      depth += 1
      depths.set(one.key, depth)
    }
    if (depth > deepestTree) return [{ where: row.where, words: `stands ${counted(depth, 'level')} deep; the most is ${deepestTree}` }]
  }
  return []
}

function circle(path: readonly Row[], key: string): Problem {
  const round = path.slice(path.findIndex((row) => row.key === key))
  const shown = round.slice(0, 5).map((row) => `“${row.key}”`)
  const words =
    round.length === 1 ? `${shown[0]} stands below itself` : `${listed(shown)}${round.length > 5 ? ' and others' : ''} stand below each other in a circle`
  return { where: round[0]?.where ?? 'The file', words }
}

function below(parent: string | undefined, rows: ReadonlyMap<string | undefined, Row[]>): Statement[] {
  const own = (rows.get(parent) ?? []).toSorted(inOrder)
  return own.map((row) => ({ ...row.statement, children: below(row.key, rows) }))
}

function inOrder(one: Row, other: Row): number {
  for (const [at, value] of one.order.entries()) {
    const against = other.order[at] ?? 0
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
