import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { run } from './run.mjs'

process.chdir(root)
ensureInstalled()
await ensureBuilt()
process.exit(await run('main', { mode: 'production' }))
