import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { problemWords } from './problems.ts'
import { readSpecification } from './read.ts'
import type { Specification } from './schema.ts'

/** The folder `specifications` of the installation: the nearest one above the running code. Throws when there is none. */
export function specificationsFolder(from: string = import.meta.dirname): string {
  const folder = join(from, 'specifications')
  if (existsSync(folder)) return folder
  const above = dirname(from)
  if (above === from) throw new Error('There is no folder “specifications” above the program')
  return specificationsFolder(above)
}

/** Reads all specifications of a folder, in the order of their names. Throws when one is bad, saying where. */
export function readSpecifications(folder: string): Specification[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return names.toSorted().map((name) => {
    const path = join(folder, name)
    const read = readSpecification(readFileSync(path, 'utf8'), path)
    if (read.ok) return read.specification
    throw new Error(read.problems.map((problem) => `${relative(folder, path)}:${problem.line}: ${problemWords(problem)}`).join('\n'))
  })
}
