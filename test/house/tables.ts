import { readFileSync } from 'node:fs'

/** A row of a table in a document: what its first cell names in code marks, and the other cells. */
export type Row = { name: string; cells: string[] }

/** The rows of a document whose first cell is a name in code marks, by the heading (level 2) that they stand under. */
export function findRows(path: string): Map<string, Row[]> {
  const parts = new Map<string, Row[]>()
  let heading = ''
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    heading = /^## (.+)$/.exec(line)?.[1] ?? heading
    const name = /^\| `([^`]+)` \|/.exec(line)?.[1]
    if (name === undefined) continue
    const cells = line.split('|').slice(2, -1)
    parts.set(heading, [...(parts.get(heading) ?? []), { name, cells: cells.map((cell) => cell.trim()) }])
  }
  return parts
}
