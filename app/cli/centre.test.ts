import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { testHouse, type TestHouse } from '../../test/harness/house.ts'
import { testDatabase, type TestDatabase } from '../../test/harness/test-database.ts'
import { invitePerson } from '../features/people/index.ts'
import { findCentreIds, inCentre } from '../platform/database/centre.ts'
import { connect } from '../platform/database/connect.ts'
import { createVault } from '../platform/vault/vault.ts'
import { run } from './centre.ts'

const key = Buffer.alloc(32, 7)
const good = ['create', '--name', 'Quayside Coaching', '--administrator', 'Ada@Quayside.example', '--administrator-name', 'Ada Pengelly']
let held: TestDatabase

beforeAll(async () => {
  held = await testDatabase()
  vi.stubEnv('DATABASE_URL', held.url)
  // Vite names its own base in the environment of tests.
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('COACHFOLIO_MODE', 'demonstration')
  vi.stubEnv('COACHFOLIO_MASTER_KEY', key.toString('base64'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await held.drop()
})

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

describe('coachfolio centre create', () => {
  it('makes a centre whose vault opens, and one invitation', async () => {
    const { code, out } = await call(...good, '--json')
    expect(code).toBe(0)
    const { centre } = JSON.parse(out) as { centre: string }
    const database = connect(held.url, 1)
    try {
      const vault = createVault(key)
      const found = await inCentre(database, centre, async (tx) => ({
        centre: await tx.selectFrom('centre').select(['name', 'zone']).executeTakeFirstOrThrow(),
        invited: await tx.selectFrom('invitation').select(['email', 'name', 'roles']).execute(),
        events: await tx.selectFrom('audit_event').select('kind').orderBy('seq').execute(),
        sealed: await vault.open(tx, centre, 'proof', await vault.seal(tx, centre, 'proof', 'Ada')),
      }))
      expect(found).toEqual({
        centre: { name: 'Quayside Coaching', zone: 'Europe/London' },
        invited: [{ email: 'ada@quayside.example', name: 'Ada Pengelly', roles: ['administrator'] }],
        events: [{ kind: 'CentreCreated' }, { kind: 'PersonInvited' }],
        sealed: 'Ada',
      })
    } finally {
      await database.destroy()
    }
  })

  it('says in words what to do with the link', async () => {
    const { code, out } = await call(...good)
    expect(code).toBe(0)
    expect(out).toMatch(
      /Quayside Coaching is there\. Ada Pengelly \(Ada@Quayside\.example\) accepts the invitation at\s+http:\/\/localhost:3000\/invitations\/\S+\s+It can be used once, until \d+ \w+ 20\d\d\./,
    )
  })

  it.each([
    ['nothing', []],
    ['another verb', ['destroy', ...good.slice(1)]],
    ['no name', ['create', ...good.slice(3)]],
    ['no address', [...good.slice(0, 3), ...good.slice(5)]],
    ['a bad address', good.map((word) => (word.includes('@') ? 'ada' : word))],
    ['no name of the administrator', good.slice(0, 5)],
    ['a zone that does not exist', [...good, '--zone', 'Europe/Atlantis']],
    ['an unknown option', [...good, '--colour', 'blue']],
  ])('refuses %s, and makes nothing', async (_what, args) => {
    const database = connect(held.url, 1)
    try {
      const before = await findCentreIds(database)
      const { code, out, err } = await call(...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('centre create --name')
      expect(await findCentreIds(database)).toEqual(before)
    } finally {
      await database.destroy()
    }
  })
})

describe('the link that was printed', () => {
  let t: TestHouse
  beforeAll(async () => {
    t = await testHouse()
  })
  afterAll(() => t.close())

  it('lets the first administrator in', async () => {
    const by = { centreId: t.centreId, actor: { kind: 'system' as const }, now: t.clock.now }
    const invited = await inCentre(t.database, t.centreId, (tx) =>
      invitePerson(tx, by, { name: 'Ada Pengelly', email: 'ada@quayside.example', roles: ['administrator'], inviterId: null }),
    )
    const address = `/invitations/${invited.ok ? invited.value.token : ''}`
    const opened = await t.as(undefined).get(address)
    expect(opened.status).toBe(200)
    expect(await opened.text()).toContain('Harbour Coaching Centre invites you, Ada Pengelly')
    expect((await t.as(undefined).post(address, { how: 'password', password: 'a quiet harbour 47' })).status).toBe(303)
  })
})
