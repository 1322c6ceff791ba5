import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { HouseEnv } from './house.ts'
import { readProxies } from './proxies.ts'
import { addressOf, visitorOf } from './visitor.ts'

const { proxies } = readProxies('10.0.0.0/8')
const app = new Hono<HouseEnv>()
app.use((ask, next) => {
  ask.set('house', { ...ask.var.house, proxies })
  return next()
})
app.get('/', (ask) => ask.json([visitorOf(ask).address, addressOf(ask)]))

test.each([
  ['the other end', '203.0.113.9', undefined, '203.0.113.9'],
  ['whom a proxy on this machine names', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['whom it names last: what came before was said by the visitor', '::1', '192.0.2.1, 198.51.100.7', '198.51.100.7'],
  ['whom a trusted proxy on another machine names', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
  ['whom the first of two trusted proxies names', '127.0.0.1', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
  ['not whom a visitor names before them', '127.0.0.1', '192.0.2.1, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
  ['the last that was an address', '127.0.0.1', 'unknown, 10.1.2.3', '10.1.2.3'],
  ['one of the newer kind', '::ffff:127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ['nobody that a visitor from elsewhere names', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['nobody whose name is no address', '127.0.0.1', 'unknown', '127.0.0.1'],
])('a visitor is %s', async (_what, remoteAddress, told, expected) => {
  const headers: Record<string, string> = told === undefined ? {} : { 'x-forwarded-for': told }
  const answer = await app.request('http://localhost/', { headers }, { incoming: { socket: { remoteAddress } } })
  expect(await answer.json()).toEqual([expected, expected])
})
