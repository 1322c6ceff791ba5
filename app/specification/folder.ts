import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { z } from 'zod'
import { checkTogether } from './check-together.ts'
import { readDataText } from './data-text.ts'
import { problemWords, type FileProblem } from './problems.ts'
import { readSpecification } from './read.ts'
import type { Specification } from './schema.ts'

/** A folder of the installation by its name, like `body-logs`: the nearest one above the running code. Throws when there is none. */
export function houseFolder(name: string, from: string = import.meta.dirname): string {
  const folder = join(from, name)
  if (existsSync(folder)) return folder
  const above = dirname(from)
  if (above === from) throw new Error(`There is no folder “${name}” above the program`)
  return houseFolder(name, above)
}

/** The folder `specifications` of the installation. Throws when there is none. */
export function specificationsFolder(from?: string): string {
  return houseFolder('specifications', from)
}

/** A specification with the file it was read from. */
export type SpecificationFile = { path: string; text: string; specification: Specification }

function refuse(folder: string, path: string, problems: readonly FileProblem[]): never {
  throw new Error(problems.map((problem) => `${relative(folder, path)}:${problem.line}: ${problemWords(problem)}`).join('\n'))
}

/** Reads all specifications of a folder, in the order of their names, and checks them together. Throws when one is bad, saying where. */
export function readSpecifications(folder: string): Specification[] {
  return readSpecificationFiles(folder).map(({ specification }) => specification)
}

/** The same with the text of each file, comments and all. */
export function readSpecificationFiles(folder: string): SpecificationFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const found = names.toSorted().map((name): SpecificationFile => {
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
  return found
}

/** Reads every YAML file of a folder, in the order of their names. Throws when one is bad, naming file and line. */
export function readDataFiles<Schema extends z.ZodType>(schema: Schema, folder: string): z.output<Schema>[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.toSorted().map((name) => {
    const read = readDataText(schema, readFileSync(join(folder, name), 'utf8'))
    if (read.ok) return read.value
    throw new Error(read.problems.map((problem) => `${name}:${problem.line}: ${problemWords(problem)}`).join('\n'))
  })
}
