import { expect, test } from 'vitest'
import { readProxies } from './proxies.ts'

test.each([
  ['this machine', '', '127.0.0.1', true],
  ['this machine, otherwise written', '', '::ffff:127.0.0.1', true],
  ['this machine by IPv6', '', '::1', true],
  ['nobody else, when none is named', '', '10.0.0.5', false],
  ['an address that is named', '10.0.0.5', '10.0.0.5', true],
  ['not its neighbour', '10.0.0.5', '10.0.0.6', false],
  ['one of several', '10.0.0.5, fd00::7', 'fd00::7', true],
  ['one of a network', '172.16.0.0/12', '172.31.255.1', true],
  ['not one beside it', '172.16.0.0/12', '172.32.0.1', false],
  ['one of a network, otherwise written', '172.16.0.0/12', '::ffff:172.18.0.2', true],
  ['one of a network of IPv6', 'fd00::/8', 'fdab::1', true],
  ['nothing that is no address', '10.0.0.0/8', 'unknown', false],
])('trusted is %s', (_what, named, address, expected) => {
  const { proxies, wrong } = readProxies(named)
  expect(wrong).toEqual([])
  expect(proxies.has(address)).toBe(expected)
})

test.each(['proxy', '10.0.0.5/', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '0.0.0.0/0', '::/0', '10.0.0.0/-1', 'fd00::/129', '10.0.0.0/8x'])(
  'what is neither address nor network is named, and trusts nobody: %s',
  (part) => {
    const { proxies, wrong } = readProxies(`${part}, 192.0.2.1`)
    expect(wrong).toEqual([part])
    expect([proxies.has('10.0.0.5'), proxies.has('192.0.2.1')]).toEqual([false, true])
  },
)
