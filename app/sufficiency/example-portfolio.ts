import type { Requirement, Unit } from '../specification/schema.ts'
import { examplePractice } from './example-practice.ts'
import type { PracticeRecord } from './record.ts'

type Piece = PracticeRecord['evidence'][number]

function partsOf(requirement: Requirement): Piece['parts'] {
  if (requirement.measure !== 'parts') return []
  const least = new Map(requirement.parts.map((row) => [row.part, row.least]))
  return requirement.parts.flatMap(({ part, least: own, asManyAs }) => {
    const length = Math.max(own, least.get(asManyAs ?? part) ?? 1)
    return Array.from({ length }, (_, at) => ({ part, text: `What I have to say on this, ${at + 1}.` }))
  })
}

function pieceFor(requirement: Requirement, criterion: string): Piece[] {
  const stem = { id: `piece-${requirement.id}`, title: requirement.sentence, criteria: [criterion] }
  switch (requirement.measure) {
    case 'parts':
      return [{ ...stem, kind: 'work product', parts: partsOf(requirement) }]
    case 'evidence':
      return requirement.kinds.slice(0, 1).map((kind) => ({ ...stem, kind, parts: [], ...(requirement.inPerson ? { inPerson: true } : {}) }))
    case 'count':
    case 'hours':
    case 'each':
    case 'order':
    case 'judgement':
      return []
  }
}

const terms = {
  environment: 'A quiet room on the first floor, or a video call.',
  frequency: 'Every other week.',
  duration: 'Six sessions over three months.',
  stakeholderInvolvement: 'The line manager is told of progress by the client, never by the coach.',
  reviewPoints: 'After the third session and after the last.',
  cancellation: 'A day’s notice; a session missed without notice is held later.',
  ending: 'Either side may end it, with a last conversation.',
}

/** A whole, made-up practice with a portfolio that has one piece for everything a unit asks to be written, made or shown. */
export function examplePortfolio(unit: Unit): PracticeRecord {
  const record = examplePractice()
  for (const contract of record.contracts) contract.terms = { ...contract.terms, ...terms }
  for (const criterion of unit.outcomes.flatMap((outcome) => outcome.criteria)) {
    for (const requirement of criterion.requirements) record.evidence.push(...pieceFor(requirement, criterion.id))
  }
  return record
}
