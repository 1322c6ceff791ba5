import type { Worker } from 'node:worker_threads'

/** What one order may take: seconds, and megabytes of memory in the thread. */
export type Bounds = { seconds: number; megabytes: number }

/** An order took more time or memory than it may. The thread was ended; the orders behind it are not touched. */
export class OutOfBounds extends Error {
  override readonly name = 'OutOfBounds'
}

const looksEvery = 100
const megabyte = 1_000_000

/** Looks at a thread until `stop` is called. Once its order has taken more than it may, tells so and ends the thread. */
export function watch(thread: Worker, bounds: Bounds, tell: (why: OutOfBounds) => void): { stop: () => void } {
  const began = performance.now()
  let stopped = false
  const timer = setInterval(async () => {
    const why = performance.now() - began > bounds.seconds * 1000 ? 'seconds' : await whyTooMuch(thread, bounds)
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

async function whyTooMuch(thread: Worker, { megabytes }: Bounds): Promise<'megabytes' | undefined> {
  // Refused once the thread has ended, which its own event tells.
  const held = await thread.getHeapStatistics().catch(() => undefined)
  return held !== undefined && held.external_memory + held.total_heap_size > megabytes * megabyte ? 'megabytes' : undefined
}
