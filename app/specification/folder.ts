import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { checkTogether } from './check-together.ts'
import { problemWords, type FileProblem } from './problems.ts'
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

type Found = { path: string; text: string; specification: Specification }

function refuse(folder: string, path: string, problems: readonly FileProblem[]): never {
  throw new Error(problems.map((problem) => `${relative(folder, path)}:${problem.line}: ${problemWords(problem)}`).join('\n'))
}

/** Reads all specifications of a folder, in the order of their names, and checks them together. Throws when one is bad, saying where. */
export function readSpecifications(folder: string): Specification[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const found = names.toSorted().map((name): Found => {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const read = readSpecification(text, path)
    return read.ok ? { path, text, specification: read.specification } : refuse(folder, path, read.problems)
  })
  const all = found.map(({ specification }) => specification)
  for (const { path, text, specification } of found) {
    const problems = checkTogether(specification, all, text)
    if (problems.length > 0) refuse(folder, path, problems)
  }
  return all
}
