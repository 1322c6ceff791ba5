import { threadFor } from '../threads/thread.ts'
import type { Cell } from './csv.ts'

/** One sheet of a workbook. Widths are in characters. */
export type SheetOf = { name: string; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly Cell[])[] }

/** More rows than this are refused: a workbook of 20,000 rows took 447 MB, measured with exceljs 4.4. */
export const mostRows = 20_000

const write = threadFor<readonly SheetOf[], Uint8Array>(
  { caller: import.meta.url, source: 'workbook-writer.ts', built: 'workbook-writer.js' },
  { seconds: 120, megabytes: 1500 },
)

/** Writes an XLSX workbook in a thread of its own. Text that looks like a formula stays text. Throws beyond `mostRows` a sheet. */
export async function workbookOf(sheets: readonly SheetOf[]): Promise<Buffer> {
  const long = sheets.find(({ rows }) => rows.length > mostRows)
  if (long !== undefined) throw new Error(`“${long.name}” has ${long.rows.length} rows; ${mostRows} fit`)
  return Buffer.from(await write(sheets))
}
