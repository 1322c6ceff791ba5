import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const stamp = join(root, 'node_modules', '.coachfolio-installed')

/** Installs the packages when they are missing or older than the lock file, and answers the Node that runs everything else. */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).update(`${process.platform}-${process.arch}`).digest('hex')
  if (!isInstalled(wanted)) {
    console.error('Installing the packages (the first time, this takes a minute) …')
    // Not "npm ci": that would begin by removing node_modules, on which a server may be running.
    npm('install', '--no-save', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error')
    writeFileSync(stamp, wanted)
  }
  if (!existsSync(node)) npm('rebuild', 'node', '--foreground-scripts')
  if (!existsSync(node)) stop('The package "node" did not install. Remove node_modules and try again, with install scripts allowed.')
  return node
}

function isInstalled(wanted) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], env: withoutOwnNode(), shell: process.platform === 'win32' })
  if (error) stop(`npm cannot be started: ${error.message}`)
  if (status !== 0) stop(`npm ${args[0]} failed. What it said is above.`)
}

/** npm replaces node_modules, so it must not run on the Node that lies in there. */
function withoutOwnNode() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')))
  return { ...process.env, PATH: folders.join(delimiter), NODE_ENV: 'development' }
}

export function stop(message) {
  console.error(message)
  process.exit(1)
}
