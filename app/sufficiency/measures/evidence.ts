import { addDays, addMonths, longDay } from '../../kernel/dates.ts'
import { counted, listed } from '../../kernel/text.ts'
import type { RequirementOf } from '../../specification/schema.ts'
import { said } from '../condition.ts'
import type { NotCounting, RecordRef } from '../evaluation.ts'
import { evidenceFor, type EvidenceFact, type Practice } from '../facts.ts'
import { step } from '../steps.ts'
import { dayWords, saidOf } from '../words.ts'
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

/** Of what is there already, why it is not enough: a plan is too short, of one that says its time if there is one; or a piece is for a day to come. */
function shortfall(pieces: readonly EvidenceFact[], requirement: RequirementOf<'evidence'>, asOf: string): string {
  const early = pieces.find(({ piece: { date, kind } }) => date !== undefined && date > asOf && requirement.kinds.includes(kind))
  if (early !== undefined) return ` ${saidOf('One that is there', whyNot(early.piece, requirement, asOf) ?? '')}`
  const near = pieces.find(({ piece }) => piece.covers !== undefined) ?? pieces[0]
  return requirement.months === undefined || near === undefined ? '' : ` ${whyNot(near.piece, requirement, asOf) ?? ''}`
}
