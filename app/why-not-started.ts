import { BadConfig } from './config.ts'
import { MigrationRefused } from './platform/migrations/migrate.ts'
import { DataInUse } from './platform/postgres/lock.ts'

/** PostgreSQL, appendix A, and the network's own codes: the database is not there, or does not let us in. */
const shut = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'EAI_AGAIN', '28000', '28P01', '3D000', '53300', '57P03'])

/** In words what a person can put right when the house does not open; nothing for a fault of ours, which keeps its trace. */
export function whyNotStarted(error: unknown): string | undefined {
  if (error instanceof BadConfig || error instanceof DataInUse) return error.message
  if (error instanceof MigrationRefused) return `The database cannot be used as it is. ${error.message}`
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !shut.has(error.code)) return undefined
  return `The database of DATABASE_URL does not let Coachfolio in: ${error.message || error.code}. Check that it runs, and the name, password and database in the address.`
}

/** Starts, or ends the process with those words. */
export async function orSayWhyNot(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    const words = whyNotStarted(error)
    if (words === undefined) throw error
    process.stderr.write(`${words}\n`)
    process.exit(1)
  }
}
