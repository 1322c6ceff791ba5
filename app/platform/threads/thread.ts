import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

type Answered = { id: number; answer: unknown } | { id: number; error: string }
type Waiting = { done: (answer: unknown) => void; failed: (error: Error) => void }

/** Where a thread's code is: beside the caller in the source, one of the ways in once it is built. */
export type ThreadCode = { caller: string; source: string; built: string }

/**
 * A thread of its own for work that would keep pages waiting. It begins with the first order, answers them in turn, and does not
 * keep a process alive that has nothing else to do. Its code calls `answerOrders`. When it ends, orders that wait fail.
 */
export function threadFor<Order, Answer>(code: ThreadCode): (order: Order) => Promise<Answer> {
  const waiting = new Map<number, Waiting>()
  let current: Worker | undefined
  let last = 0

  function failAll(error: Error): void {
    current = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  function begin(): Worker {
    const worker = new Worker(addressOf(code))
    worker.on('message', (answered: Answered) => {
      const one = waiting.get(answered.id)
      waiting.delete(answered.id)
      if (waiting.size === 0) worker.unref()
      if ('error' in answered) one?.failed(new Error(answered.error))
      else one?.done(answered.answer)
    })
    worker.on('error', (error: unknown) => failAll(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => failAll(new Error(`The thread of ${code.source} has ended`)))
    return worker
  }

  return (order) => {
    last += 1
    const id = last
    return new Promise((done, failed) => {
      waiting.set(id, { done: (answer) => done(answer as Answer), failed })
      current ??= begin()
      current.ref()
      current.postMessage({ id, order }, [])
    })
  }
}

function addressOf({ caller, source, built }: ThreadCode): URL {
  return caller.endsWith('.ts') ? new URL(source, caller) : pathToFileURL(resolve('dist/server', built))
}
