import type { Worker } from 'node:worker_threads'

/**
 * What one order may take: seconds of the thread’s own work, however busy the machine is (and three times as long by the clock, for
 * work that cannot be asked in between), and megabytes of memory in the thread.
 */
export type Bounds = { seconds: number; megabytes: number }

/** An order took more time or memory than it may. The thread was ended; the orders behind it are not touched. */
export class OutOfBounds extends Error {
  override readonly name = 'OutOfBounds'
}

const looksEvery = 100
const longestWait = 3
const microseconds = 1_000_000
const megabyte = 1_000_000

/** Looks at a thread until `stop` is called. Once its order has taken more than it may, tells so and ends the thread. */
export function watch(thread: Worker, bounds: Bounds, tell: (why: OutOfBounds) => void): { stop: () => void } {
  const began = performance.now()
  const before = workOf(thread)
  let stopped = false
  const timer = setInterval(async () => {
    const why = performance.now() - began > bounds.seconds * longestWait * 1000 ? 'seconds' : await whyTooMuch(thread, bounds, before)
    if (why === undefined || stopped) return
    stop()
    tell(new OutOfBounds(`The thread took more than ${bounds[why]} ${why}`))
    await thread.terminate()
  }, looksEvery)
  function stop(): void {
    stopped = true
    clearInterval(timer)
  }
  return { stop }
}

async function whyTooMuch(thread: Worker, { seconds, megabytes }: Bounds, before: Promise<number>): Promise<keyof Bounds | undefined> {
  // Refused once the thread has ended, which its own event tells.
  const held = await thread.getHeapStatistics().catch(() => undefined)
  if (held !== undefined && held.external_memory + held.total_heap_size > megabytes * megabyte) return 'megabytes'
  return (await workOf(thread)) - (await before) > seconds * microseconds ? 'seconds' : undefined
}

/** Microseconds that a thread has worked; none before it has begun, and when it has ended. */
async function workOf(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return user + system
}
