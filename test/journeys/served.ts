import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { setPassword } from '../../app/platform/auth/person.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'

/** The whole application behind an address that a browser can open. */
export type ServedHouse = { t: TestHouse; address: string; close(): Promise<void> }

/** The password of everybody in a served house. */
export const password = 'a plain one for the journeys'

/** Serves a house of its own on a free port of this machine. Call in `beforeAll`, close in `afterAll`. */
export async function serveHouse(): Promise<ServedHouse> {
  // The house knows its address before it opens: the port is held from the beginning, so that nobody else takes it meanwhile.
  let open: TestHouse | undefined
  const server = serve({
    fetch: (request, env) => open?.app.fetch(request, env) ?? new Response('Not open yet', { status: 503 }),
    port: 0,
    hostname: '127.0.0.1',
  })
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const t = await testHouse({ demonstration: true, baseUrl: address })
  for (const person of [t.people.learner, t.people.assessor]) {
    await t.database.transaction().execute((tx) => setPassword(tx, person.id, password, t.clock.now))
  }
  open = t
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
