import autocannon from 'autocannon'
import { newId } from '../app/kernel/ids.ts'

/** Stands in a body for an identifier that is another one each time. */
export const freshId = '00000000-fresh-id'

/** One request of a run, sent over and over. */
export type Sent = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }

/** What to send, over how many connections at once, for how long. With several requests each connection takes the next in turn. */
export type Load = { url: string; connections: number; seconds: number; requests: Sent[]; amount?: number }

/** What came back: milliseconds of every answer in order of length, answers a second, and how many were not of the status expected. */
export type Loaded = { milliseconds: number[]; perSecond: number; bytes: number; statuses: Record<string, number> }

async function load({ url, connections, seconds, requests, amount }: Load): Promise<Loaded> {
  const milliseconds: number[] = []
  const statuses: Record<string, number> = {}
  const began = performance.now()
  let ended = began
  let bytes = 0
  let connection = 0
  const own = Math.ceil(requests.length / connections)
  await new Promise<void>((done, failed) => {
    const run = autocannon(
      {
        url,
        connections,
        ...(amount === undefined ? { duration: seconds } : { amount }),
        setupClient: (client) => {
          // Each connection sends its own share, so that no two of them write to one learner's record.
          const share = requests.slice(connection * own, (connection + 1) * own)
          connection = (connection + 1) % connections
          client.setRequests((share.length === 0 ? requests : share).map((sent) => ({ ...sent, setupRequest: (request) => ({ ...request, body: sent.body?.replace(freshId, newId()) }) })))
        },
      },
      (error) => (error ? failed(error as Error) : done()),
    )
    run.on('response', (_client, status, size, took) => {
      ended = performance.now()
      milliseconds.push(took)
      bytes += size
      statuses[status] = (statuses[status] ?? 0) + 1
    })
  })
  milliseconds.sort((left, right) => left - right)
  return { milliseconds, perSecond: (milliseconds.length * 1000) / (ended - began), bytes, statuses }
}

process.once('message', (asked: Load) => {
  load(asked).then(
    (loaded) => process.send?.(loaded, () => process.disconnect?.()),
    (error: unknown) => {
      throw error
    },
  )
})
