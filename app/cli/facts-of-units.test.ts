import { expect, it } from 'vitest'
import { run } from './specification.ts'

type Facts = {
  reference: string
  title: string
  level: number
  credit: number
  guidedLearningHours: number
  notes: string[]
  outcomes: unknown[]
  criteria: unknown[]
}

async function unitListed(reference: string): Promise<Facts> {
  let text = ''
  expect(await run(['list', '--json'], { out: (said) => (text += said), err: (said) => (text += said) })).toBe(0)
  const { units } = JSON.parse(text) as { units: Facts[] }
  const found = units.find((unit) => unit.reference === reference)
  if (found === undefined) throw new Error(`No unit ${reference}`)
  return found
}

async function figuresOf(reference: string) {
  const { level, credit, guidedLearningHours, outcomes, criteria } = await unitListed(reference)
  return { level, credit, guidedLearningHours, outcomes: outcomes.length, criteria: criteria.length }
}

it('R004: Unit 500, D/617/2906: level 5, 6 credits, 20 guided learning hours, 3 outcomes, 12 criteria', async () => {
  expect(await figuresOf('D/617/2906')).toEqual({ level: 5, credit: 6, guidedLearningHours: 20, outcomes: 3, criteria: 12 })
})

it('R006: Unit 502, K/617/2908: 27 credits and 20 guided learning hours as printed, with a note that they look exchanged', async () => {
  expect(await figuresOf('K/617/2908')).toEqual({ level: 5, credit: 27, guidedLearningHours: 20, outcomes: 3, criteria: 11 })
  expect((await unitListed('K/617/2908')).notes.join(' ')).toMatch(/exchanged|swapped/)
})

it('R007: Unit 503, M/617/2909: level 5, 5 credits, 10 guided learning hours, 2 outcomes, 6 criteria', async () => {
  expect(await figuresOf('M/617/2909')).toEqual({ level: 5, credit: 5, guidedLearningHours: 10, outcomes: 2, criteria: 6 })
})
