import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/harness/eventually.ts'
import { DataInUse } from './lock.ts'
import { isAlive } from './process.ts'
import { joinPostgres, startPostgres, type Postgres } from './start.ts'

let data: string
let running: Postgres[]

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'coachfolio-postgres-'))
  running = []
})

afterEach(async () => {
  for (const postgres of running) await postgres.stop()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<Postgres> {
  const postgres = await startPostgres({ data, forTests: true })
  running.push(postgres)
  return postgres
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

function postmaster(): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Another process that starts a PostgreSQL on the same data and says so. */
async function otherProcess(): Promise<ChildProcess> {
  const script = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))}
    const postgres = await startPostgres({ data: ${JSON.stringify(data)}, forTests: true })
    console.log(postgres.url)
    process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)))`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((ready, failed) => {
    child.stdout.once('data', ready)
    child.once('exit', () => failed(new Error('it ended')))
  })
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await ended
}

describe('the embedded PostgreSQL', () => {
  test('starts, keeps UTF-8, listens on this machine only, asks for the password', async () => {
    const { url } = await start()
    expect(
      await ask(url, `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as address, upper('\u00e9\u0175') as upper`),
    ).toEqual([{ encoding: 'UTF8', address: '127.0.0.1', upper: '\u00c9\u0174' }])
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(data, 'postgres-password')).mode & 0o777).toBe(0o600)
  })

  test('keeps its data, and is not made anew when it starts again', async () => {
    const first = await start()
    await ask(first.url, 'create table kept (n integer)')
    const made = await ask(first.url, 'select system_identifier from pg_control_system()')
    await first.stop()
    const second = await start()
    expect(await ask(second.url, 'select system_identifier from pg_control_system()')).toEqual(made)
    expect(await ask(second.url, 'select count(*)::integer as n from kept')).toEqual([{ n: 0 }])
  })

  test('leaves nothing running when it stops', async () => {
    const { stop } = await start()
    const pid = postmaster()
    expect(isAlive(pid)).toBe(true)
    await stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(data, 'coachfolio.lock'))).toBe(false)
  })

  test('says when it ends unasked, and not when it is stopped', async () => {
    let lost = 0
    const begin = () => startPostgres({ data, forTests: true, onLost: () => void (lost += 1) })
    await (await begin()).stop()
    expect(lost).toBe(0)
    running.push(await begin())
    process.kill(postmaster(), 'SIGKILL')
    await eventually(() => expect(lost).toBe(1))
  })

  test('is durable unless it is for tests', async () => {
    const postgres = await startPostgres({ data })
    running.push(postgres)
    expect(await ask(postgres.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`)).toEqual([
      { fsync: 'on', commit: 'on' },
    ])
  })
})

describe('another process on the same data', () => {
  test('is told plainly that they are in use, and may join beside', async () => {
    const other = await otherProcess()
    await expect(startPostgres({ data, forTests: true })).rejects.toThrow(DataInUse)
    await expect(startPostgres({ data, forTests: true })).rejects.toThrow(`in use by another Coachfolio (process ${other.pid})`)
    const beside = await joinPostgres({ data })
    expect(await ask(beside.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await beside.stop()
    expect(isAlive(postmaster())).toBe(true)
    await end(other, 'SIGTERM')
  })

  test('that was killed leaves an orphan, which the next start replaces with nothing lost', async () => {
    const other = await otherProcess()
    const orphan = postmaster()
    await end(other, 'SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const { url } = await start()
    expect(isAlive(orphan)).toBe(false)
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('killed together with its PostgreSQL leaves a stale postmaster.pid, which is no obstacle', async () => {
    const other = await otherProcess()
    const orphan = postmaster()
    process.kill(orphan, 'SIGKILL')
    await end(other, 'SIGKILL')
    const { url } = await start()
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('that loses its PostgreSQL while many write loses nothing that was committed', async () => {
    const first = await startPostgres({ data })
    await ask(first.url, 'create table kept (n integer primary key)')
    const committed: number[] = []
    const clients = Array.from({ length: 8 }, () => new Client({ connectionString: first.url }))
    for (const client of clients) client.on('error', () => undefined)
    await Promise.all(clients.map((client) => client.connect()))
    const writers = clients.map(async (client, writer) => {
      for (let n = writer; ; n += 8) {
        const kept = await client.query('insert into kept values ($1)', [n]).then(
          () => true,
          () => false,
        )
        if (!kept) return
        committed.push(n)
      }
    })
    while (committed.length < 50) await pause(10)
    process.kill(postmaster(), 'SIGKILL')
    await Promise.all(writers)
    await first.stop()
    const { url } = await start()
    const rows = (await ask(url, 'select n from kept')) as { n: number }[]
    const found = new Set(rows.map((row) => row.n))
    expect(committed.filter((n) => !found.has(n))).toEqual([])
  })

  test('whose number belongs to another program by now is no obstacle, and that program is left alone', async () => {
    const { stop } = await start()
    await stop()
    const bystander = spawn('sleep', ['60'])
    const pid = bystander.pid ?? 0
    writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${pid}\n${join(data, 'postgres')}\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`)
    writeFileSync(join(data, 'coachfolio.lock'), `${pid}\nan earlier start\n`)
    await start()
    expect(isAlive(pid)).toBe(true)
    await end(bystander, 'SIGTERM')
  })
})
