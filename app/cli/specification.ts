import { parseArgs } from 'node:util'
import { counted } from '../kernel/text.ts'
import { checkTogether } from '../specification/check-together.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { combinationsOf, unitsNamed } from '../specification/combinations.ts'
import { problemWords } from '../specification/problems.ts'
import type { Qualification } from '../specification/qualification-schema.ts'
import { findUnit, readSpecification } from '../specification/read.ts'
import type { Specification, Unit } from '../specification/schema.ts'
import { skeletonKinds } from '../specification/skeleton.ts'
import { readText, type Io } from './evaluate.ts'
import { diff } from './specification-diff.ts'
import { coverageInWords, coverageOf, type Coverage } from './specification-coverage.ts'
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
  coverage  the criteria that only an assessor can judge, of one unit, of the units of one qualification, or of all
  --json    print the same as JSON

Exit codes: 0 good, or nothing differs; 1 something differs; 2 the file or the call is bad: each line says where, what was expected and what was found.
The language is described in docs/requirement-language.md.`

type Options = { json: boolean; out: string | undefined }
type Run = (names: readonly string[], options: Options, io: Io) => Promise<number> | number

type Action = { least: number; most: number; asks: string; run: Run }

const actions: Readonly<Record<string, Action>> = {
  new: { least: 1, most: 1, asks: `name a kind: ${skeletonKinds.join(', ')}`, run: ([kind = ''], { out }, io) => newSpecification(kind, out, io) },
  check: { least: 1, most: 1, asks: 'name one file', run: ([file = ''], { json }, io) => check(file, json, io) },
  diff: {
    least: 2,
    most: 2,
    asks: 'name two editions, the older one first',
    run: ([one = '', other = ''], { json }, io) => diff(one, other, json, shipped(), io),
  },
  list: { least: 0, most: 0, asks: 'nothing is to be named', run: (_names, { json }, io) => list(json, io) },
  show: { least: 1, most: 1, asks: 'name one unit or qualification', run: ([reference = ''], { json }, io) => show(reference, json, io) },
  coverage: { least: 0, most: 1, asks: 'name one unit or qualification, or nothing', run: ([reference], { json }, io) => coverage(reference, json, io) },
}

const options = { json: { type: 'boolean', default: false }, out: { type: 'string' } } as const

/** `coachfolio specification`: 0 for what is good, 2 for a bad file or a bad call. */
export async function run(args: string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  const call = readCall(args)
  if (typeof call === 'string') {
    io.err(`${call}\n\n${help}`)
    return 2
  }
  return call.run(call.names, call.options, io)
}

function readCall(args: string[]): { run: Run; names: readonly string[]; options: Options } | string {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [word, ...names] = positionals
    const action = word !== undefined && Object.hasOwn(actions, word) ? actions[word] : undefined
    if (action === undefined) return `${word === undefined ? '' : `There is no “${word}”. `}Say what to do: ${Object.keys(actions).join(', ')}`
    if (names.length < action.least || names.length > action.most) return `${word}: ${action.asks}`
    if (values.out !== undefined && word !== 'new') return '--out goes with new'
    return { run: action.run, names, options: { json: values.json, out: values.out } }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
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
  const names = [...all.flatMap(({ qualifications }) => qualifications), ...all.flatMap(({ units }) => units)]
  const lines = names.map((one) => `  ${one.reference ?? one.id}  ${one.title}`)
  io.err(`No unit or qualification “${reference}”. There are:\n${lines.join('\n')}`)
  return undefined
}

function qualificationNamed(all: readonly Specification[], name: string): Qualification | undefined {
  return all.flatMap(({ qualifications }) => qualifications).find(({ id, reference }) => reference === name || id === name)
}

function show(reference: string, json: boolean, io: Io): number {
  const all = shipped()
  const qualification = qualificationNamed(all, reference)
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
  const rows = reference === undefined ? coverageOf(all) : coverageNamed(all, reference, io)
  if (rows === undefined) return 2
  io.out(json ? JSON.stringify(rows, null, 2) : coverageInWords(rows))
  return 0
}

function coverageNamed(all: readonly Specification[], name: string, io: Io): Coverage[] | undefined {
  const qualification = qualificationNamed(all, name)
  if (qualification === undefined) {
    const found = narrowed(all, name, io)
    return found === undefined ? undefined : coverageOf([found.specification])
  }
  const named = new Set(combinationsOf(qualification).flatMap(unitsNamed))
  return coverageOf(all).filter(({ reference }) => named.has(reference))
}
