import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkCopy, factLines, partyWords, verdictWords, type Verdict } from '../features/contracts/index.ts'
import { systemClock } from '../kernel/dates.ts'
import { connect } from '../platform/database/connect.ts'
import { openSigning } from '../platform/signing/signing.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `contract verify <file.pdf> [--json]

Checks a sealed copy of a contract: that no byte was changed, and who has signed, by alias.

  --json    print what was found as JSON

Exit codes: 0 it is unaltered; 1 it was altered, or is not known here; 2 the call or the file is bad.`

/** `coachfolio contract verify`: 0 when the copy is unaltered, 1 when it is not or not ours, 2 when it cannot be read. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args)
  if ('problem' in read) {
    io.err(`${read.problem}\n\n${help}`)
    return 2
  }
  const pdf = readFileSync(read.file)
  if (!pdf.subarray(0, 1024).includes('%PDF-')) {
    io.err(`${read.file} is no PDF.`)
    return 2
  }
  const verdict = await withOwnerUrl(async (ownerUrl, _migrated, { masterKey, baseUrl, signingKey }) => {
    const database = connect(ownerUrl, 2)
    try {
      const signing = await openSigning({ database, masterKey, name: new URL(baseUrl).hostname, clock: systemClock, own: signingKey })
      return await checkCopy({ database, signing }, pdf)
    } finally {
      await database.destroy()
    }
  })
  io.out(read.json ? JSON.stringify(verdict, null, 2) : inWords(verdict))
  return verdict.kind === 'unaltered' && verdictWords(verdict).good ? 0 : 1
}

function readArguments(args: string[]): { file: string; json: boolean } | { problem: string } {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
    const [action, file, ...more] = positionals
    if (action !== 'verify' || file === undefined || more.length > 0) return { problem: 'Expected "contract verify <file.pdf>".' }
    return existsSync(file) ? { file, json: values.json } : { problem: `There is no file ${file}.` }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function inWords(verdict: Verdict): string {
  const { title, says } = verdictWords(verdict)
  const facts = 'contract' in verdict ? factLines(verdict.contract).map(({ term, says: words }) => `  ${term}: ${words}`) : []
  const parties = 'contract' in verdict ? verdict.contract.parties.map((party) => `  ${party.party}: ${partyWords(party)}`) : []
  return [`${title}.`, ...says, ...facts, ...parties].join('\n')
}
