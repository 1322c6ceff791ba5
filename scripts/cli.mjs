import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

ensureInstalled()
await ensureBuilt()
process.exit(await run('cli', { mode: process.env.COACHFOLIO_MODE ?? 'demonstration', args: process.argv.slice(2) }))
