import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, stop } from './install.mjs'

const stamp = join(root, 'dist', '.built-from')
const sources = ['app', 'vite.config.ts', 'package-lock.json']
export const builds = [
  { name: 'pages', args: ['build', '--logLevel', 'warn'] },
  { name: 'server', args: ['build', '--mode', 'server', '--logLevel', 'warn'] },
]
export const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/** Builds pages and server when a source has changed since the last build. */
export async function ensureBuilt() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.error('Building …')
  rmSync(stamp, { force: true })
  const answers = await Promise.all(builds.map(({ name, args }) => build(name, args)))
  const failed = answers.filter(({ code }) => code !== 0)
  if (failed.length > 0) stop(failed.map(({ name, said }) => `The build of the ${name} failed:\n${said}`).join('\n'))
  writeFileSync(stamp, now)
}

export function build(name, args) {
  return new Promise((done) => {
    const child = spawn(node, [vite, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('close', (code) => done({ name, code, said }))
  })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesUnder(join(root, source))) {
      const { mtimeMs, size } = statSync(file)
      hash.update(`${file} ${mtimeMs} ${size}\n`)
    }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted()
}
