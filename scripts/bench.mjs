import { spawn } from 'node:child_process'
import { dirname, delimiter } from 'node:path'
import { build, ensureBuilt } from './build.mjs'
import { ensureInstalled, node, root, stop } from './install.mjs'

process.chdir(root)
ensureInstalled()
await ensureBuilt()
const built = await build('benchmark', ['build', '--mode', 'bench', '--logLevel', 'warn'])
if (built.code !== 0) stop(`The build of the benchmark failed:\n${built.said}`)

const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter), NODE_ENV: 'production' }
const child = spawn(node, ['dist/bench/bench.js', ...process.argv.slice(2)], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
