import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners } from '../../../../test/harness/signers.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordEvent } from '../../../platform/audit/record.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let signed: Ground
let waiting: Ground

beforeAll(async () => {
  t = await testHouse()
  signed = await layGround(t, { alias: 'Client A' })
  waiting = await layGround(t, { alias: 'Client B', signed: false })
  for (const { client, goal } of [signed, waiting]) await addSession(client, goal)
})
afterAll(async () => {
  await t.close()
})

describe('R048: the path of a client, from needs to review', () => {
  test('shows its five stones, what counts, and the one thing to do', async () => {
    const shown = await page(t.as(t.people.learner).get(`/clients/${signed.client}`))
    expect(shown.status).toBe(200)
    expect(shown.h1).toBe('Client A')
    for (const stone of ['Needs', 'Goals', 'Contract', 'Sessions', 'Review']) expect(shown.text).toContain(stone)
    expect(shown.text).toContain('Signed by everyone')
    expect(shown.text).toContain('1.5 h count')
    expect(mainAction(shown.html)).toEqual({ href: `/clients/${signed.client}/needs/new`, words: 'Note the first need' })
  })

  test('says who has still to sign, and which hours wait', async () => {
    const shown = await page(t.as(t.people.learner).get(`/clients/${waiting.client}`))
    expect(shown.text).toContain('1.5 h wait for Client B to sign')
    expect(shown.text).toContain('Waiting for Client B')
  })

  test('tells everything that has happened, and each opens in place', async () => {
    const shown = await page(t.as(t.people.learner).get(`/clients/${signed.client}`))
    for (const words of ['Goal', 'Contract', 'Session', 'Tried handing over the rota', '1 h 30 min']) expect(shown.text).toContain(words)
    expect(shown.html.match(/<details class="timeline-entry"/g)?.length).toBe(3)
    expect(shown.text).toContain('6 of 10 on 3 Feb')
  })

  test('R053: one need is not enough, and the page says how many more', async () => {
    await addNeed(signed.client, '2026-01-13')
    const shown = await page(t.as(t.people.learner).get(`/clients/${signed.client}`))
    expect(shown.text).toContain('1 development need, more needed')
    expect(shown.text).toContain('Note 1 more development need of Client A')
  })

  test('R052: a need dated after the contract breaks the order, and the page says so', async () => {
    const before = await page(t.as(t.people.learner).get(`/clients/${waiting.client}`))
    expect(before.text).not.toContain('dated after the contract')
    await addNeed(waiting.client, '2026-03-01')
    const shown = await page(t.as(t.people.learner).get(`/clients/${waiting.client}`))
    expect(shown.text).toContain('Client B’s need is dated after the contract of 20 January. Needs and goals are agreed before contracting.')
  })

  test('the list shows each path, its hours and what waits', async () => {
    const list = await page(t.as(t.people.learner).get('/clients'))
    expect(list.text).toContain('1.5 h count')
    expect(list.text).toContain('0 h count · 1.5 h wait for Client B')
    expect(list.text).toContain('Your unit asks for hours with 2 to 3 people')
    expect(list.html.match(/<ol class="path"/g)?.length).toBe(2)
  })

  test('people around a client stand under their aliases, and what is next is offered for a third client too', async () => {
    const { clientId } = await addSigners(t, { alias: 'Client C' })
    await change(async () => undefined)
    const shown = await page(t.as(t.people.learner).get(`/clients/${clientId}`))
    expect(shown.text).toContain('Client C’s line manager')
    expect(mainAction(shown.html)?.words).toBe('Note another need')
  })

  test('another learner’s client is not there', async () => {
    const other = await layGround(t, { alias: 'Client A', learnerId: t.otherLearnerId })
    expect((await t.as(t.people.learner).get(`/clients/${other.client}`)).status).toBe(404)
    expect((await t.as(t.people.otherLearner).get(`/clients/${other.client}`)).status).toBe(200)
  })

  test('a learner without a registration sees the client, and is told why nothing is asked', async () => {
    const browser = t.as(t.people.strangerLearner)
    const made = await browser.post('/clients/new', { alias: 'Client A', kind: 'individual', approach: 'mentoring', startedOn: '2026-11-20' })
    const id = made.headers.get('location')?.split('/')[2] ?? ''
    const shown = await page(browser.get(`/clients/${id}`))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('You are not registered on a unit yet')
  })
})

function mainAction(html: string): { href: string; words: string } | undefined {
  const found = /class="page-main-action"><a class="btn btn-main" href="([^"]+)"[^>]*>(?:<svg.*?<\/svg>)?<span>([^<]+)/.exec(html)
  return found === null ? undefined : { href: found[1] ?? '', words: found[2] ?? '' }
}

async function change(work: (tx: Parameters<Parameters<typeof inCentre>[2]>[0]) => Promise<unknown>): Promise<void> {
  await inCentre(t.database, t.centreId, async (tx) => {
    await work(tx)
    await recordEvent(tx, {
      centreId: t.centreId,
      stream: t.learnerId,
      at: t.clock.now,
      actor: { kind: 'system' },
      kind: 'RecordLaid',
      subject: { kind: 'learner', id: t.learnerId },
    })
  })
}

async function addNeed(client_id: string, identified_on: string): Promise<void> {
  await change((tx) =>
    tx
      .insertInto('need')
      .values({
        centre_id: t.centreId,
        id: newId(),
        client_id,
        statement: 'Hands nothing over',
        tool: 'SWOT',
        identified_on,
        created_at: t.clock.now.toString(),
      })
      .execute(),
  )
}

async function addSession(client_id: string, goal_id: string): Promise<void> {
  const centre_id = t.centreId
  const id = newId()
  const day = client_id === signed.client ? '2026-02-03' : '2026-02-04'
  await change(async (tx) => {
    await tx
      .insertInto('session')
      .values({
        centre_id,
        id,
        learner_id: t.learnerId,
        held_on: day,
        started_at: '10:00',
        minutes: 90,
        mode: 'video',
        summary: 'Tried handing over the rota',
        created_at: t.clock.now.toString(),
      })
      .execute()
    await tx.insertInto('session_client').values({ centre_id, session_id: id, client_id }).execute()
    await tx.insertInto('session_goal').values({ centre_id, session_id: id, goal_id, progress: 6 }).execute()
  })
}
