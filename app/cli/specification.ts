import { parseArgs } from 'node:util'
import { counted } from '../kernel/text.ts'
import { checkTogether } from '../specification/check-together.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { problemWords } from '../specification/problems.ts'
import { findUnit, readSpecification } from '../specification/read.ts'
import type { Specification, Unit } from '../specification/schema.ts'
import { readText, type Io } from './evaluate.ts'
import { diff } from './specification-diff.ts'
import { coverageInWords, coverageOf } from './specification-coverage.ts'
import { qualificationInWords, specificationFacts, specificationsInWords } from './specification-list.ts'
import { newSpecification } from './specification-new.ts'
import { unitInWords } from './specification-show.ts'

export const help = `specification new <kind> [--out <file>] | check <file> | diff <older> <newer> | list | show <reference> | coverage [<reference>] [--json]

Begins, checks, compares, lists and shows specifications: qualifications with their units, criteria and requirements.

  new       a skeleton with comments to write over, of a unit, a qualification, or one with pathways; --out writes a file that is not there yet
  check     whether a file is good, by itself and beside the others
  diff      what differs between two editions, criterion by criterion; each is a file or the id of one that comes with the program
  list      every qualification and unit, with all facts
  show      one unit with its criteria and what each asks for, or one qualification with its units
  coverage  the criteria that only an assessor can judge: nothing about them can be counted
  --json    print the same as JSON

Exit codes: 0 good, or nothing differs; 1 something differs; 2 the file or the call is bad: each line says where, what was expected and what was found.
The language is described in docs/requirement-language.md.`

type Options = { json: boolean; out: string | undefined }
type Action = (names: readonly string[], options: Options, io: Io) => Promise<number> | number

const actions: Readonly<Record<string, { least: number; most: number; run: Action }>> = {
  new: { least: 1, most: 1, run: ([kind = ''], { out }, io) => newSpecification(kind, out, io) },
  check: { least: 1, most: 1, run: ([file = ''], { json }, io) => check(file, json, io) },
  diff: { least: 2, most: 2, run: ([one = '', other = ''], { json }, io) => diff(one, other, json, shipped(), io) },
  list: { least: 0, most: 0, run: (_names, { json }, io) => list(json, io) },
  show: { least: 1, most: 1, run: ([reference = ''], { json }, io) => show(reference, json, io) },
  coverage: { least: 0, most: 1, run: ([reference], { json }, io) => coverage(reference, json, io) },
}

/** `coachfolio specification`: 0 for what is good, 2 for a bad file or a bad call. */
export async function run(args: string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  const call = readCall(args)
  if (call === undefined) {
    io.err(help)
    return 2
  }
  return call.action(call.names, call.options, io)
}

function readCall(args: string[]): { action: Action; names: readonly string[]; options: Options } | undefined {
  const options = { json: { type: 'boolean', default: false }, out: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false })
  const [word, ...names] = positionals
  const action = word !== undefined && Object.hasOwn(actions, word) ? actions[word] : undefined
  const { json, out, ...strange } = values
  if (action === undefined || Object.keys(strange).length > 0 || names.length < action.least || names.length > action.most) return undefined
  if (out !== undefined && (word !== 'new' || typeof out !== 'string')) return undefined
  return { action: action.run, names, options: { json: json === true, out: typeof out === 'string' ? out : undefined } }
}

function unitLine(unit: Unit): string {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const requirements = criteria.flatMap((criterion) => criterion.requirements)
  const counts = [counted(unit.outcomes.length, 'outcome'), counted(criteria.length, 'criterion', 'criteria'), counted(requirements.length, 'requirement')]
  return `  ${unit.reference}  Unit ${unit.number}  ${counts.join(', ')}`
}

async function check(file: string, json: boolean, io: Io): Promise<number> {
  const text = await readText(file)
  if ('problem' in text) {
    io.err(text.problem)
    return 2
  }
  const read = readSpecification(text.text, file)
  const problems = read.ok ? checkTogether(read.specification, shipped(), text.text) : read.problems
  if (!read.ok || problems.length > 0) {
    if (json) io.out(JSON.stringify({ ok: false, problems }, null, 2))
    io.err(problems.map((problem) => `${file}:${problem.line}: ${problemWords(problem)}`).join('\n'))
    return 2
  }
  const { specification } = read
  const units = specification.units.map(({ reference, number, title }) => ({ reference, number, title }))
  const qualifications = specification.qualifications.map(({ id, title, credits }) => ({ id, title, credits }))
  io.out(
    json
      ? JSON.stringify({ ok: true, id: specification.id, units, qualifications }, null, 2)
      : [
          `${specification.title}: good`,
          ...specification.units.map(unitLine),
          ...qualifications.map(({ title, credits }) => `  ${title}  ${counted(credits, 'credit')}`),
        ].join('\n'),
  )
  return 0
}

function shipped(): Specification[] {
  return readSpecifications(specificationsFolder())
}

function list(json: boolean, io: Io): number {
  const all = shipped()
  io.out(json ? JSON.stringify(specificationFacts(all), null, 2) : specificationsInWords(all))
  return 0
}

/** The specifications, cut down to the one with a unit. */
function narrowed(all: readonly Specification[], reference: string, io: Io): { specification: Specification; unit: Unit } | undefined {
  const unit = findUnit(all, reference)
  const specification = all.find(({ units }) => unit !== undefined && units.includes(unit))
  if (unit !== undefined && specification !== undefined) return { specification: { ...specification, units: [unit], qualifications: [] }, unit }
  const references = all.flatMap(({ units }) => units.map((one) => `  ${one.reference}  ${one.title}`))
  io.err(`No unit “${reference}”. There are:\n${references.join('\n')}`)
  return undefined
}

function show(reference: string, json: boolean, io: Io): number {
  const all = shipped()
  const qualification = all.flatMap(({ qualifications }) => qualifications).find((one) => one.reference === reference || one.id === reference)
  if (qualification !== undefined) {
    const facts = specificationFacts(all).qualifications.find(({ id }) => id === qualification.id)
    io.out(json ? JSON.stringify(facts, null, 2) : qualificationInWords(qualification))
    return 0
  }
  const found = narrowed(all, reference, io)
  if (found === undefined) return 2
  io.out(json ? JSON.stringify(specificationFacts([found.specification]).units[0], null, 2) : unitInWords(found.unit, found.specification))
  return 0
}

function coverage(reference: string | undefined, json: boolean, io: Io): number {
  const all = shipped()
  const found = reference === undefined ? undefined : narrowed(all, reference, io)
  if (reference !== undefined && found === undefined) return 2
  const rows = coverageOf(found === undefined ? all : [found.specification])
  io.out(json ? JSON.stringify(rows, null, 2) : coverageInWords(rows))
  return 0
}
