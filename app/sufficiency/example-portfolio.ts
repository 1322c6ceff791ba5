import { addDays, addMonths } from '../kernel/dates.ts'
import type { Requirement, RequirementOf, Unit } from '../specification/schema.ts'
import { examplePractice, type Size } from './example-practice.ts'
import { practiceRecord, type PracticeRecord } from './record.ts'

type Piece = PracticeRecord['evidence'][number]

function partsOf(requirement: Requirement): Piece['parts'] {
  if (requirement.measure !== 'parts') return []
  const least = new Map(requirement.parts.map((row) => [row.part, row.least]))
  return requirement.parts.flatMap(({ part, least: own, asManyAs }) => {
    const length = Math.max(own, least.get(asManyAs ?? part) ?? 1)
    return Array.from({ length }, (_, at) => ({
      part,
      text: `Made up: here the learner’s own words stand on “${part}”${length > 1 ? `, ${at + 1} of ${length}` : ''}.`,
    }))
  })
}

function particulars({ inPerson, months }: RequirementOf<'evidence'>): Partial<Piece> {
  const from = '2026-09-01'
  return { ...(inPerson ? { inPerson: true } : {}), ...(months === undefined ? {} : { covers: { from, to: addDays(addMonths(from, months), -1) } }) }
}

function pieceFor(requirement: Requirement, criterion: string): Piece[] {
  const stem = { id: `piece-${requirement.id}`, title: requirement.sentence, criteria: [criterion] }
  switch (requirement.measure) {
    case 'parts':
      return [{ ...stem, kind: 'work product', parts: partsOf(requirement) }]
    case 'evidence':
      return requirement.kinds.slice(0, 1).map((kind) => ({ ...stem, kind, parts: [], ...particulars(requirement) }))
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
  roles: 'The coach asks and keeps time; the client decides and acts; the line manager makes room for it.',
  reviewPoints: 'After the third session and after the last.',
  cancellation: 'A day’s notice; a session missed without notice is held later.',
  ending: 'Either side may end it, with a last conversation.',
}

/** What is needed of practice, as far as that is more than what the made-up one has by itself. */
function sizeFor(requirements: readonly Requirement[]): Size | undefined {
  if (requirements.every(({ measure }) => measure === 'parts' || measure === 'evidence' || measure === 'judgement')) return undefined
  const hoursOf = (of: string) => Math.max(0, ...requirements.map((row) => (row.measure === 'hours' && row.of === of ? (row.least ?? 0) * 60 : 0)))
  return { clients: hoursOf('session') > 2160 ? 6 : 2, supervision: Math.max(60, hoursOf('supervision')) }
}

/** Coaching, mentoring or both, as a unit asks about either; some of the clients then have one, the others the other. */
function approachesIn(requirements: readonly Requirement[]): ('coaching' | 'mentoring')[] {
  return (['coaching', 'mentoring'] as const).filter((approach) => requirements.some((row) => 'where' in row && row.where.includes(approach)))
}

function exampleFor(units: readonly Unit[]): PracticeRecord {
  const criteria = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria))
  const size = sizeFor(criteria.flatMap((criterion) => criterion.requirements))
  const record = size === undefined ? practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1 }) : examplePractice(size)
  for (const contract of record.contracts) contract.terms = { ...contract.terms, ...terms }
  const approaches = approachesIn(criteria.flatMap((criterion) => criterion.requirements))
  for (const [at, client] of record.clients.entries()) client.approach = approaches[at % approaches.length] ?? 'coaching'
  for (const criterion of criteria) {
    for (const requirement of criterion.requirements) record.evidence.push(...pieceFor(requirement, criterion.id))
  }
  return record
}

/** A whole, made-up practice with a portfolio that has one piece for everything a unit asks to be written, made or shown. */
export function examplePortfolio(unit: Unit): PracticeRecord {
  return exampleFor([unit])
}

/** The same for all units of a combination: one practice, and a portfolio for each unit (R108). */
export function exampleForQualification(units: readonly Unit[]): PracticeRecord {
  return exampleFor(units)
}

/** The same with something left out here and there: what a learner’s record looks like on the way. */
export function exampleWithGaps(unit: Unit): PracticeRecord {
  return leaveGaps(exampleFor([unit]))
}

/** On the way to a qualification: prior learning is recognised for the first unit, and the rest has gaps. */
export function exampleForQualificationWithGaps(units: readonly Unit[]): PracticeRecord {
  const [first, ...rest] = units
  if (first === undefined) throw new Error('A combination without units')
  return { ...leaveGaps(exampleFor(rest)), holdings: [{ unit: first.reference, by: 'recognised prior learning', date: '2026-02-02' }] }
}

function leaveGaps(record: PracticeRecord): PracticeRecord {
  record.evidence = record.evidence.filter((_, at) => at % 4 !== 3)
  for (const piece of record.evidence.filter((_, at) => at % 2 === 0)) piece.parts.pop()
  record.contracts.at(-1)?.signatures.pop()
  record.reflections.pop()
  record.feedback.pop()
  for (const session of record.sessions.slice(0, 1)) delete session.summary
  for (const plan of record.plans.slice(0, 1)) delete plan.structure
  for (const client of record.clients) delete client.review
  return record
}
