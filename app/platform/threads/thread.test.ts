import { describe, expect, test } from 'vitest'
import { OutOfBounds } from './bounds.ts'
import { threadFor } from './thread.ts'
import type { TestOrder } from '../../../test/harness/test-thread.ts'

const code = { caller: import.meta.url, source: '../../../test/harness/test-thread.ts', built: '' }
const bounds = { seconds: 60, megabytes: 300 }

describe('a thread', () => {
  test('answers one after another, and says why it cannot', async () => {
    const ask = threadFor<TestOrder, string>(code, bounds)
    const answers = await Promise.allSettled([ask({ say: 'one' }), ask({ fail: 'no such thing' }), ask({ say: 'three' })])
    expect(answers).toEqual([
      { status: 'fulfilled', value: 'one' },
      { status: 'rejected', reason: new Error('no such thing') },
      { status: 'fulfilled', value: 'three' },
    ])
  })

  test.each<[what: string, order: TestOrder, bounds: typeof bounds, said: string]>([
    ['never comes to an end', { forever: true }, { seconds: 1, megabytes: 300 }, 'more than 1 seconds'],
    ['takes all memory', { megabytes: 2000 }, bounds, 'more than 300 megabytes'],
  ])('is ended when an order %s; the orders behind it are answered', async (_what, order, most, said) => {
    const ask = threadFor<TestOrder, string>(code, most)
    const [lost, kept] = await Promise.allSettled([ask(order), ask({ say: 'still here' })])
    expect(lost.status === 'rejected' && lost.reason).toBeInstanceOf(OutOfBounds)
    expect(String(lost.status === 'rejected' && lost.reason)).toContain(said)
    expect(kept).toEqual({ status: 'fulfilled', value: 'still here' })
  })

  test('that ends by itself fails its order, and a new one answers the next', async () => {
    const ask = threadFor<TestOrder, string>(code, bounds)
    const [lost, kept] = await Promise.allSettled([ask({ leave: true }), ask({ say: 'still here' })])
    expect(String(lost.status === 'rejected' && lost.reason)).toContain('has ended')
    expect(kept).toEqual({ status: 'fulfilled', value: 'still here' })
  })
})
