import { spawn } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { ensureInstalled, node, root } from './install.mjs'
import { findMachinePaths } from './machine-paths.mjs'

process.chdir(root)
ensureInstalled()

/** What walks through the running house takes a minute and a half and looks at no border: `npm test` runs it. */
const leftToTheTests = ['hostile', 'dump'].flatMap((name) => ['--exclude', `test/house/${name}.test.ts`])

/** @type {[string, () => { good: boolean, said: string } | Promise<{ good: boolean, said: string }>][]} */
const checks = [
  ['types', () => tool('tsc', ['--noEmit', '-p', 'tsconfig.json'])],
  ['lint', () => tool('oxlint', ['--type-aware', '--quiet'])],
  ['format', () => tool('oxfmt', ['--check', 'app', 'test', 'bench', 'scripts', 'vite.config.ts', 'vitest.config.ts'])],
  ['unused code', () => tool('knip', ['--no-progress'])],
  ['borders, names and sizes', () => tool('vitest', ['run', 'test/house', '--project', 'house', '--reporter=dot', ...leftToTheTests])],
  ['no paths of a machine', machinePaths],
]

let failed = 0
for (const [name, check] of checks) {
  const began = performance.now()
  const { good, said } = await check()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${good ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (good) continue
  failed += 1
  console.log(`${said.trimEnd().replaceAll(/^/gm, '    ')}\n`)
}
console.log(failed === 0 ? 'Everything is in order.' : `${failed} of ${checks.length} checks failed.`)
process.exit(failed === 0 ? 0 : 1)

function tool(name, args) {
  const bin = join(root, 'node_modules', '.bin')
  const env = { ...process.env, PATH: [dirname(node), bin, process.env.PATH].join(delimiter), NO_COLOR: '1', FORCE_COLOR: '0' }
  return new Promise((done) => {
    const child = spawn(join(bin, name), args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => done({ good: false, said: error.message }))
    child.on('close', (code) => done({ good: code === 0, said }))
  })
}

function machinePaths() {
  const found = findMachinePaths(root)
  return { good: found.length === 0, said: found.join('\n') }
}
