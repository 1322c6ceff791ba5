import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../database/centre.ts'
import { connect, type DB } from '../database/connect.ts'
import { recordEvent } from './record.ts'
import { verifyAudit } from './verify.ts'

const writers = 20
const at = Temporal.Instant.from('2026-11-21T10:00:00Z')

let server: TestDatabase
let database: Kysely<DB>
let centreId: string

beforeAll(async () => {
  server = await testDatabase()
  database = connect(server.url, writers)
  centreId = newId()
  await inCentre(database, centreId, async (tx) => {
    await tx.insertInto('centre_index').values({ id: centreId }).execute()
    await tx.insertInto('centre').values({ id: centreId, name: 'Harbour', created_at: at.toString() }).execute()
  })
})

afterAll(async () => {
  await database.destroy()
  await server.drop()
})

function write(stream: string, kind = 'NeedAdded'): Promise<void> {
  return inCentre(database, centreId, (tx) =>
    recordEvent(tx, { centreId, stream, at, actor: { kind: 'system' }, kind, subject: { kind: 'need', id: newId() } }),
  )
}

async function chain(stream: string): Promise<number[]> {
  const rows = await inCentre(database, centreId, (tx) => tx.selectFrom('audit_event').select('seq').where('stream', '=', stream).orderBy('seq').execute())
  return rows.map((row) => row.seq)
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

describe('a chain', () => {
  test('stays whole when many write to it at once', async () => {
    const learner = newId()
    await write(learner)
    await Promise.all(Array.from({ length: writers }, () => write(learner)))
    expect(await chain(learner)).toEqual(upTo(writers + 1))
    expect(await verifyAudit(database)).toMatchObject({ faults: [] })
  })

  test('is opened once when many write its first event at once', async () => {
    const learner = newId()
    const openings = () =>
      inCentre(database, centreId, (tx) =>
        tx.selectFrom('audit_event').select('subject_id').where('kind', '=', 'ChainOpened').where('subject_id', '=', learner).execute(),
      )
    await Promise.all(Array.from({ length: writers }, () => write(learner)))
    expect(await chain(learner)).toEqual(upTo(writers))
    expect(await openings()).toHaveLength(1)
    expect(await verifyAudit(database)).toMatchObject({ faults: [] })
  })

  test('does not make two wait for each other, whichever of the chains they write to first', async () => {
    const learner = newId()
    await write(learner)
    const both = (streams: readonly string[]) =>
      inCentre(database, centreId, async (tx) => {
        for (const stream of streams) {
          await recordEvent(tx, { centreId, stream, at, actor: { kind: 'system' }, kind: 'NeedAdded', subject: { kind: 'need', id: newId() } })
          await pause(20)
        }
      })
    const before = (await chain(centreId)).length
    await Promise.all(Array.from({ length: writers }, (_, one) => both(one % 2 === 0 ? [learner, centreId] : [centreId, learner])))
    expect(await chain(learner)).toEqual(upTo(writers + 1))
    expect(await chain(centreId)).toEqual(upTo(before + writers))
    expect(await verifyAudit(database)).toMatchObject({ faults: [] })
  })

  test('keeps what is typed in any language as it was hashed', async () => {
    const learner = newId()
    const data = { words: 'Māori, ‏عربي, 漢字, "quoted" \\ \n', count: 3, none: null, list: ['a', '’'] }
    const event = { centreId, stream: learner, at, actor: { kind: 'system' } as const, kind: 'NeedAdded', subject: { kind: 'need', id: newId() }, data }
    await inCentre(database, centreId, (tx) => recordEvent(tx, event))
    const [kept] = await inCentre(database, centreId, (tx) => tx.selectFrom('audit_event').select('data').where('stream', '=', learner).execute())
    expect(JSON.parse(kept?.data ?? '')).toEqual(data)
    expect(await verifyAudit(database)).toMatchObject({ faults: [] })
  })

  test('has no gap where a change was undone', async () => {
    const learner = newId()
    const undone = inCentre(database, centreId, async (tx) => {
      await recordEvent(tx, { centreId, stream: learner, at, actor: { kind: 'system' }, kind: 'NeedAdded', subject: { kind: 'need', id: newId() } })
      throw new Error('undo')
    })
    await Promise.all([expect(undone).rejects.toThrow('undo'), write(learner), write(learner)])
    expect(await chain(learner)).toEqual([1, 2])
    expect(await verifyAudit(database)).toMatchObject({ faults: [] })
  })

  test('is found whole also while others write to it', async () => {
    const learners = Array.from({ length: 4 }, () => newId())
    const writing = new AbortController()
    const busy = learners.map(async (learner) => {
      while (!writing.signal.aborted) await write(learner)
    })
    const verdicts = []
    for (let round = 0; round < 10; round += 1) verdicts.push(await verifyAudit(database))
    writing.abort()
    await Promise.all(busy)
    expect(verdicts.flatMap((verdict) => verdict.faults)).toEqual([])
  })
})
