import { hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'pg'
import type { Config } from './config.ts'
import { openCatalogue } from './features/catalogue/index.ts'
import { listQuestionnaires } from './features/feedback/index.ts'
import { mailSignInLink } from './features/account/index.ts'
import { systemClock } from './kernel/dates.ts'
import { createAuth, type Auth } from './platform/auth/auth.ts'
import { connect } from './platform/database/connect.ts'
import { openFileStore } from './platform/files/store.ts'
import { startJobs, type JobBoard } from './platform/jobs/board.ts'
import { createLog } from './platform/log/log.ts'
import { migrate } from './platform/migrations/migrate.ts'
import { joinPostgres, startPostgres } from './platform/postgres/start.ts'
import { openSigning } from './platform/signing/signing.ts'
import { createVault } from './platform/vault/vault.ts'
import type { House } from './platform/web/house.ts'
import { loadAssets } from './ui/assets.ts'

/** The house with what must be closed again. */
export type OpenHouse = { house: House; jobs: JobBoard; clientFolder: string; close: () => Promise<void> }

const clientFolder = 'dist/client'

/** Opens everything the application stands on: the database (starting the embedded one when no other is named), accounts, jobs, catalogue. */
export async function openHouse(config: Config, how: 'alone' | 'beside' = 'alone'): Promise<OpenHouse> {
  const log = createLog({ form: config.mode === 'production' ? 'json' : 'short', level: config.mode === 'production' ? 'info' : 'warn' })
  const postgres =
    config.databaseUrl === undefined ? await (how === 'alone' ? startPostgres : joinPostgres)({ data: config.data, onLost: endWithoutDatabase }) : undefined
  const url = config.databaseUrl ?? postgres?.url ?? ''
  await migrateDatabase(url)
  const database = connect(url)
  const vault = createVault(config.masterKey)
  const { masterKey, baseUrl, signingKey: own } = config
  const signing = await openSigning({ database, masterKey, name: new URL(baseUrl).hostname, clock: systemClock, own })
  const jobs = await startJobs({ ownerUrl: url, log })
  const posting = { database, vault, jobs, clock: systemClock, baseUrl: config.baseUrl }
  const auth = openAuth(config, url, posting)
  openCatalogue('specifications')
  listQuestionnaires()
  const house: House = {
    ...posting,
    signing,
    files: openFileStore(join(config.data, 'files')),
    auth,
    log,
    proxies: config.proxies,
    demonstration: config.mode === 'demonstration',
    assets: readAssets(),
  }
  return {
    house,
    jobs,
    clientFolder,
    async close() {
      await jobs.stop()
      await auth.close()
      await database.destroy()
      await postgres?.stop()
    },
  }
}

function openAuth({ masterKey, baseUrl }: Config, databaseUrl: string, posting: Pick<House, 'database' | 'vault' | 'jobs' | 'clock' | 'baseUrl'>): Auth {
  const secret = Buffer.from(hkdfSync('sha256', masterKey, '', 'coachfolio session cookies', 32)).toString('base64')
  const { database, clock } = posting
  return createAuth({ databaseUrl, database, secret, baseUrl, clock, sendMagicLink: (link) => mailSignInLink(posting, link) })
}

/** A server that can only fail had better end: whatever keeps it running then starts it again, and its database with it. */
function endWithoutDatabase(): void {
  process.stderr.write('The database has ended unexpectedly, so Coachfolio ends too. Start it again: what was kept is still there.\n')
  process.exit(1)
}

async function migrateDatabase(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    await migrate(pool, 'migrations')
  } finally {
    await pool.end()
  }
}

function readAssets(): House['assets'] {
  const manifest = join(clientFolder, 'manifest.json')
  if (!existsSync(manifest)) throw new Error('The pages’ style and script are not built. Run: npm start')
  return loadAssets(readFileSync(manifest, 'utf8'))
}
