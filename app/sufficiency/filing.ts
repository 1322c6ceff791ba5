import type { Owned } from './facts.ts'

type Row = { id: string; date?: string | undefined; alias?: string }

/** By day or alias, then by id. */
export function compareRows(one: Row, other: Row): number {
  return compare(one.date ?? one.alias ?? '', other.date ?? other.alias ?? '') || compare(one.id, other.id)
}

/** In an order of its own, so that the order of the records in a file does not matter. */
export function sorted<Kind extends Row>(rows: readonly Kind[]): readonly Kind[] {
  let before: Kind | undefined
  for (const row of rows) {
    if (before !== undefined && compareRows(before, row) > 0) return rows.toSorted(compareRows)
    before = row
  }
  return rows
}

/** Texts by their code units. */
export function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** What a record owns that nothing belongs to. */
export const nothingOwned: Owned = Object.freeze({})
