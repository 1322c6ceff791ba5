import { readConfig, type Config } from '../config.ts'
import { openDatabase } from '../platform/postgres/open-database.ts'

/** Does a command's work on the database of this installation, beside the server if that runs, and closes it again. */
export async function withOwnerUrl<Value>(work: (ownerUrl: string, migrated: string[], config: Config) => Promise<Value>): Promise<Value> {
  const config = readConfig(process.env)
  const opened = await openDatabase({ databaseUrl: config.databaseUrl, data: config.data, migrations: 'migrations' }, 'beside')
  try {
    return await work(opened.ownerUrl, opened.migrated, config)
  } finally {
    await opened.stop()
  }
}
