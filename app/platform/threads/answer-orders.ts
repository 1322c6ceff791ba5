import { parentPort } from 'node:worker_threads'

/** What a thread's code does: answers each order it is sent, or says why it cannot. The other side is `threadFor`. */
export function answerOrders<Order, Answer>(work: (order: Order) => Promise<Answer> | Answer): void {
  parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
    try {
      parentPort?.postMessage({ id, answer: await work(order) }, [])
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }, [])
    }
  })
}
