import { counted } from '../kernel/text.ts'
import { checkTogether } from '../specification/check-together.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { problemWords } from '../specification/problems.ts'
import { readSpecification } from '../specification/read.ts'
import type { Unit } from '../specification/schema.ts'
import { readText, type Io } from './evaluate.ts'

export const help = `specification check <file> [--json]

Checks a specification file: a qualification family with its units, criteria and requirements.

  --json    print the problems, or the units, as JSON

Exit codes: 0 the file is good; 2 it is bad: each line says where, what was expected and what was found.
The language is described in docs/requirement-language.md.`

function unitLine(unit: Unit): string {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const requirements = criteria.flatMap((criterion) => criterion.requirements)
  const counts = [counted(unit.outcomes.length, 'outcome'), counted(criteria.length, 'criterion', 'criteria'), counted(requirements.length, 'requirement')]
  return `  ${unit.reference}  Unit ${unit.number}  ${counts.join(', ')}`
}

/** `coachfolio specification check`: 0 for a good file, 2 for a bad one or a bad call. */
export async function run(args: string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  const json = args.includes('--json')
  const [action, file, ...rest] = args.filter((word) => word !== '--json')
  if (action !== 'check' || file === undefined || file.startsWith('-') || rest.length > 0) {
    io.err(help)
    return 2
  }
  const text = await readText(file)
  if ('problem' in text) {
    io.err(text.problem)
    return 2
  }
  const read = readSpecification(text.text, file)
  const problems = read.ok ? checkTogether(read.specification, readSpecifications(specificationsFolder()), text.text) : read.problems
  if (!read.ok || problems.length > 0) {
    const lines = problems.map((problem) => `${file}:${problem.line}: ${problemWords(problem)}`)
    if (json) io.out(JSON.stringify({ ok: false, problems }, null, 2))
    io.err(lines.join('\n'))
    return 2
  }
  const { specification } = read
  const units = specification.units.map(({ reference, number, title }) => ({ reference, number, title }))
  io.out(
    json
      ? JSON.stringify({ ok: true, id: specification.id, units }, null, 2)
      : [`${specification.title}: good`, ...specification.units.map(unitLine)].join('\n'),
  )
  return 0
}
