import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { setPassword } from '../../app/platform/auth/person.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'

/** The whole application behind an address that a browser can open. */
export type ServedHouse = { t: TestHouse; address: string; close(): Promise<void> }

/** The password of everybody in a served house. */
export const password = 'a plain one for the journeys'

/** Serves a house of its own on a free port of this machine. Call in `beforeAll`, close in `afterAll`. */
export async function serveHouse(): Promise<ServedHouse> {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  const t = await testHouse({ demonstration: true, baseUrl: address })
  for (const person of [t.people.learner, t.people.assessor]) {
    await t.database.transaction().execute((tx) => setPassword(tx, person.id, password, t.clock.now))
  }
  const server = serve({ fetch: t.app.fetch, port, hostname: '127.0.0.1' })
  await once(server, 'listening')
  return {
    t,
    address,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await t.close()
    },
  }
}

/** The house knows its address before it opens, so the port is found first. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
