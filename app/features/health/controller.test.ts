import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { testDatabase } from '../../../test/harness/test-database.ts'
import { connect } from '../../platform/database/connect.ts'
import { createRouter } from '../../router.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function from(address: string | undefined, headers: Record<string, string> = {}): Response | Promise<Response> {
  return t.app.request('http://localhost:3000/metrics', { headers }, { incoming: { socket: { remoteAddress: address } } })
}

describe('whoever watches over the process', () => {
  test('learns that it is alive and ready', async () => {
    expect(await page(t.as(undefined).get('/healthz'))).toMatchObject({ status: 200, text: 'alive' })
    expect(await page(t.as(undefined).get('/readyz'))).toMatchObject({ status: 200, text: 'ready' })
  })

  test('learns that the database does not answer, while the process lives', async () => {
    const database = connect('postgres://nobody@127.0.0.1:1/none', 1)
    const app = createRouter({ ...t.house, database }, 'dist/client')
    const ready = await app.request('http://localhost:3000/readyz')
    expect([ready.status, await ready.text()]).toEqual([503, 'not ready: the database does not answer'])
    expect((await app.request('http://localhost:3000/healthz')).status).toBe(200)
    await database.destroy()
  })

  test('learns that migrations are missing', async () => {
    const empty = await testDatabase('empty')
    const database = connect(empty.url, 1)
    const app = createRouter({ ...t.house, database }, 'dist/client')
    expect((await app.request('http://localhost:3000/readyz')).status).toBe(503)
    await database.destroy()
    await empty.drop()
  })
})

describe('the figures of the process', () => {
  test('are for this machine', async () => {
    await t.as(undefined).get('/sign-in?then=/secret')
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      const figures = await from(address)
      const text = await figures.text()
      expect([figures.status, figures.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')])
      expect(text).toMatch(/coachfolio_answer_seconds_count\{method="GET",route="\/sign-in",status="200"\} \d/)
      expect(text).toContain('process_cpu_seconds_total')
      expect(text).not.toContain('secret')
    }
  })

  test.each([['192.0.2.7'], ['127.0.0.1.evil.example'], [''], [undefined]])('are not there from %s', async (address) => {
    expect((await from(address)).status).toBe(404)
  })

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])('are not handed on by a proxy: %s', async (header) => {
    expect((await from('127.0.0.1', { [header]: '192.0.2.7' })).status).toBe(404)
  })
})
