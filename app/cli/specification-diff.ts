import { comparisonInWords } from '../specification/compare-words.ts'
import { compareSpecifications } from '../specification/compare.ts'
import { problemWords } from '../specification/problems.ts'
import { readSpecification } from '../specification/read.ts'
import type { Specification } from '../specification/schema.ts'
import { readText, type Io } from './evaluate.ts'
import { wrapped } from './wrapped.ts'

/** Says what differs between two editions, each a file or the id of a specification that comes with the program. The older one first. */
export async function diff(one: string, other: string, json: boolean, all: readonly Specification[], io: Io): Promise<number> {
  const [before, after] = [await find(one, all, io), await find(other, all, io)]
  if (before === undefined || after === undefined) return 2
  const comparison = compareSpecifications(before, after)
  const sections = comparisonInWords(comparison)
  if (json) io.out(JSON.stringify({ change: comparison.change, sections }, null, 2))
  else io.out(sections.length === 0 ? 'Nothing differs.' : sections.map(sectionInWords).join('\n\n'))
  return comparison.change === 'same' ? 0 : 1
}

function sectionInWords({ title, lines }: ReturnType<typeof comparisonInWords>[number]): string {
  return [title, ...lines.map(({ mark, text }) => wrapped(text.replaceAll(/\s+/g, ' '), 4, `  ${mark}`))].join('\n')
}

async function find(name: string, all: readonly Specification[], io: Io): Promise<Specification | undefined> {
  const shipped = all.find(({ id }) => id === name)
  if (shipped !== undefined) return shipped
  const file = await readText(name)
  if ('problem' in file) {
    io.err(`${file.problem}. It is not the id of a specification either. There are:\n${all.map(({ id, title }) => `  ${id}  ${title}`).join('\n')}`)
    return undefined
  }
  const read = readSpecification(file.text, name)
  if (read.ok) return read.specification
  io.err(read.problems.map((problem) => `${name}:${problem.line}: ${problemWords(problem)}`).join('\n'))
  return undefined
}
