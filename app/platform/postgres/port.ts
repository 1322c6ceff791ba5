import { createServer } from 'node:net'

const tries = 5
const taken = 'Address already in use'

/**
 * Makes what listens on a free port of this machine. Between finding the port and listening on it somebody else may take it: then
 * another is found. Any other error of `make` is thrown.
 */
export async function onFreePort<Made>(make: (port: number) => Promise<Made>, find: () => Promise<number> = freePort): Promise<{ port: number; made: Made }> {
  for (let left = tries; ; left -= 1) {
    const port = await find()
    try {
      return { port, made: await make(port) }
    } catch (error) {
      if (left <= 1 || !(error instanceof Error) || !error.message.includes(taken)) throw error
    }
  }
}

/** A port of this machine that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
