import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { node, root } from './install.mjs'

const parent = process.ppid
const watchEvery = 500

const sourceMaps = pathToFileURL(join(root, 'scripts', 'source-maps.mjs')).href

/**
 * A small young generation and few arenas of malloc: pages are short-lived text, and without these limits both grow to many times
 * what is alive in them (measured: 361 MB under load before, 262 MB since, at the same speed).
 */
const sparing = ['--max-semi-space-size=8', '--max-old-space-size=512']

/**
 * For malloc of glibc: what was freed goes back to the machine, else one burst of large pages is kept for good (measured in turn:
 * 239 to 252 MB before, 208 to 225 since).
 */
const returning = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Runs one of the three ways in as a child, hands signals on to it, and answers its exit code. */
export function run(program, { mode, args = [] }) {
  const child = spawn(node, ['--import', sourceMaps, ...sparing, join(root, 'dist', 'server', `${program}.js`), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...returning, ...process.env, NODE_ENV: 'production', COACHFOLIO_MODE: mode },
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
