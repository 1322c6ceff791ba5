import { describe, expect, test } from 'vitest'
import { readPassages } from '../../test/confidentiality/labelled.ts'
import { measure } from '../../test/confidentiality/measure.ts'
import type { PlaceKind } from './place.ts'

const passages = readPassages()
const gated: readonly PlaceKind[] = ['kept name', 'e-mail address', 'telephone number', 'NI number', 'NHS number', 'post code']
const others: readonly PlaceKind[] = ['name', 'employer', 'address', 'date of birth', 'link']

describe('R107: the leak check, measured on passages of our own making', () => {
  const all = measure(passages)
  const heldBack = measure(passages.filter((passage) => passage.heldBack))

  test('there are many, with enough of each kind and enough with nothing to find', () => {
    expect(passages.length).toBeGreaterThanOrEqual(300)
    expect(passages.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(150)
    for (const { kind, labels } of all.scores) expect(labels, kind).toBeGreaterThanOrEqual(gated.includes(kind) ? 20 : 5)
  })

  test.each(gated)('of each %s at least 98 in 100 are found, and 90 in 100 found are one', (kind) => {
    for (const { scores } of [all, heldBack]) {
      const score = scores.find((one) => one.kind === kind)
      if (score === undefined) throw new Error('Not measured')
      expect(score.hit / score.labels, 'recall').toBeGreaterThanOrEqual(0.98)
      expect(score.right / score.places, 'precision').toBeGreaterThanOrEqual(0.9)
    }
  })

  test.each(others)('of each %s at least 80 in 100 are found, and 90 in 100 found are one', (kind) => {
    const score = all.scores.find((one) => one.kind === kind)
    if (score === undefined) throw new Error('Not measured')
    expect(score.hit / score.labels, 'recall').toBeGreaterThanOrEqual(0.8)
    expect(score.right / score.places, 'precision').toBeGreaterThanOrEqual(0.9)
  })

  test('a finder that finds nothing, or the wrong kind, would not pass', () => {
    const without = passages.map((passage) => ({ ...passage, people: [] }))
    const kept = measure(without).scores.find(({ kind }) => kind === 'kept name')
    expect(kept?.hit).toBe(0)
    const elsewhere = passages.map((passage) => ({ ...passage, labels: passage.labels.map((label) => ({ ...label, kind: 'link' as const })) }))
    expect(measure(elsewhere).scores.find(({ kind }) => kind === 'kept name')?.right).toBe(0)
  })
})
