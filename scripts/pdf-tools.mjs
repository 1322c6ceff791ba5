import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stop } from './install.mjs'

/** Programs by which the tests check sealed documents independently of our own code, and the Debian package of each. */
const tools = { pdfsig: 'poppler-utils', openssl: 'openssl' }

/** Finds them on the machine, or installs Debian's packages where that may be done. */
export function ensurePdfTools() {
  if (missing().length > 0 && process.getuid?.() === 0 && isOnPath('apt-get')) installPackages(missing().map((name) => tools[name]))
  const still = missing()
  if (still.length === 0) return
  stop(`The tests of sealed documents need ${still.join(' and ')}. Install it (Debian: apt-get install ${still.map((name) => tools[name]).join(' ')}).`)
}

function installPackages(packages) {
  console.error(`Installing ${packages.join(' and ')} for the tests of sealed documents …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env })
  }
}

function missing() {
  return Object.keys(tools).filter((name) => !isOnPath(name))
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}
