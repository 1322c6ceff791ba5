import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { anyFramework, bones } from '../../test/fixtures/frameworks/arbitrary.ts'
import { caseProblems } from '../../test/fixtures/frameworks/case-schemas.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { cleanText } from './clean-text.ts'
import { uniqueCodes } from './codes.ts'
import type { Framework } from './framework.ts'
import { frameworksOf } from './from-qualification.ts'
import { readFramework } from './read-framework.ts'
import { writeCase } from './write-case.ts'
import { writeFramework } from './write-framework.ts'

const served = { version: '1.1', base: 'https://example.org', now: '2026-11-22T09:00:00Z' } as const
const own = frameworksOf(readSpecifications(specificationsFolder()))

function read(text: string): Framework {
  const answer = readFramework(new TextEncoder().encode(text))
  if (!answer.ok) throw new Error(answer.problems.map(({ where, words }) => `${where} ${words}`).join('\n'))
  expect(answer.lost).toEqual([])
  return answer.framework
}

/** Without the addresses and moments that writing fills in where there were none. */
function asSaid(framework: Framework): unknown {
  return JSON.parse(JSON.stringify(framework, (name, value: unknown) => (name === 'uri' || name === 'changed' ? undefined : value)))
}

describe('import after export gives the same framework', () => {
  test.each(['1.0', '1.1'] as const)('CASE %s: whatever the framework, whole; and what is written stays the same from then on', (version) => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const { text, lost } = writeCase(framework, { ...served, version })
        expect(caseProblems(version, JSON.parse(text))).toEqual([])
        expect(lost).toEqual([])
        const again = read(text)
        expect(asSaid(again)).toEqual(asSaid(framework))
        expect(writeCase(again, { ...served, version, base: 'https://elsewhere.example', now: '2030-01-01T00:00:00Z' }).text).toBe(text)
      }),
      draws(120),
    )
  })

  test.each(['moodle', 'matrix'] as const)('%s: the tree of any framework, its identifiers, words and order', (format) => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const codes = uniqueCodes(framework, 100)
        const again = read(writeFramework(framework, format, served).text)
        expect(bones(again.statements)).toEqual(bones(framework.statements, ({ identifier }) => codes.get(identifier) ?? ''))
        expect([again.identifier, again.title, again.description]).toEqual([framework.identifier, framework.title, framework.description])
        expect(writeFramework(again, format, served).text).toBe(writeFramework(read(writeFramework(again, format, served).text), format, served).text)
      }),
      draws(120),
    )
  })

  test('every unit and qualification of ours, in every format; CASE as its official schemas have it', () => {
    expect(own).toHaveLength(18)
    for (const framework of own) {
      for (const version of ['1.0', '1.1'] as const) {
        const { text } = writeCase(framework, { ...served, version })
        expect([framework.title, ...caseProblems(version, JSON.parse(text))]).toEqual([framework.title])
        if (version === '1.1') expect(asSaid(read(text))).toEqual(asSaid(framework))
      }
      const codes = uniqueCodes(framework, 100)
      for (const format of ['moodle', 'matrix'] as const) {
        const again = read(writeFramework(framework, format, served).text)
        expect(bones(again.statements)).toEqual(bones(framework.statements, ({ identifier }) => codes.get(identifier) ?? ''))
      }
    }
  })
})

test('cleaning a text twice changes nothing more, and leaves nothing that runs', () => {
  const pieces = [
    '<script>',
    '</script>',
    '<p>',
    '<b',
    '>',
    '<',
    '&lt;',
    '&amp;',
    '&#60;',
    'onload=',
    '<svg',
    '<!--',
    '-->',
    '\u0000',
    '\r\n',
    '\u202E',
    '•',
    ' ',
    'ŵ',
    '&nbsp;',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 }), (parts) => {
      const once = cleanText(parts.join(''))
      expect(cleanText(once)).toBe(once)
      expect(/<(?:script|svg|p|b)\b[^<>]*>/i.test(once)).toBe(false)
    }),
    draws(600),
  )
})
