import { answerOrders } from '../../app/platform/threads/answer-orders.ts'

/** What the thread of the tests can be asked for. */
export type TestOrder = { say: string } | { fail: string } | { forever: true } | { megabytes: number } | { leave: true }

answerOrders<TestOrder, string>((order) => {
  if ('say' in order) return order.say
  if ('fail' in order) throw new Error(order.fail)
  if ('leave' in order) return process.exit(0)
  const held: Uint8Array[] = []
  for (;;) if ('megabytes' in order && held.length < order.megabytes) held.push(new Uint8Array(1_000_000).fill(1))
})
