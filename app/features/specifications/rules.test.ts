import { describe, expect, test } from 'vitest'
import { readSpecifications, specificationsFolder } from '../../specification/folder.ts'
import { skeletonOf } from '../../specification/skeleton.ts'
import { asNewEdition, checkDraft, draftName, leftInCapitals, whatWasPublished } from './rules.ts'

const builtIn = readSpecifications(specificationsFolder())
const skeleton = skeletonOf('unit')

function problemsOf(text: string): string[] {
  const checked = checkDraft(text, builtIn)
  return checked.ok ? [] : checked.problems.map(({ line, path, expected }) => `${line}: ${path}: ${expected}`)
}

describe('a draft', () => {
  test('is good when it is good by itself and beside the others', () => {
    expect(problemsOf(skeleton)).toEqual([])
  })

  test('R017: has an id that nothing in force has', () => {
    const text = skeleton.replace('id: my-unit-2027', 'id: ilm-level-5-unit-500')
    expect(problemsOf(text)).toEqual(['7: id: an id that no specification has yet: a new edition has an id of its own'])
  })

  test.each([
    ['a day there is not', "validFrom: '2027-01-01'", "validFrom: '2027-02-30'", '13: validFrom: a day that exists, from 1900 on'],
    ['a reference that could be no address', 'X/000/0001', '../x', '24: units[0].reference: letters, digits, strokes, spaces, full stops and hyphens'],
    ['text that cannot be stored', 'title: TITLE OF THE UNIT', 'title: "a\\0b"', '27: the file: characters that can be read'],
  ])('%s is told with its line', (_what, from, to, told) => {
    expect(problemsOf(skeleton.replace(from, to))).toEqual([told])
  })

  test.each(['D/617/2906', 'd6172906', 'D-617-2906'])('R017: %s is the reference of another, however it is written', (reference) => {
    expect(problemsOf(skeleton.replace('X/000/0001', reference))[0]).toMatch(/^24: units\[0\]\.reference: a reference of its own; ilm-level-5-unit-500 has it/)
  })

  test('R017: may not take the reference of what it does not supersede', () => {
    const text = skeleton.replace('X/000/0001', 'D/617/2906')
    expect(problemsOf(text)).toEqual([
      '24: units[0].reference: a reference of its own; ilm-level-5-unit-500 has it already; only a new edition that supersedes it may share it',
    ])
    expect(problemsOf(text.replace('# supersedes: my-unit-2024', 'supersedes: ilm-level-5-unit-500'))).toEqual([])
  })

  test('R017: a new edition is not called what the one before it is called', () => {
    const text = skeleton.replace('X/000/0001', 'D/617/2906').replace('# supersedes: my-unit-2024', 'supersedes: ilm-level-5-unit-500')
    expect(problemsOf(text.replace('EDITION, AS PRINTED', '18-hour edition, units 500 to 503'))).toEqual([
      '10: edition: an edition of its own; ilm-level-5-unit-500 is called that already',
    ])
  })
})

test('what a skeleton has to be written over is found while it stands', () => {
  expect(leftInCapitals(skeleton)).toEqual([
    'TITLE OF THE SPECIFICATION',
    'AWARDING ORGANISATION',
    'EDITION, AS PRINTED',
    'TITLE OF THE DOCUMENT THAT THIS WAS WRITTEN FROM',
    'TITLE OF THE UNIT',
    'AIM OF THE UNIT, AS PUBLISHED',
    'STATEMENT OF THE FIRST LEARNING OUTCOME, AS PUBLISHED',
    'STATEMENT OF THE CRITERION, AS PUBLISHED',
    'STATEMENT OF THE SECOND LEARNING OUTCOME, AS PUBLISHED',
  ])
  expect(leftInCapitals('awardingOrganisation: ATHE\ntitle: The GROW model\n# TITLE OF IT')).toEqual([])
})

test.each([
  ['title: A title\nedition: 2027', 'A title · 2027'],
  ['title: "In quotes"', 'In quotes'],
  ['edition: 2027', '2027'],
  ['title: A title # as printed', 'A title'],
  ['units: []', 'Without a title yet'],
  ['', 'Without a title yet'],
  [`title: ${'x'.repeat(500)}`, 'x'.repeat(200)],
])('%j is called %j', (text, name) => {
  expect(draftName(text)).toBe(name)
})

test('R017: a new edition keeps the text with its comments, and has an id of its own', () => {
  const edition = asNewEdition('# Ours\nid: first\nsupersedes: zero\ntitle: One\n# kept\nunits: []\n', 'first')
  expect(edition).toBe('# Ours\nid: first-next\nsupersedes: first\ntitle: One\n# kept\nunits: []\n')
})

test.each([
  [undefined, 'The unit is published, and offered for enrolment.'],
  ['2026-11-22', 'The unit is published, and offered for enrolment.'],
  ['2027-01-01', 'The unit is published. It can be registered on from 1 January 2027.'],
])('R017: published on 22 November 2026, valid from %s', (validFrom, words) => {
  expect(whatWasPublished({ title: 'The unit', validFrom }, '2026-11-22')).toBe(words)
})
