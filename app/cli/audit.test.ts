import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { newId } from '../kernel/ids.ts'
import { linkHash } from '../platform/audit/chain.ts'
import { recordEvent } from '../platform/audit/record.ts'
import { inCentre } from '../platform/database/centre.ts'
import { connect } from '../platform/database/connect.ts'
import { createVault } from '../platform/vault/vault.ts'
import { createCentre } from '../features/centres/index.ts'
import { testDatabase, type TestDatabase } from '../../test/harness/test-database.ts'
import { run } from './audit.ts'

const learner = newId()
const otherLearner = newId()

let held: TestDatabase
let owner: Client
let centreId: string

/** Two learners' chains of five events each, and the centre's own: CentreCreated, ChainOpened, ChainOpened. */
beforeEach(async () => {
  held = await testDatabase()
  owner = new Client({ connectionString: held.url })
  await owner.connect()
  vi.stubEnv('DATABASE_URL', held.url)
  vi.stubEnv('COACHFOLIO_MODE', 'demonstration')
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('COACHFOLIO_MASTER_KEY', Buffer.alloc(32).toString('base64'))
  const database = connect(held.url, 1)
  centreId = newId()
  const at = Temporal.Instant.from('2026-11-21T10:00:00Z')
  const actor = { kind: 'system' } as const
  await inCentre(database, centreId, (tx) =>
    createCentre(tx, createVault(Buffer.alloc(32)), { id: centreId, name: 'Harbour Coaching Centre', zone: 'Europe/London' }, { actor, now: at }),
  )
  for (const stream of [learner, otherLearner]) {
    for (let number = 1; number <= 5; number += 1) {
      await inCentre(database, centreId, (tx) =>
        recordEvent(tx, { centreId, stream, at, actor, kind: 'SessionLogged', subject: { kind: 'session', id: newId() }, data: { number } }),
      )
    }
  }
  await database.destroy()
  await owner.query('alter table audit_event disable trigger audit_event_stays')
  await owner.query(`select set_config('app.centre_id', $1, false)`, [centreId])
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await owner.end()
  await held.drop()
})

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

async function verified(): Promise<{ code: number; faults: string[] }> {
  const { code, out } = await call('verify')
  const faults = out
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
  return { code, faults: faults.map((line) => line.replace(`centre ${centreId}, `, '').replace(learner, 'learner').replace(centreId, 'centre')) }
}

const ofLearner = 'where stream = $1 and seq'

describe('audit verify', () => {
  test('finds that every chain holds: exit code 0', async () => {
    expect(await call('verify')).toEqual({ code: 0, out: '13 events in 3 chains of 1 centre checked. Every chain holds.\n', err: '' })
    const { code, out } = await call('verify', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ centres: 1, chains: 3, events: 13, faults: [] })
  })

  test.each([
    [`data = '{"number":9}'`],
    [`actor = 'person:somebody'`],
    [`at = at + interval '1 day'`],
    [`kind = 'SessionChanged'`],
    [`subject_id = gen_random_uuid()`],
    [`hash = sha256('x')`],
    [`previous_hash = sha256('x')`],
  ])('names an event that was changed: %s', async (change) => {
    await owner.query(`update audit_event set ${change} ${ofLearner} = 3`, [learner])
    const { code, faults } = await verified()
    expect(code).toBe(1)
    expect(faults[0]).toMatch(/^chain learner, event 3 \(Session(?:Logged|Changed)\): changed$/)
  })

  test('names what follows an event that was changed and given a fitting hash', async () => {
    const { rows } = await owner.query(`select * from audit_event ${ofLearner} = 3`, [learner])
    const [row] = rows
    const link = {
      centreId,
      stream: learner,
      seq: 3,
      at: '2026-11-21T10:00:00.000Z',
      actor: 'system',
      kind: row.kind,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      data: '{}',
      previousHash: row.previous_hash,
    }
    await owner.query(`update audit_event set data = '{}', hash = $2 ${ofLearner} = 3`, [learner, linkHash(link)])
    expect(await verified()).toEqual({ code: 1, faults: ['chain learner, event 4 (SessionLogged): reordered'] })
  })

  test.each([
    ['= 1', ['chain learner, event 1 (unknown): removed']],
    ['= 3', ['chain learner, event 3 (unknown): removed']],
    ['= 5', ['chain learner, event 5 (unknown): removed']],
    ['in (2, 3)', ['chain learner, event 2 (unknown): removed', 'chain learner, event 3 (unknown): removed']],
  ])('names events that were removed: %s', async (seq, faults) => {
    await owner.query(`delete from audit_event ${ofLearner} ${seq}`, [learner])
    expect(await verified()).toEqual({ code: 1, faults })
  })

  test('names events that changed places', async () => {
    for (const [from, to] of [
      [2, 99],
      [4, 2],
      [99, 4],
    ])
      await owner.query(`update audit_event set seq = $3 ${ofLearner} = $2`, [learner, from, to])
    expect(await verified()).toEqual({
      code: 1,
      faults: ['chain learner, event 2 (SessionLogged): reordered', 'chain learner, event 4 (SessionLogged): reordered'],
    })
  })

  test('names an event that was put at the end past the head', async () => {
    await owner.query(
      `insert into audit_event select centre_id, stream, 6, at, actor, kind, subject_kind, subject_id, data, hash, sha256('x') from audit_event ${ofLearner} = 5`,
      [learner],
    )
    expect(await verified()).toEqual({ code: 1, faults: ['chain learner, event 6 (SessionLogged): changed'] })
  })

  test('ends also when a number was forged to leave an endless gap', async () => {
    await owner.query(`update audit_event set seq = 4000000000 ${ofLearner} = 5`, [learner])
    const { faults } = await verified()
    expect(faults).toHaveLength(1001)
    expect([faults[0], faults.at(-1)]).toEqual(['chain learner, event 5 (unknown): removed', 'chain learner, event 4000000000 (SessionLogged): changed'])
  })

  test('names a head that was set back', async () => {
    await owner.query(`update audit_head set seq = 4 where stream = $1`, [learner])
    expect(await verified()).toEqual({ code: 1, faults: ['chain learner, event 4 (head): changed'] })
  })

  test.each([
    ['a learner’s', () => learner, 'learner'],
    ['the centre’s own', () => centreId, 'centre'],
  ])('names a whole chain that was removed: %s', async (_whose, stream, named) => {
    await owner.query('delete from audit_event where stream = $1', [stream()])
    await owner.query('delete from audit_head where stream = $1', [stream()])
    expect(await verified()).toEqual({ code: 1, faults: [`chain ${named}, event 1 (unknown): chain removed`] })
  })

  test.each([[[]], [['check']], [['verify', '--yaml']]])('says how it is called: %j, exit code 2', async (args) => {
    const { code, out, err } = await call(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Exit codes: 0 every chain holds; 1 one does not; 2 the call is bad.')
  })
})
