import type { Transaction } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { layGround } from '../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { newId } from '../../kernel/ids.ts'
import { recordEvent } from '../../platform/audit/record.ts'
import { inCentre } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { getReckoning } from './evaluation.ts'
import { findEnrolments, getRecordSeq } from './queries.ts'

const today = '2026-11-21'
const undo = new Error('undo')

let t: TestHouse
let client: string

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

beforeEach(async () => {
  client = (await layGround(t, { alias: `Client ${newId().slice(-8)}` })).client
})

/** The needs that a learner's reckoning knows of one client. */
async function needsReckoned(tx: Transaction<DB>, given?: number): Promise<string[]> {
  const [enrolment] = await findEnrolments(tx, t.centreId, t.learnerId)
  if (enrolment === undefined) throw new Error('not enrolled')
  const { record } = await getReckoning(tx, t.centreId, enrolment, given ?? (await getRecordSeq(tx, t.centreId, t.learnerId)), today)
  return record.needs.filter((need) => need.client === client).map((need) => need.statement)
}

async function addNeed(tx: Transaction<DB>, statement: string): Promise<void> {
  const id = newId()
  await tx
    .insertInto('need')
    .values({ centre_id: t.centreId, id, client_id: client, statement, identified_on: today, created_at: t.clock.now.toString() })
    .execute()
  await recordEvent(tx, {
    centreId: t.centreId,
    stream: t.learnerId,
    at: t.clock.now,
    actor: { kind: 'system' },
    kind: 'NeedAdded',
    subject: { kind: 'need', id },
  })
}

const apart = (work: (tx: Transaction<DB>) => Promise<unknown>) => inCentre(t.database, t.centreId, work)

describe('a reckoning', () => {
  test('is kept while nothing changes, and made anew after a change', async () => {
    const [enrolment] = await inCentre(t.database, t.centreId, (tx) => findEnrolments(tx, t.centreId, t.learnerId))
    if (enrolment === undefined) throw new Error('not enrolled')
    const reckon = () =>
      inCentre(t.database, t.centreId, async (tx) => getReckoning(tx, t.centreId, enrolment, await getRecordSeq(tx, t.centreId, t.learnerId), today))
    const first = await reckon()
    expect(await reckon()).toBe(first)
    await apart((tx) => addNeed(tx, 'Delegate'))
    expect(await reckon()).not.toBe(first)
    expect(await apart((tx) => needsReckoned(tx))).toEqual(['Delegate'])
  })

  test('made in a transaction that is undone stays with it: nobody finds it under the number that was before', async () => {
    const undone = apart(async (tx) => {
      const before = await getRecordSeq(tx, t.centreId, t.learnerId)
      await addNeed(tx, 'Never kept')
      expect(await needsReckoned(tx, before)).toEqual(['Never kept'])
      throw undo
    })
    await expect(undone).rejects.toBe(undo)
    expect(await apart((tx) => needsReckoned(tx))).toEqual([])
  })

  test('made in a transaction that is undone stays with it: nobody finds it under the number that the next change takes', async () => {
    const undone = apart(async (tx) => {
      await addNeed(tx, 'Never kept')
      expect(await needsReckoned(tx)).toEqual(['Never kept'])
      throw undo
    })
    await expect(undone).rejects.toBe(undo)
    await apart((tx) => addNeed(tx, 'Kept'))
    expect(await apart((tx) => needsReckoned(tx))).toEqual(['Kept'])
  })

  test('asked for with an old number does not hide what was committed since', async () => {
    const old = (await apart((tx) => getRecordSeq(tx, t.centreId, t.learnerId))) as number
    await apart((tx) => addNeed(tx, 'Committed meanwhile'))
    expect(await apart((tx) => needsReckoned(tx, old))).toEqual(['Committed meanwhile'])
    expect(await apart((tx) => needsReckoned(tx))).toEqual(['Committed meanwhile'])
  })
})
