import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dayOf, isDay, systemClock } from '../kernel/dates.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { problemWords } from '../specification/problems.ts'
import { readRecord } from '../sufficiency/read-record.ts'
import { fileFailure } from './file-failure.ts'
import { evaluateTarget, findTarget, inForceFirst, type Wanted } from './evaluation-target.ts'

export type Io = { out: (text: string) => void; err: (text: string) => void }

export const help = `evaluate <record.json> --unit <reference> | --qualification <reference> [--pathway <id>] [--as-of <day>] [--json]

Says what a practice record still lacks for a unit, criterion by criterion, or for a qualification, unit by unit.

  --unit           the unit’s reference, like H/617/2907
  --qualification  the qualification’s number or id, like 603/7180/8 or ilm-level-5-diploma
  --pathway        the pathway’s id, like business; else the nearest
  --as-of          the day to evaluate for, like 2026-11-21; else the record’s own, else today
  --json           print the whole evaluation as JSON

Exit codes: 0 nothing is missing; 1 something is missing; 2 the record or the call is bad.
The format of a record is described in docs/practice-record.md.`

type Options = { file: string; wanted: Wanted; asOf: string | undefined; json: boolean }

function readWanted(values: { unit?: string; qualification?: string; pathway?: string }): Wanted | string {
  const { unit, qualification, pathway } = values
  if (unit !== undefined && qualification !== undefined) return 'Say --unit or --qualification, not both'
  if (qualification !== undefined) return { qualification, pathway }
  if (pathway !== undefined) return '--pathway goes with --qualification'
  return unit === undefined ? 'Say which unit with --unit, like --unit H/617/2907, or which qualification with --qualification' : { unit }
}

function readOptions(args: string[]): Options | string {
  const text = { type: 'string' } as const
  const options = { unit: text, qualification: text, pathway: text, 'as-of': text, json: { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return 'Name one record file'
    const wanted = readWanted(values)
    if (typeof wanted === 'string') return wanted
    const asOf = values['as-of']
    if (asOf !== undefined && !isDay(asOf)) return `--as-of: expected a day like 2026-11-21, found “${asOf}”`
    return { file, wanted, asOf, json: values.json }
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
    return { problem: `${file}: ${fileFailure(error, 'read')}` }
  }
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
  const known = findTarget(specifications, options.wanted)
  if ('problem' in known) {
    io.err(known.problem)
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
  const day = options.asOf ?? read.record.asOf ?? dayOf(systemClock())
  const target = findTarget(inForceFirst(specifications, day), options.wanted)
  const found = 'problem' in target ? target : evaluateTarget(target, read.record, day)
  if ('problem' in found) {
    io.err(`${options.file}: ${found.problem}`)
    return 2
  }
  io.out(options.json ? JSON.stringify(found.evaluation, null, 2) : found.words())
  return found.evaluation.missing === 0 ? 0 : 1
}
