import { writeFile } from 'node:fs/promises'
import { systemClock } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { isFormat, measureOf, type Format, type Framework } from '../framework/framework.ts'
import { lostLine, type Lost } from '../framework/reading.ts'
import { writeFramework } from '../framework/write-framework.ts'
import type { CaseOptions } from '../framework/write-case.ts'
import type { Io } from './evaluate.ts'
import { fileFailure } from './file-failure.ts'

export type WriteCall = { as: string | undefined; out: string | undefined; version: string; base: string; json: boolean }

/** What is wrong with the format or the version that was asked for, in words. */
export function whyNotWritten({ as, version }: WriteCall): string | undefined {
  if (as === undefined || !isFormat(as)) return `--as: expected case, matrix or moodle, found ${as === undefined ? 'nothing' : `“${as}”`}`
  return version === '1.0' || version === '1.1' ? undefined : `--case-version: expected 1.0 or 1.1, found “${version}”`
}

/** Writes a framework where the call says, and reports what had no place in it. 1 when something was lost before, 2 when it cannot be written. */
export async function writeOut(framework: Framework, call: WriteCall, io: Io, before: readonly Lost[] = [], idNumber?: string): Promise<number> {
  const format = call.as as Format
  const options: CaseOptions = { version: call.version as CaseOptions['version'], base: call.base, now: systemClock().round('second').toString() }
  const { text, lost: after } = writeFramework(framework, format, options, idNumber)
  const lost = [...before, ...after]
  if (call.out !== undefined) {
    const problem = await keep(call.out, text)
    if (problem !== undefined) {
      io.err(problem)
      return 2
    }
  }
  const { title, identifier } = framework
  const report = { ok: true, format, title, identifier, ...measureOf(framework), out: call.out, couldNotKeep: lost }
  if (call.json) io.out(JSON.stringify(call.out === undefined ? { ...report, text } : report, null, 2))
  else if (call.out === undefined) io.out(text)
  else io.out(`${title}: ${counted(report.statements, 'statement')} in ${call.out}`)
  if (lost.length > 0 && !call.json) io.err(lostInWords(lost))
  return before.length === 0 ? 0 : 1
}

/** What could not be kept, a line each. */
export function lostInWords(lost: readonly Lost[]): string {
  return ['Could not be kept:', ...lost.map((one) => `  ${lostLine(one)}`)].join('\n')
}

async function keep(path: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(path, text)
    return undefined
  } catch (error) {
    return `${path}: ${fileFailure(error, 'written')}`
  }
}
