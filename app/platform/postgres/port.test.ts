import { expect, test } from 'vitest'
import { onFreePort } from './port.ts'

const refused = (port: number) => new Error(`PostgreSQL did not start.\ncould not bind IPv4 address "127.0.0.1" to ${port}: Address already in use`)

test('a port that somebody took in the meantime is let go for another', async () => {
  const ports = [4001, 4002, 4003]
  const tried: number[] = []
  const make = (port: number): Promise<string> => {
    tried.push(port)
    return port === 4003 ? Promise.resolve('it listens') : Promise.reject(refused(port))
  }
  expect(await onFreePort(make, () => Promise.resolve(ports.shift() ?? 0))).toEqual({ port: 4003, made: 'it listens' })
  expect(tried).toEqual([4001, 4002, 4003])
})

test.each([
  ['every port is taken', refused, 5],
  ['something else is wrong', () => new Error('could not load the library'), 1],
])('when %s, it says so', async (_what, error, times) => {
  let tried = 0
  const make = (port: number): Promise<never> => {
    tried += 1
    return Promise.reject(error(port))
  }
  await expect(onFreePort(make, () => Promise.resolve(4001))).rejects.toThrow(error(4001).message)
  expect(tried).toBe(times)
})

test('a port is found that nothing listens on', async () => {
  const { port } = await onFreePort(() => Promise.resolve())
  expect(port).toBeGreaterThan(0)
})
