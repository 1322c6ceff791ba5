import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, node, root } from './install.mjs'
import { ensurePdfTools } from './pdf-tools.mjs'

process.chdir(root)
ensureInstalled()
const chromium = ensureChromium()
ensurePdfTools()
await ensureBuilt()

const folder = mkdtempSync(join(tmpdir(), 'coachfolio-report-'))
const report = join(folder, 'report.json')
const code = await vitest()
const { passed, failed, failures } = count()
rmSync(folder, { recursive: true, force: true })
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((line) => `  ${line}`).join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function vitest() {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const path = [dirname(node), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path, CHROMIUM: chromium, NODE_ENV: 'test', NODE_DISABLE_COMPILE_CACHE: '1' }
  const child = spawn(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], { stdio: ['ignore', 'inherit', 'inherit'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGINT'))
  return new Promise((done) => child.on('exit', (status) => done(status ?? 1)))
}

/** A file that did not load, or an error outside of every test, counts as one failure. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: ['Vitest ended before there was a report; what it said is above.'] }
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const failures = testResults.filter((file) => file.status === 'failed').flatMap(failuresOf)
  if (failures.length === 0 && code !== 0) failures.push('An error outside of every test; what Vitest said is above.')
  return { passed: numPassedTests, failed: failures.length, failures }
}

function failuresOf({ name, message, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return [`${file}: ${firstLine(message)}`]
  return failed.map((test) => `${file}: ${test.fullName.trim()}\n    ${firstLine(test.failureMessages[0])}`)
}

function firstLine(message) {
  return stripVTControlCharacters((message ?? '').trim().split('\n')[0]).slice(0, 200)
}
