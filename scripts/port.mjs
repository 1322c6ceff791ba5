import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const patience = 2500

/** Whether the port can be had; waits a moment for a server that is just stopping. */
export async function isPortFree(port, host) {
  for (const end = Date.now() + patience; ; await pause(100)) {
    if (await canListen(port, host)) return true
    if (Date.now() > end) return false
  }
}

function canListen(port, host) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, host, () => probe.close(() => done(true)))
  })
}
