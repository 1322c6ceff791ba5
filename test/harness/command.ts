import { vi } from 'vitest'
import type { TestHouse } from './house.ts'

type Command = { run: (args: string[], io: { out: (text: string) => void; err: (text: string) => void }) => Promise<number> }

/** Calls a command of the command line as it would run beside this house, on its database and with its key. */
export async function callBeside(t: TestHouse, command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  vi.stubEnv('DATABASE_URL', t.databaseUrl)
  // Vite names its own base in the environment of tests.
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('COACHFOLIO_MODE', 'demonstration')
  vi.stubEnv('COACHFOLIO_MASTER_KEY', t.masterKey.toString('base64'))
  try {
    const code = await command.run(args, { out: (text) => void (said.out += text), err: (text) => void (said.err += text) })
    return { code, ...said }
  } finally {
    vi.unstubAllEnvs()
  }
}
