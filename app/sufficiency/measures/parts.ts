import { counted, listed } from '../../kernel/text.ts'
import type { RequirementOf } from '../../specification/schema.ts'
import { said } from '../condition.ts'
import type { NotCounting, PartFound, RecordRef } from '../evaluation.ts'
import { evidenceFor, type AgreementFact, type EvidenceFact, type Practice, type SessionPlanFact } from '../facts.ts'
import { step, type Draft } from '../steps.ts'
import { dayWords } from '../words.ts'
import { neededCount, notCounting, type Measurement } from './measurement.ts'

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

/** Whether a piece says one of the parts asked for. */
function serves({ piece }: EvidenceFact, asked: ReadonlySet<string>): boolean {
  return piece.parts.some(({ part, text }) => asked.has(part) && said(text))
}

/** A record that says some of the parts as well as a written piece does. */
type Saying = { ref: RecordRef; says: (row: Part) => boolean }

function sayingOf({ ref, agreement }: AgreementFact): Saying {
  return { ref, says: ({ term }) => term !== undefined && said(agreement.terms[term]) }
}

function planned({ ref, plan }: SessionPlanFact): Saying {
  return { ref, says: ({ planned: part }) => part !== undefined && said(plan[part]) }
}

/** The other records that say one of the parts: those that hold, and the agreements that do not yet. */
function othersFor(requirement: RequirementOf<'parts'>, practice: Practice): { hold: Saying[]; wait: AgreementFact[] } {
  const { agreements, sessionPlans } = practice
  if (agreements.length === 0 && sessionPlans.length === 0) return { hold: [], wait: [] }
  const plans = sessionPlans.filter(({ client: { client } }) => requirement.approach === undefined || client.approach === requirement.approach)
  const saysOne = ({ says }: Saying) => requirement.parts.some(says)
  const [holding, waiting] = [agreements.filter(({ whyNot }) => whyNot === undefined), agreements.filter(({ whyNot }) => whyNot !== undefined)]
  return { hold: [...holding.map(sayingOf), ...plans.map(planned)].filter(saysOne), wait: waiting.filter((fact) => saysOne(sayingOf(fact))) }
}

/** How often each part is written: in the pieces of evidence, and in the other records. */
function countParts(requirement: RequirementOf<'parts'>, pieces: readonly EvidenceFact[], others: readonly Saying[]): Map<string, number> {
  const found = new Map<string, number>()
  const add = (part: string) => found.set(part, (found.get(part) ?? 0) + 1)
  for (const { piece } of pieces) for (const { part, text } of piece.parts) if (said(text)) add(part)
  for (const { says } of others) for (const row of requirement.parts) if (says(row)) add(row.part)
  return found
}

function draftsFor(lacking: readonly string[], piece: EvidenceFact | undefined, waiting: AgreementFact | undefined): Draft[] {
  if (waiting !== undefined && waiting.unsigned.length > 0) {
    return [step('sign', waiting.ref, 2, `Have the agreement with ${waiting.organisation} signed by ${listed(waiting.unsigned)}`)]
  }
  return [step('evidence', piece?.ref ?? { kind: 'new', of: 'evidence' }, 15, `Write ${listed(lacking)}`)]
}

function isStillToCome({ piece: { date } }: EvidenceFact, asOf: string): boolean {
  return date !== undefined && date > asOf
}

function stillToCome({ ref, piece }: EvidenceFact, asOf: string): NotCounting {
  return notCounting(ref, { kind: 'in the future', words: `It is dated ${dayWords(piece.date ?? asOf, asOf)}, which is still to come.` })
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum + one, 0)
}

/** How many parts of the written pieces there are, against how many each part needs; an agreement for an organisation or a session plan may say them too. */
export function measureParts(requirement: RequirementOf<'parts'>, practice: Practice, criterion: string): Measurement {
  const { asOf } = practice
  const asked = new Set(requirement.parts.map(({ part }) => part))
  const all = evidenceFor(practice, criterion)
  const pieces = all.filter((fact) => !isStillToCome(fact, asOf))
  const early =
    pieces.length === all.length ? [] : all.filter((fact) => isStillToCome(fact, asOf) && serves(fact, asked)).map((fact) => stillToCome(fact, asOf))
  const { hold, wait } = othersFor(requirement, practice)
  const found = countParts(requirement, pieces, hold)
  const parts = requirement.parts.map((row) => partFound(row, requirement.parts, found))
  const lacking = parts.flatMap(({ part, needed, found: there }) => (needed > there ? [`${needed - there} more for “${part}”`] : []))
  const value = sumOf(parts.map(({ found: there, needed }) => Math.min(there, needed)))
  const serving = pieces.filter((fact) => serves(fact, asked))
  const begun = wait.length > 0 || requirement.parts.some(({ part }) => found.has(part))
  const waits = wait.map(({ organisation, whyNot }) => ` The agreement with ${organisation} says it: ${lower(whyNot ?? '')}`).join('')
  return {
    state: lacking.length === 0 ? 'complete' : begun ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, 'part') },
    needed: neededCount(sumOf(parts.map(({ needed }) => needed)), undefined, ['part', 'parts']),
    explanation:
      lacking.length === 0
        ? 'Every part is there.'
        : `You need ${listed(lacking)}.${waits}${early.map(({ reason: { words } }) => ` One piece says some of it: ${lower(words)}`).join('')}`,
    counts: [...serving, ...hold].map(({ ref }) => ref),
    notCounting: [...wait.map(({ ref, whyNot }) => notCounting(ref, { kind: 'waiting for a signature', words: whyNot ?? '' })), ...early],
    parts,
    drafts: () => draftsFor(lacking, serving[0] ?? pieces[0], wait[0]),
  }
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
