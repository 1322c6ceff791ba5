import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseFolder } from '../../../specification/folder.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { readRecord } from '../../../sufficiency/read-record.ts'

/** The example records that come with the program, by name: `half-way`. Those that are broken on purpose are left out. */
export function listExamples(): string[] {
  const names = readdirSync(join(houseFolder('examples'), 'records')).filter((name) => name.endsWith('.json') && !name.startsWith('broken-'))
  return names.map((name) => name.replace(/\.json$/, '')).toSorted()
}

/** An example record; none for a name that is not listed. */
export function findExample(name: string): PracticeRecord | undefined {
  if (!listExamples().includes(name)) return undefined
  const read = readRecord(readFileSync(join(houseFolder('examples'), 'records', `${name}.json`), 'utf8'))
  if (!read.ok) throw new Error(`The example ${name} cannot be read`)
  return read.record
}
