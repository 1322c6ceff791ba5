import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseAccount, type Account } from './account.ts'
import { ensureCluster, owner, passwordIn } from './cluster.ts'
import { holderOf, takeLock } from './lock.ts'
import { stopOrphan } from './orphan.ts'
import { onFreePort } from './port.ts'
import { until } from './process.ts'
import { settings } from './settings.ts'

/** A PostgreSQL that runs; `url` is the owner's connection to the database `postgres`. */
export type Postgres = { url: string; stop: () => Promise<void> }

/** `onLost` is called when it ends though nobody asked it to. */
export type PostgresOptions = { data: string; forTests?: boolean; onLost?: () => void }

/** Starts the PostgreSQL of a data folder, making it at the first start. Throws DataInUse when another process has it. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const data = resolve(options.data)
  mkdirSync(data, { recursive: true })
  const release = await takeLock(data)
  try {
    const account = chooseAccount(join(data, 'postgres'))
    const password = passwordIn(data)
    await ensureCluster(account, password, options.forTests !== true)
    await stopOrphan(account.cluster)
    const { port, made: child } = await onFreePort((free) => launch(account, settings({ port: free, forTests: options.forTests ?? false })))
    const lost = (): void => options.onLost?.()
    child.once('exit', lost)
    const stop = async (): Promise<void> => {
      child.off('exit', lost)
      await stopChild(child)
      release()
    }
    return { url: ownerUrl(password, port), stop }
  } catch (error) {
    release()
    throw error
  }
}

/** For a command beside a running server: uses the PostgreSQL that runs on the data, or starts it for as long as needed. */
export async function joinPostgres(options: PostgresOptions): Promise<Postgres> {
  const data = resolve(options.data)
  if (holderOf(data) === undefined) return startPostgres(options)
  const { cluster } = chooseAccount(join(data, 'postgres'))
  const ready = await until(() => statusOf(cluster).ready, 10_000)
  if (!ready) throw new Error(`The PostgreSQL in ${cluster} is starting or stopping. Try again in a moment.`)
  return { url: ownerUrl(passwordIn(data), statusOf(cluster).port), stop: () => Promise.resolve() }
}

function ownerUrl(password: string, port: number): string {
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/postgres`
}

async function launch(account: Account, set: string[]): Promise<ChildProcess> {
  const { file, args, ...identity } = account.command(account.binaries.postgres, ['-D', account.cluster, ...set])
  const child = spawn(file, args, {
    ...identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  })
  const endWithProcess = (): void => void child.kill('SIGINT')
  process.once('exit', endWithProcess)
  child.once('exit', () => process.off('exit', endWithProcess))
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null
  const answered = await until(() => ended() || (statusOf(account.cluster).ready && statusOf(account.cluster).pid === child.pid), 60_000)
  if (answered && !ended()) return child
  child.kill('SIGKILL')
  throw new Error(`PostgreSQL did not start.\n${said}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await ended
}

/** Reads postmaster.pid: line 1 the process, line 4 the port, line 8 the state (PostgreSQL, miscadmin.h). */
function statusOf(cluster: string): { pid: number; port: number; ready: boolean } {
  const file = join(cluster, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return { pid: Number(lines[0] ?? 0), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}
