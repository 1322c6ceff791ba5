import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root, stop } from './install.mjs'
import { isPortFree } from './port.mjs'
import { run } from './run.mjs'

process.chdir(root)
const port = Number(process.env.PORT || 3000)
if (Number.isInteger(port) && port > 0 && port < 65_536 && !(await isPortFree(port, process.env.HOST || '127.0.0.1'))) {
  stop(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`)
}
ensureInstalled()
await ensureBuilt()
process.exit(await run('main', { mode: 'demonstration' }))
