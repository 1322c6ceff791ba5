import { expect, test } from 'vitest'
import { findPlaces, finderOf } from '../../confidentiality/find-places.ts'
import { agreementTemplateV2 } from './agreement/template-v2.ts'
import { termsFor } from './template.ts'

const kinds = [
  { kind: 'individual', approach: 'coaching' },
  { kind: 'group', approach: 'mentoring' },
] as const

test('R107: nothing in the generic terms looks like a name, an address or a link, so that they can be sent as they are', () => {
  const texts = [...kinds.flatMap((kind) => Object.values(termsFor({ ...kind, goals: [], threeWay: true }))), ...Object.values(agreementTemplateV2)]
  expect(texts.length).toBeGreaterThan(30)
  expect(texts.flatMap((text) => findPlaces(text, finderOf([])))).toEqual([])
})

test.each(kinds)('R055: the generic terms for $kind, $approach, are in its words, and nothing is left to be filled in', (kind) => {
  const text = Object.values(termsFor({ ...kind, goals: [], threeWay: true })).join('\n')
  expect(text).not.toMatch(/[{}]|goals below|named here/)
  expect(text).toContain(kind.approach === 'coaching' ? 'The coach' : 'The mentor')
})
