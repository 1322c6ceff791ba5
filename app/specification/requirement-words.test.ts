import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { howMeasured, isJudgementOnly, lookedFor, partInWords } from './requirement-words.ts'
import type { Requirement } from './schema.ts'

const stem = { id: 'one', sentence: 'One.', source: 'S' }

describe('how a requirement is measured, in a sentence', () => {
  it.each<[Requirement, string]>([
    [
      { ...stem, measure: 'count', of: 'client', where: ['individual', 'with hours that count'], least: 2, most: 3 },
      'Counted: clients (individual, with hours that count), 2 to 3.',
    ],
    [{ ...stem, measure: 'count', of: 'tool', where: [], least: 2 }, 'Counted: tools, 2 or more.'],
    [{ ...stem, measure: 'hours', of: 'session', where: ['countable'], least: 18 }, 'Added up: hours of sessions (countable), 18 or more.'],
    [{ ...stem, measure: 'hours', of: 'plan', where: [], most: 8 }, 'Added up: hours of programme plans, 8 at most.'],
    [
      { ...stem, measure: 'each', each: 'session', where: ['held'], shows: ['summary'], has: [{ of: 'reflection', where: ['overall'], least: 1 }] },
      'Looked at one by one: for each session (held), it shows summary and it has a reflection (overall).',
    ],
    [
      { ...stem, measure: 'each', each: 'client', where: [], shows: [], has: [{ of: 'need', where: [], least: 2 }], least: 2, most: 2 },
      'Looked at one by one: for each client, it has 2 or more needs. There are to be exactly 2.',
    ],
    [
      { ...stem, measure: 'order', first: 'need', then: 'contract', least: 2 },
      'Compared by date: 2 or more needs on or before the day the contract was agreed, for every client.',
    ],
    [
      { ...stem, measure: 'order', first: 'goal', then: 'contract', least: 1, clients: 2 },
      'Compared by date: 1 or more goals on or before the day the contract was agreed, for 2 or more clients.',
    ],
    [{ ...stem, measure: 'parts', parts: [{ part: 'similarity', least: 2 }] }, 'Written in the portfolio, part by part.'],
    [
      { ...stem, measure: 'parts', parts: [{ part: 'model', least: 1, planned: 'model' }], approach: 'coaching' },
      'Written in the portfolio, part by part, or said in a plan for a session with somebody coached.',
    ],
    [
      { ...stem, measure: 'parts', parts: [{ part: 'role', least: 1, term: 'roles' }] },
      'Written in the portfolio, part by part, or said in a signed agreement for an organisation.',
    ],
    [
      { ...stem, measure: 'evidence', kinds: ['observation', 'recording'], least: 1, inPerson: 'normally' },
      'Looked for in the evidence: 1 or more of observation, or recording, in person unless the piece says why not.',
    ],
    [
      { ...stem, measure: 'evidence', kinds: ['work product'], least: 1, inPerson: false, months: 12 },
      'Looked for in the evidence: 1 or more of work product, for 12 months or more.',
    ],
    [{ ...stem, measure: 'judgement', lookFor: ['Depth'] }, 'Nothing is counted here: the assessor judges.'],
  ])('%o', (requirement, words) => {
    expect(howMeasured(requirement)).toBe(words)
  })

  it('every requirement there is has one, and it ends like a sentence', () => {
    const criteria = readSpecifications(specificationsFolder()).flatMap(({ units }) => units.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.criteria)))
    expect(criteria).toHaveLength(136)
    for (const { requirements } of criteria) for (const one of requirements) expect(howMeasured(one)).toMatch(/^[A-Z].*[^ ,]\.$/)
  })
})

it.each([
  [{ part: 'similarity', least: 2 }, 'similarity, 2 or more'],
  [{ part: 'plan', least: 1 }, 'plan'],
  [{ part: 'strategy', least: 1, asManyAs: 'barrier' }, 'strategy, one for each barrier'],
])('%o is said as %j', (part, words) => {
  expect(partInWords(part)).toBe(words)
})

it('only a criterion that asks for nothing but judgement is judgement only', () => {
  const judged: Requirement = { ...stem, measure: 'judgement', lookFor: ['Depth'] }
  expect(isJudgementOnly({ requirements: [judged] })).toBe(true)
  expect(isJudgementOnly({ requirements: [judged, { ...stem, measure: 'parts', parts: [{ part: 'plan', least: 1 }] }] })).toBe(false)
})

it('what the assessor looks for belongs to the one requirement that is left to judgement', () => {
  const requirements: Requirement[] = [
    { ...stem, id: 'counted', measure: 'parts', parts: [{ part: 'plan', least: 1 }] },
    { ...stem, id: 'judged', measure: 'judgement', lookFor: ['Depth', 'Examples'] },
  ]
  expect(['judged', 'counted', 'another'].map((id) => lookedFor({ requirements }, id))).toEqual([['Depth', 'Examples'], [], []])
})
