import autocannon from 'autocannon'
import { newId } from '../app/kernel/ids.ts'
import { freshId, type Load, type Loaded } from './sent.ts'

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
          client.setRequests((share.length === 0 ? requests : share).map((sent) => ({ ...sent, setupRequest: (request) => withFreshId(request) })))
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

/** The same request with an identifier that no request had before. */
function withFreshId(request: autocannon.Request): autocannon.Request {
  const { path = '/', body } = request
  return { ...request, path: path.replace(freshId, newId()), ...(typeof body === 'string' ? { body: body.replace(freshId, newId()) } : {}) }
}

process.once('message', (asked: Load) => {
  load(asked).then(
    (loaded) => process.send?.(loaded, () => process.disconnect?.()),
    (error: unknown) => {
      throw error
    },
  )
})
