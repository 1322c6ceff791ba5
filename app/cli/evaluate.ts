import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dayOf, isDay, systemClock } from '../kernel/dates.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { problemWords } from '../specification/problems.ts'
import { findUnit } from '../specification/read.ts'
import type { Specification } from '../specification/schema.ts'
import { evaluate } from '../sufficiency/evaluate.ts'
import { readRecord } from '../sufficiency/read-record.ts'
import { evaluationInWords } from './evaluation-in-words.ts'

export type Io = { out: (text: string) => void; err: (text: string) => void }

export const help = `evaluate <record.json> --unit <reference> [--as-of <day>] [--json]

Says what a practice record still lacks for a unit, criterion by criterion.

  --unit    the unit’s reference, like H/617/2907
  --as-of   the day to evaluate for, like 2026-11-21; else the record’s own, else today
  --json    print the whole evaluation as JSON

Exit codes: 0 nothing is missing; 1 something is missing; 2 the record or the call is bad.
The format of a record is described in docs/practice-record.md.`

type Options = { file: string; unit: string; asOf: string | undefined; json: boolean }

function readOptions(args: string[]): Options | string {
  const options = { unit: { type: 'string' }, 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return 'Name one record file'
    if (values.unit === undefined) return 'Say which unit with --unit, like --unit H/617/2907'
    const asOf = values['as-of']
    if (asOf !== undefined && !isDay(asOf)) return `--as-of: expected a day like 2026-11-21, found “${asOf}”`
    return { file, unit: values.unit, asOf, json: values.json }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

/** The text of a file, or what is wrong with it in words. */
export async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) }
  } catch (error) {
    if (error instanceof TypeError) return { problem: `${file}: expected text in UTF-8` }
    if (error instanceof Error && 'code' in error) return { problem: `${file}: cannot be read (${String(error.code)})` }
    throw error
  }
}

function unitsInWords(specifications: readonly Specification[]): string {
  return specifications.flatMap((one) => one.units.map((unit) => `  ${unit.reference}  ${unit.title}`)).join('\n')
}

/** `coachfolio evaluate`: 0 when nothing is missing, 1 when something is, 2 for bad input. */
export async function run(args: string[], io: Io): Promise<number> {
  if (args.includes('--help')) {
    io.out(help)
    return 0
  }
  const options = readOptions(args)
  if (typeof options === 'string') {
    io.err(`${options}\n\n${help}`)
    return 2
  }
  const specifications = readSpecifications(specificationsFolder())
  const unit = findUnit(specifications, options.unit)
  if (unit === undefined) {
    io.err(`--unit: no unit “${options.unit}”. There are:\n${unitsInWords(specifications)}`)
    return 2
  }
  const file = await readText(options.file)
  if ('problem' in file) {
    io.err(file.problem)
    return 2
  }
  const read = readRecord(file.text)
  if (!read.ok) {
    io.err(read.problems.map((problem) => `${options.file}:${problem.line}: ${problemWords(problem)}`).join('\n'))
    return 2
  }
  const asOf = options.asOf ?? read.record.asOf ?? dayOf(systemClock())
  const evaluation = evaluate(unit, read.record, { asOf })
  io.out(options.json ? JSON.stringify(evaluation, null, 2) : evaluationInWords(unit, evaluation))
  return evaluation.missing === 0 ? 0 : 1
}
