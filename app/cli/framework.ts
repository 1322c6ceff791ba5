import { parseArgs } from 'node:util'
import type { Io } from './evaluate.ts'
import { exportFramework } from './framework-export.ts'
import { importFramework } from './framework-import.ts'

export const help = `framework import <file> | export <reference> --as case|matrix|moodle

Reads frameworks of competences from other systems, and writes units and qualifications for them.

  import    reads a CASE package (1.0, 1.1), a .matrix of Mahara or a competency CSV of Moodle, and says what is in it
    --check     say only whether it is good, how large it is, and what cannot be kept
    --as        write it in another format, to --out or to the screen
    --json      print all of it as JSON
  export    writes a unit or a qualification, by its reference, like H/617/2907 or 603/7180/8
    --as             case, matrix or moodle
    --out            the file to write; else it is printed
    --case-version   1.1 (else) or 1.0
    --base-url       where CASE is served from, for the addresses in it; else BASE_URL, else http://localhost:3000
    --json           say what was written as JSON

Exit codes: 0 good; 1 something in the file could not be kept, and each line says what; 2 the file or the call is bad.
What a format has no place for is said when it is written.
The formats are described in docs/frameworks.md.`

const options = {
  check: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  out: { type: 'string' },
  'case-version': { type: 'string', default: '1.1' },
  'base-url': { type: 'string' },
} as const

/** `coachfolio framework`: 0 when everything is kept, 1 when something could not be, 2 for a bad file or a bad call. */
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
  return call.action === 'import' ? importFramework(call, io) : exportFramework(call, io)
}

function readCall(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [action, name, ...rest] = positionals
    if (action !== 'import' && action !== 'export') return 'Say import or export'
    if (name === undefined || rest.length > 0) return action === 'import' ? 'Name one file' : 'Name one unit or qualification'
    const base = values['base-url'] ?? servedFrom(process.env['BASE_URL'])
    if (!isAddress(base)) return `--base-url: expected an address like https://example.org, found “${base}”`
    return {
      action,
      name,
      check: values.check,
      json: values.json,
      as: values.as,
      out: values.out,
      version: values['case-version'],
      base: base.replace(/\/+$/, ''),
    } as const
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

function servedFrom(configured: string = ''): string {
  return isAddress(configured) ? configured : 'http://localhost:3000'
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}
