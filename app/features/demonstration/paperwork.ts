import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { addDocument } from '../evidence/index.ts'
import { logLearning, type LearningKind } from '../learning-hours/index.ts'
import { findEnrolments } from '../practice/index.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

const wheel = `The Wheel of Work, redrawn without anything that says whose it is

Out of ten, at the first session and after eight weeks:

Leading the team          4   7
The work itself           8   8
Time that is my own       2   5
What I still learn        5   6
The people beside me      7   7
Rest                      3   4

She began with the lowest, and with the smallest thing that could move it: leaving on time on Tuesdays.
`

/** A document that goes with a piece of Amara’s evidence, as she sent it. */
export async function bringDocument(tx: Transaction<DB>, house: House, whose: Whose, evidenceId: string, now: Temporal.Instant): Promise<void> {
  const stored = await house.files.keep(whose.centreId, chunksOf(wheel), 20_000)
  if (stored === undefined) throw new Error('The document is too large')
  const file = { name: 'wheel-of-work.txt', kind: 'text/plain' as const, ...stored, contents: { text: wheel, cut: false, hidden: [] } }
  const added = await addDocument(tx, house.vault, visitOf(whose, now), evidenceId, file)
  if (!added.ok) throw new Error(`The demonstration adds what is refused: ${added.problem.kind}`)
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

const learnt: readonly (readonly [ago: number, kind: LearningKind, minutes: number, note: string])[] = [
  [150, 'induction', 60, 'What the unit asks for'],
  [134, 'live webinar', 90, 'Contracting with two and with three'],
  [96, 'directed reading', 120, 'A chapter on listening, and notes on it'],
  [41, 'telephone tutorial', 30, 'Half-way: the order of needs, goals and contract'],
]

/** The time that Amara has spent learning beside her sessions. */
export async function learnBeside(tx: Transaction<DB>, whose: Whose, past: Past): Promise<void> {
  const [enrolment] = await findEnrolments(tx, whose.centreId, whose.learnerId)
  if (enrolment === undefined) throw new Error(`${whose.name} is registered on no unit`)
  for (const [ago, kind, minutes, note] of learnt) {
    await logLearning(tx, { ...whose, now: past.at(ago, '19:30') }, { day: past.day(ago), minutes, kind, what: `unit:${enrolment.id}`, note })
  }
}
