import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEventBy } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision } from '../../platform/revisions/revisions.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import type { KeepingEvent } from './events.ts'
import { findOrganisations, findOwnRule, type OwnRule } from './queries.ts'
import { whyTooShort } from './rules.ts'
import type { KeepingFields } from './schema.ts'

/** The form of the rule, for its drafts. */
export const keepingForm = 'keeping'

export type ChangeRefused = { kind: 'stale'; saved: OwnRule } | { kind: 'too short'; organisation: string; years: number }

/** Changes the rule, never to less than an awarding organisation asks for that learners are registered with (R122, R123). */
export async function changeKeepingRule(
  tx: Transaction<DB>,
  visit: MemberVisit,
  base: number,
  { years, contact = '' }: KeepingFields,
): Promise<Result<undefined, ChangeRefused>> {
  const { centreId, personId, now } = visit
  // Two who change it at once would both follow the same revision.
  await tx.selectFrom('centre').select('id').where('id', '=', centreId).forUpdate().execute()
  const saved = await findOwnRule(tx, centreId)
  if (saved.revision !== base) return refused({ kind: 'stale', saved })
  const why = whyTooShort(years, await findOrganisations(tx, centreId))
  if (why !== undefined) return refused({ kind: 'too short', ...why })
  const rule = { years, contact, revision: base + 1, changed_at: now.toString() }
  if (base > 0) {
    const fields = { years: saved.years, contact: saved.contact }
    await keepRevision(tx, { centreId, kind: 'keeping rule', id: centreId }, { number: base, fields, writtenBy: personId, writtenAt: now })
  }
  await tx
    .insertInto('keeping_rule')
    .values({ centre_id: centreId, ...rule })
    .onConflict((conflict) => conflict.column('centre_id').doUpdateSet(rule))
    .execute()
  const kind = 'KeepingRuleChanged' satisfies KeepingEvent
  const data = { years, before: saved.years, contact: contact !== '' }
  await recordEventBy(tx, visit, { stream: centreId, kind, subject: { kind: 'centre', id: centreId }, data })
  await discardDraft(tx, draftKey(visit, keepingForm, centreId))
  return good(undefined)
}
