import { vi } from 'vitest'
import type { TestHouse } from './house.ts'

type Command = { run: (args: string[], io: { out: (text: string) => void; err: (text: string) => void }) => Promise<number> }

/** What a command answered: its exit code, and what it printed. */
export type Called = { code: number; out: string; err: string }

/** Calls a command of the command line. */
export async function callCommand({ run }: Command, ...args: string[]): Promise<Called> {
  const said = { out: '', err: '' }
  const code = await run(args, { out: (text) => (said.out += lineOf(text)), err: (text) => (said.err += lineOf(text)) })
  return { code, ...said }
}

/** Calls a command of the command line as it would run beside this house, on its database and with its key. */
export async function callBeside(t: TestHouse, command: Command, ...args: string[]): Promise<Called> {
  vi.stubEnv('DATABASE_URL', t.databaseUrl)
  // Vite names its own base in the environment of tests.
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('COACHFOLIO_MODE', 'demonstration')
  vi.stubEnv('COACHFOLIO_MASTER_KEY', t.masterKey.toString('base64'))
  try {
    return await callCommand(command, ...args)
  } finally {
    vi.unstubAllEnvs()
  }
}

/** As the command line prints it (app/cli.ts). */
function lineOf(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
