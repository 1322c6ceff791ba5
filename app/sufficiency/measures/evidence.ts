import { addDays, addMonths, longDay } from '../../kernel/dates.ts'
import { counted, listed } from '../../kernel/text.ts'
import type { RequirementOf } from '../../specification/schema.ts'
import { said } from '../condition.ts'
import type { NotCounting, PartFound, RecordRef } from '../evaluation.ts'
import { evidenceFor, type EvidenceFact, type Practice } from '../facts.ts'
import { step } from '../steps.ts'
import { dayWords } from '../words.ts'
import { neededCount, notCounting, type Measurement } from './measurement.ts'

type Piece = EvidenceFact['piece']

function whyNot(piece: Piece, requirement: RequirementOf<'evidence'>, asOf: string): string | undefined {
  if (piece.date !== undefined && piece.date > asOf) return `It is dated ${dayWords(piece.date, asOf)}, which is still to come.`
  if (!requirement.kinds.includes(piece.kind)) return `It is a ${piece.kind}; this asks for ${listed(requirement.kinds)}.`
  if (piece.inPerson !== true) {
    if (requirement.inPerson === true) return 'It does not say that it was in person.'
    if (requirement.inPerson === 'normally' && !said(piece.notInPerson)) return 'It does not say that it was in person, or why it could not be.'
  }
  return requirement.months === undefined ? undefined : whyTooShort(piece, requirement.months)
}

function whyTooShort({ covers }: Piece, months: number): string | undefined {
  if (covers === undefined) return 'It does not say which time it covers.'
  const needed = addDays(addMonths(covers.from, months), -1)
  return covers.to >= needed ? undefined : `It covers ${longDay(covers.from)} to ${longDay(covers.to)}, less than ${counted(months, 'month')}.`
}

function piecesWanted({ kinds, months }: RequirementOf<'evidence'>, missing: number): string {
  const covering = months === undefined ? '' : ` that ${missing === 1 ? 'covers' : 'cover'} at least ${counted(months, 'month')}`
  return `${counted(missing, 'more piece')} of evidence${covering} (${kinds.join(', ')})`
}

/** How many pieces of evidence of the right kind serve the criterion. */
export function measureEvidence(requirement: RequirementOf<'evidence'>, practice: Practice, criterion: string): Measurement {
  const counts: RecordRef[] = []
  const rejected: NotCounting[] = []
  const pieces = evidenceFor(practice, criterion)
  for (const { ref, piece } of pieces) {
    const words = whyNot(piece, requirement, practice.asOf)
    if (words === undefined) counts.push(ref)
    else rejected.push(notCounting(ref, { kind: 'not for this', words }))
  }
  const missing = requirement.least - counts.length
  const more = piecesWanted(requirement, missing)
  return {
    state: missing <= 0 ? 'complete' : counts.length + rejected.length > 0 ? 'incomplete' : 'not started',
    measured: { value: counts.length, words: counted(counts.length, 'piece') },
    needed: neededCount(requirement.least, undefined, ['piece', 'pieces']),
    explanation:
      missing <= 0
        ? `${counted(counts.length, 'piece')} of evidence ${counts.length === 1 ? 'serves' : 'serve'} this.`
        : `You need ${more}.${shortfall(pieces, requirement, practice.asOf)}`,
    counts,
    notCounting: rejected,
    drafts: () => [step('evidence', { kind: 'new', of: 'evidence' }, 5, requirement.putRight ?? `Add ${more}`)],
  }
}

/** Why a plan is too short, of one that says its time if there is one. */
function shortfall(pieces: readonly EvidenceFact[], requirement: RequirementOf<'evidence'>, asOf: string): string {
  const near = pieces.find(({ piece }) => piece.covers !== undefined) ?? pieces[0]
  return requirement.months === undefined || near === undefined ? '' : ` ${whyNot(near.piece, requirement, asOf) ?? ''}`
}

type Part = RequirementOf<'parts'>['parts'][number]

/** How many of a part are needed: as it says, and one for each of the part it goes with. */
function neededOf(part: Part, parts: readonly Part[], found: ReadonlyMap<string, number>): number {
  const other = part.asManyAs === undefined ? undefined : parts.find((one) => one.part === part.asManyAs)
  return other === undefined ? part.least : Math.max(part.least, other.least, found.get(other.part) ?? 0)
}

function partFound(row: Part, parts: readonly Part[], found: ReadonlyMap<string, number>): PartFound {
  const { part, write } = row
  return { part, found: found.get(part) ?? 0, needed: neededOf(row, parts, found), ...(write === undefined ? {} : { write }) }
}

/** How many parts of the written pieces there are, against how many each part needs. */
export function measureParts(requirement: RequirementOf<'parts'>, practice: Practice, criterion: string): Measurement {
  const pieces = evidenceFor(practice, criterion).filter(({ piece: { date } }) => date === undefined || date <= practice.asOf)
  const found = new Map<string, number>()
  for (const { part, text } of pieces.flatMap(({ piece }) => piece.parts)) {
    if (/\S/.test(text)) found.set(part, (found.get(part) ?? 0) + 1)
  }
  const parts = requirement.parts.map((row) => partFound(row, requirement.parts, found))
  const lacking = parts.flatMap(({ part, needed, found: there }) => (needed > there ? [`${needed - there} more for “${part}”`] : []))
  const value = requirement.parts.length - lacking.length
  const asked = new Set(requirement.parts.map(({ part }) => part))
  const serving = pieces.filter(({ piece }) => piece.parts.some(({ part, text }) => asked.has(part) && /\S/.test(text)))
  const begun = requirement.parts.some(({ part }) => found.has(part))
  return {
    state: lacking.length === 0 ? 'complete' : begun ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, 'part') },
    needed: neededCount(requirement.parts.length, undefined, ['part', 'parts']),
    explanation: lacking.length === 0 ? 'Every part is there.' : `You need ${listed(lacking)}.`,
    counts: serving.map(({ ref }) => ref),
    notCounting: [],
    parts,
    drafts: () => [step('evidence', (serving[0] ?? pieces[0])?.ref ?? { kind: 'new', of: 'evidence' }, 15, `Write ${listed(lacking)}`)],
  }
}
