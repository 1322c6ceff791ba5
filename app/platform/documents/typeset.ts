import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Document } from './document.ts'
import type { Delivery, Order } from './typesetter.ts'

type Waiting = { done: (pdf: Buffer) => void; failed: (error: Error) => void }

const waiting = new Map<number, Waiting>()
let current: Worker | undefined
let last = 0

/**
 * Sets a document as a tagged PDF (PDF/UA-1) in a thread of its own, so that pages go on being answered. The same document gives
 * the same bytes. A letter that no font has appears as its Unicode number.
 */
export async function typeset({ at, ...document }: Document): Promise<Buffer> {
  last += 1
  const order: Order = { id: last, document: JSON.stringify(document), at: Math.floor(at.epochMilliseconds / 1000) }
  return new Promise((done, failed) => {
    waiting.set(order.id, { done, failed })
    const thread = threadAtWork()
    thread.ref()
    thread.postMessage(order, [])
  })
}

function threadAtWork(): Worker {
  if (current !== undefined) return current
  const started = new Worker(addressOfThread())
  started.on('message', (delivery: Delivery) => {
    const one = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (waiting.size === 0) started.unref()
    if ('pdf' in delivery) one?.done(Buffer.from(delivery.pdf))
    else one?.failed(new Error(`The document could not be set: ${delivery.error}`))
  })
  started.on('error', failAll)
  started.on('exit', () => failAll(new Error('The thread that sets documents has ended')))
  current = started
  return started
}

/** A process with nothing else to do ends, whether the thread still runs or not. */
function failAll(error: unknown): void {
  current = undefined
  for (const { failed } of waiting.values()) failed(error instanceof Error ? error : new Error(String(error)))
  waiting.clear()
}

/** Beside this file in the source; one of the ways in once it is built. */
function addressOfThread(): URL {
  return import.meta.url.endsWith('/platform/documents/typeset.ts')
    ? new URL('typesetter.ts', import.meta.url)
    : pathToFileURL(resolve('dist/server/typesetter.js'))
}
