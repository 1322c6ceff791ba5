import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { builds, ensureBuilt, vite } from './build.mjs'
import { ensureInstalled, node, root } from './install.mjs'

const settle = 300
const main = join(root, 'dist', 'server', 'main.js')

process.chdir(root)
ensureInstalled()
await ensureBuilt()

const builders = builds.map(({ args }) => spawn(node, [vite, ...args, '--watch'], { stdio: 'inherit' }))
let server = start()
let pending

watch(join(root, 'dist', 'server'), () => {
  clearTimeout(pending)
  pending = setTimeout(restart, settle)
})

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)

function start() {
  const env = { ...process.env, COACHFOLIO_MODE: 'demonstration' }
  return spawn(node, ['--enable-source-maps', main], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
}

async function restart() {
  await stopServer()
  while (!existsSync(main)) await pause(settle)
  server = start()
}

function stopServer() {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  return ended
}

async function end() {
  for (const builder of builders) builder.kill()
  await stopServer()
  process.exit(0)
}
