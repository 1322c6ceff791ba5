import { counted } from '../kernel/text.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `migrate [--json]

Brings the database up to date, as starting the server does.

  --json    print the names of the migrations applied now as JSON

Exit codes: 0 the database is up to date; 2 the call is bad or a migration is refused.`

/** `coachfolio migrate`: 0 when the database is up to date. */
export async function run(args: string[], io: Io): Promise<number> {
  const unknown = args.find((arg) => arg !== '--json')
  if (unknown !== undefined) {
    io.err(`Unknown option "${unknown}".\n\n${help}`)
    return 2
  }
  const migrated = await withOwnerUrl((_ownerUrl, names) => Promise.resolve(names))
  if (args.includes('--json')) io.out(JSON.stringify({ applied: migrated }, null, 2))
  else io.out(migrated.length === 0 ? 'The database is up to date.' : `${counted(migrated.length, 'migration')} applied: ${migrated.join(', ')}`)
  return 0
}
