import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { oneOf, type Typed } from '../../platform/web/form.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { dismissWords } from './actions.ts'
import { findDismissals, fingerprintOf, getFinder } from './queries.ts'
import { foundIn, insteadOf, rewrittenText, sameWords, type FoundWords } from './rules.ts'

/** The name of the buttons beside what was found in a form. */
export const leavingButton = 'leaving'

/** Words found in a form that nobody has put right or said to name nobody. */
export type LeavingWords = FoundWords & { fingerprint: string }

/**
 * Texts that are still in a form and that others are to read: which fields, and the record that they will belong to. `known` are
 * names that all who will read it know.
 */
export type LeavingForm = { typed: Typed; fields: readonly string[]; ref: { kind: string; id: string }; known?: readonly string[] }

/** What is open in them; and the form as it is now, when a button beside a place was pressed. */
export type Settled = { typed: Typed; open: LeavingWords[]; pressed: boolean }

/**
 * Checks texts before they leave the learner in a letter or to other people (R107). A button pressed beside a place writes the
 * alias in the form, or keeps the learner’s word that the words name nobody.
 */
export async function settleLeaving(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, form: LeavingForm): Promise<Settled> {
  const { typed, fields, ref, known } = form
  const finder = await getFinder(tx, vault, visit, known)
  const [act, fingerprint, nth] = oneOf(typed, leavingButton).split(':')
  const foundNow = (now: Typed): LeavingWords[] =>
    foundIn(
      fields.map((field) => oneOf(now, field)),
      finder,
    ).map((words) => ({ ...words, fingerprint: fingerprintOf(visit.learnerId, words) }))
  const chosen = foundNow(typed).find((words) => words.fingerprint === fingerprint)
  const settled: Typed = { ...typed, [leavingButton]: '' }
  if (chosen !== undefined && act === 'dismiss') await dismissWords(tx, visit, { ...chosen, ref }, false)
  const instead = chosen && act === 'write' ? insteadOf(chosen)[Number(nth)] : undefined
  if (chosen !== undefined && instead !== undefined) {
    for (const field of fields) settled[field] = rewrittenText(oneOf(typed, field), finder, sameWords(chosen), instead).text
  }
  const dismissed = await findDismissals(tx, visit)
  const isOpen = ({ fingerprint: hash }: LeavingWords) => !dismissed.has(`${hash}/${ref.kind}/${ref.id}`) && !dismissed.has(`${hash}//`)
  return { typed: settled, open: foundNow(settled).filter(isOpen), pressed: act === 'write' || act === 'dismiss' }
}
