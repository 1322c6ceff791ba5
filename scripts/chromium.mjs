import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stop } from './install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The browser for the tests: CHROMIUM, the machine's, or Debian's package where it may be installed. */
export function ensureChromium() {
  const given = process.env.CHROMIUM
  if (given && !existsSync(given)) stop(`CHROMIUM is ${given}, but there is no such file.`)
  const found = given || find()
  if (found) return found
  if (process.getuid?.() === 0 && onPath('apt-get')) installPackage()
  return find() ?? stop('The browser tests need a Chromium. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path.')
}

function installPackage() {
  console.error('Installing Chromium for the browser tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env })
  }
}

function find() {
  return names.map(onPath).find(Boolean) ?? (existsSync(macOs) ? macOs : undefined)
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}
