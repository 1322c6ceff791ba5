import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { node, root } from './install.mjs'

const parent = process.ppid
const watchEvery = 500

/** Runs one of the three ways in as a child, hands signals on to it, and answers its exit code. */
export function run(program, { mode, args = [] }) {
  const child = spawn(node, ['--enable-source-maps', join(root, 'dist', 'server', `${program}.js`), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', COACHFOLIO_MODE: mode },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child)
  return new Promise((done) => child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1))))
}

/** When npm was killed outright, nobody else ends the server. */
function stopWithParent(child) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, watchEvery).unref()
}
