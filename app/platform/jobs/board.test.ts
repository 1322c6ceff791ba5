import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/harness/eventually.ts'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { connect, type DB } from '../database/connect.ts'
import { createLog } from '../log/log.ts'
import { startJobs, type Attempt, type JobBoard, type JobHandlers } from './board.ts'
import type { JobData } from './jobs.ts'

const lines: string[] = []
const log = createLog({ form: 'json', destination: { write: (line: string) => lines.push(line) } })

let server: TestDatabase
let database: Kysely<DB>
let boards: JobBoard[] = []

beforeAll(async () => {
  server = await testDatabase()
  database = connect(server.url)
})

afterEach(async () => {
  await Promise.all(boards.map((board) => board.stop()))
  boards = []
})

afterAll(async () => {
  await database.destroy()
  await server.drop()
})

async function start(): Promise<JobBoard> {
  const board = await startJobs({ ownerUrl: server.url, log, retryDelaySeconds: 1 })
  boards.push(board)
  return board
}

function handlers(changed: Partial<JobHandlers>): JobHandlers {
  const unexpected = (): Promise<void> => Promise.reject(new Error('not expected'))
  return { 'send mail': unexpected, remind: unexpected, 'send links anew': unexpected, ...changed }
}

function enqueue(board: JobBoard, messageId: string): Promise<void> {
  return database.transaction().execute((tx) => board.enqueue(tx, 'send mail', { centreId: 'c', messageId }))
}

async function waitingIn(queue: string): Promise<number> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query<{ waiting: number }>(`select count(*)::integer as waiting from jobs.job where name = $1 and state = 'created'`, [queue])
  await client.end()
  return rows[0]?.waiting ?? -1
}

describe('jobs', () => {
  test('are done after the transaction that enqueued them, and not when it is undone', async () => {
    const board = await start()
    const done: string[] = []
    await board.work(handlers({ 'send mail': ({ messageId }) => Promise.resolve(void done.push(messageId)) }))
    const undone = database.transaction().execute(async (tx) => {
      await board.enqueue(tx, 'send mail', { centreId: 'c', messageId: 'undone' })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    await enqueue(board, 'kept')
    await eventually(() => expect(done).toEqual(['kept']))
    expect(await waitingIn('send-mail')).toBe(0)
  })

  test('are tried again when they fail, and the failure is logged without their data', async () => {
    const board = await start()
    const attempts: Attempt[] = []
    const failOnce = (_data: JobData['send mail'], attempt: Attempt): Promise<void> => {
      attempts.push(attempt)
      return attempts.length === 1 ? Promise.reject(new Error('server away')) : Promise.resolve()
    }
    await board.work(handlers({ 'send mail': failOnce }))
    await enqueue(board, 'secret-id')
    await eventually(() => expect(attempts).toEqual([{ last: false }, { last: false }]))
    const logged = lines.filter((line) => line.includes('job failed'))
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('server away')
    expect(logged[0]).not.toContain('secret-id')
  })

  test('enqueued once wait only once', async () => {
    const board = await start()
    await database.transaction().execute(async (tx) => {
      await board.enqueue(tx, 'send mail', { centreId: 'a', messageId: 'm' }, { once: 'a' })
      await board.enqueue(tx, 'send mail', { centreId: 'a', messageId: 'm' }, { once: 'a' })
      await board.enqueue(tx, 'send mail', { centreId: 'b', messageId: 'm' }, { once: 'b' })
      await board.enqueue(tx, 'send mail', { centreId: 'b', messageId: 'm' })
    })
    expect(await waitingIn('send-mail')).toBe(3)
  })

  test('wait until their time', async () => {
    const board = await start()
    const done: string[] = []
    await board.work(handlers({ 'send mail': ({ messageId }) => Promise.resolve(void done.push(messageId)) }))
    const after = Temporal.Now.instant().add({ seconds: 2 })
    await database.transaction().execute((tx) => board.enqueue(tx, 'send mail', { centreId: 'c', messageId: 'later' }, { after }))
    await eventually(() => expect(done.filter((id) => id === 'later')).toEqual(['later']))
    expect(Temporal.Instant.compare(Temporal.Now.instant(), after)).toBeGreaterThanOrEqual(0)
  })

  test('that run are finished before the process stops', async () => {
    const board = await start()
    let finished = false
    let began = false
    const slow = async (): Promise<void> => {
      began = true
      await new Promise((done) => setTimeout(done, 600))
      finished = true
    }
    await board.work(handlers({ 'send mail': slow }))
    await enqueue(board, 'slow')
    await eventually(() => expect(began).toBe(true))
    await board.stop()
    expect(finished).toBe(true)
  })

  test('are shared by two processes, each done once', async () => {
    const [one, two] = [await start(), await start()]
    const done: string[] = []
    const note = handlers({ 'send mail': ({ messageId }) => Promise.resolve(void done.push(messageId)) })
    await Promise.all([one.work(note), two.work(note)])
    const all = Array.from({ length: 12 }, (_, at) => `m${at}`)
    for (const id of all) await enqueue(one, id)
    await eventually(() => expect(done.toSorted()).toEqual(all.toSorted()))
  })
})
