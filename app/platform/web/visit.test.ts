import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHouse, type TestHouse, type TestPerson } from '../../../test/harness/house.ts'
import type { DB } from '../database/connect.ts'
import { findSignedIn } from './visit.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function look(person: TestPerson, at = t.clock.now) {
  return findSignedIn(t.database, tokenOf(person), undefined, at)
}

function tokenOf({ cookie }: TestPerson): string {
  const [token = ''] = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')
  return token
}

/** What a connection without a centre sees, on the very connection that did the work before. */
function seenAfterwards(work: (one: Kysely<DB>) => Promise<unknown>) {
  return t.database.connection().execute(async (one) => {
    await work(one)
    const learners = await one.selectFrom('learner').select('id').execute()
    const memberships = await one.selectFrom('membership').select('id').execute()
    const { rows } = await sql<{ centre: string | null; person: string | null }>`select app_centre() as centre, app_person() as person`.execute(one)
    return { learners, memberships, settings: rows[0] }
  })
}

const nothing = { learners: [], memberships: [], settings: { centre: null, person: null } }

describe('looking up who is asking', () => {
  test('leaves nothing on the connection: the next query without a centre sees none', async () => {
    const seen = await seenAfterwards(async (one) => {
      const found = await findSignedIn(one, tokenOf(t.people.learner), undefined, t.clock.now)
      expect(found?.learner?.id).toBe(t.learnerId)
    })
    expect(seen).toEqual(nothing)
  })

  test('leaves nothing when a transaction in a centre fails on the connection', async () => {
    const seen = await seenAfterwards(async (one) => {
      const failed = one.transaction().execute(async (tx) => {
        await sql`select set_config('app.centre_id', ${t.centreId}, true)`.execute(tx)
        expect(await tx.selectFrom('learner').select('id').execute()).not.toEqual([])
        await sql`select 1 / 0`.execute(tx)
      })
      await expect(failed).rejects.toThrow('division by zero')
    })
    expect(seen).toEqual(nothing)
  })

  test('keeps many at once apart, though they share few connections', async () => {
    const people = Object.values(t.people)
    const asked = Array.from({ length: 25 }, () => people).flat()
    const found = await Promise.all(asked.map((person) => look(person)))
    expect(found.map((one) => [one?.person.id, one?.place?.centreId, one?.place?.role, one?.places.length])).toEqual(
      asked.map((person) => [person.id, person.centreId, person.role, 1]),
    )
    expect(found.map((one) => one?.learner?.id)).toEqual(asked.map((person) => person.learnerId))
  })

  test('goes by the clock of the house, not by the machine’s', async () => {
    const expires = Temporal.Instant.from('2100-01-01T00:00:00Z')
    expect(await look(t.people.learner, expires.subtract({ seconds: 1 }))).toBeDefined()
    expect(await look(t.people.learner, expires)).toBeUndefined()
  })
})
