import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { watch, type Bounds } from './bounds.ts'

type Answered = { id: number; answer: unknown } | { id: number; error: string }
type Order = { id: number; order: unknown; done: (answer: unknown) => void; failed: (error: Error) => void }

/** Where a thread's code is: beside the caller in the source, one of the ways in once it is built. */
export type ThreadCode = { caller: string; source: string; built: string }

/**
 * A thread of its own for work that would keep pages waiting. It begins with the first order, answers one after another, and does
 * not keep a process alive that has nothing else to do. Its code calls `answerOrders`. An order that goes beyond its bounds fails
 * with `OutOfBounds`, and a new thread goes on with the next: files that people send must not take the house with them.
 */
export function threadFor<Asked, Answer>(code: ThreadCode, bounds: Bounds): (order: Asked) => Promise<Answer> {
  const waiting: Order[] = []
  let worker: Worker | undefined
  let doing: { order: Order; stop: () => void } | undefined
  let last = 0

  function next(): void {
    if (doing !== undefined) return
    const order = waiting.shift()
    if (order === undefined) return worker?.unref()
    const thread = (worker ??= begin(code, answered, lose))
    thread.ref()
    thread.postMessage({ id: order.id, order: order.order }, [])
    const { stop } = watch(thread, bounds, (why) => lose(thread, why))
    doing = { order, stop }
  }

  function end(settle: (order: Order) => void): void {
    doing?.stop()
    if (doing !== undefined) settle(doing.order)
    doing = undefined
    next()
  }

  function answered(answer: Answered): void {
    if (doing?.order.id !== answer.id) return
    end(({ done, failed }) => ('error' in answer ? failed(new Error(answer.error)) : done(answer.answer)))
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return
    worker = undefined
    end(({ failed }) => failed(error))
  }

  return (order) => {
    const id = (last += 1)
    return new Promise((done, failed) => {
      waiting.push({ id, order, done: (answer) => done(answer as Answer), failed })
      next()
    })
  }
}

function begin(code: ThreadCode, answered: (answer: Answered) => void, lose: (lost: Worker, error: Error) => void): Worker {
  const fresh = new Worker(addressOf(code))
  fresh.on('message', answered)
  fresh.on('error', (error: unknown) => lose(fresh, error instanceof Error ? error : new Error(String(error))))
  fresh.on('exit', () => lose(fresh, new Error(`The thread of ${code.source} has ended`)))
  return fresh
}

function addressOf({ caller, source, built }: ThreadCode): URL {
  return caller.endsWith('.ts') ? new URL(source, caller) : pathToFileURL(resolve('dist/server', built))
}
