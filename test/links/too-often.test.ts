import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeToken } from '../../app/features/links/index.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { addSigners, linkTo } from '../harness/signers.ts'

let t: TestHouse
let good: string
let minute = 0

beforeAll(async () => {
  t = await testHouse()
  const { clientId } = await addSigners(t, { clientEmail: 'client@example.org' })
  await t.as(t.people.learner).post(`/links/new/goals/${clientId}`, {})
  good = await linkTo(t, 'client@example.org')
})
afterAll(() => t.close())

beforeEach(() => {
  minute += 60
  t.clock.set(Temporal.Instant.from('2026-11-22T10:00:00Z').add({ minutes: minute }).toString())
})

type From = { remoteAddress: string; forwarded?: string }

async function send({ remoteAddress, forwarded }: From, path: string, fields?: Record<string, string>): Promise<Response> {
  const headers = new Headers({ origin: t.house.baseUrl, host: 'localhost:3000', ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }) })
  const init = fields === undefined ? { headers } : { method: 'POST', headers, body: new URLSearchParams(fields) }
  return t.app.request(t.house.baseUrl + path, init, { incoming: { socket: { remoteAddress } } })
}

async function statuses(from: From, count: number, path: () => string, fields?: Record<string, string>): Promise<number[]> {
  const found: number[] = []
  for (let at = 0; at < count; at += 1) found.push((await send(from, path(), fields)).status)
  return found
}

const guess = () => `/l/${makeToken(t.centreId).token}`
const fingerprint = { fingerprint: 'ab'.repeat(32) }

describe('guessing addresses of links', () => {
  test('stops after sixty wrong ones from one network address, in plain words, also for a right one; others go on', async () => {
    const thief = { remoteAddress: '203.0.113.7' }
    expect(new Set(await statuses(thief, 60, guess))).toEqual(new Set([404]))
    const stopped = await send(thief, guess())
    expect(stopped.status).toBe(429)
    expect(stopped.headers.get('retry-after')).toBe('60')
    expect(await stopped.text()).toContain('Please wait a little')
    expect((await send(thief, good)).status).toBe(429)
    expect((await send(thief, `${good}/answer`, { answer: 'agreed' })).status).toBe(429)
    expect((await send({ remoteAddress: '203.0.113.8' }, good)).status).toBe(200)
  })

  test('goes on a few at a time after a minute, and whoever has a right address is let in then', async () => {
    const thief = { remoteAddress: '198.51.100.1' }
    await statuses(thief, 61, guess)
    t.clock.set(t.clock.now.add({ minutes: 1 }).toString())
    expect(await statuses(thief, 5, guess)).toEqual([404, 404, 404, 404, 404])
    expect((await send(thief, good)).status).toBe(200)
  })

  test('right addresses are never counted', async () => {
    expect(new Set(await statuses({ remoteAddress: '198.51.100.2' }, 80, () => good))).toEqual(new Set([200]))
  })

  test('a proxy on this machine says who is behind it; from elsewhere nobody can say that they are somebody else', async () => {
    const proxy = '127.0.0.1'
    await statuses({ remoteAddress: proxy, forwarded: '192.0.2.1' }, 61, guess)
    expect((await send({ remoteAddress: proxy, forwarded: '192.0.2.1' }, good)).status).toBe(429)
    expect((await send({ remoteAddress: proxy, forwarded: '192.0.2.2' }, good)).status).toBe(200)
    let last = 0
    for (let at = 0; at < 61; at += 1) last = (await send({ remoteAddress: '192.0.2.9', forwarded: `10.0.0.${at}` }, guess())).status
    expect(last).toBe(429)
  })
})

describe('checking copies', () => {
  test('stops after thirty from one network address, and goes on after a while', async () => {
    const from = { remoteAddress: '2001:db8:1:2::1' }
    const neighbour = { remoteAddress: '2001:db8:1:2::ffff' }
    expect(await statuses(from, 30, () => '/verify', fingerprint)).not.toContain(429)
    expect((await send(neighbour, '/verify', fingerprint)).status).toBe(429)
    expect((await send(from, '/verify')).status).toBe(200)
    t.clock.set(t.clock.now.add({ minutes: 1 }).toString())
    expect((await send(neighbour, '/verify', fingerprint)).status).toBe(200)
  })
})
