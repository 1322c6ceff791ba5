import type { Transaction } from 'kysely'
import type { Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { formTriad, keepNotes, logRound } from '../triads/index.ts'
import { memberVisitOf, visitOf, type Past, type Whose } from './moments.ts'

const seen =
  'Three open questions, then a closed one that answered itself. When the coach said nothing for a while, the plan came. At the end it had a day and a name on it.'

/** Farah puts three learners into a triad. Two rounds took place: of the first the observer has noted what was seen, of the second not yet (R028). */
export async function practiseInThrees(
  tx: Transaction<DB>,
  { tutor, three }: { tutor: Whose; three: readonly [Whose, Whose, Whose] },
  past: Past,
): Promise<void> {
  const [first, , third] = three
  const ids = three.map(({ learnerId }) => learnerId)
  const triad = done(await formTriad(tx, memberVisitOf(tutor, 'tutor', past.at(12, '09:20')), ids))
  const round = done(await logRound(tx, visitOf(first, past.at(6, '18:40')), triad, 1, { heldOn: past.day(6), minutes: 45 }))
  done(await keepNotes(tx, visitOf(third, past.at(6, '20:15')), round, 1, seen))
  done(await logRound(tx, visitOf(third, past.at(1, '18:30')), triad, 2, { heldOn: past.day(1), minutes: 40 }))
}

function done<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(`The demonstration practises in threes what is refused: ${result.problem.kind}`)
  return result.value
}
