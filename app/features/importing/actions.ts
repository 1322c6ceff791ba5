import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import { recordEvent, type Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { aimRows, clientRows, organisationRows, planRows } from './client-rows.ts'
import { contractRows } from './contract-rows.ts'
import type { importingEvents } from './events.ts'
import { confirmationsIn, evidenceRows, feedbackRows, supervisionRows, type Team } from './feedback-rows.ts'
import { giveIds, type IdMap } from './ids.ts'
import { recordAsKept, whyImportIsRefused, type ImportProblem } from './rules.ts'
import { sessionRows } from './session-rows.ts'
import { storeRows } from './store.ts'

export type { Team } from './feedback-rows.ts'

/** Whose record it becomes. `names` are the names behind signatures, by client or stakeholder id, the learner's by `learner`. */
export type Importing = { centreId: string; learnerId: string; actor: Actor; names?: Readonly<Record<string, string>>; team?: Team }

/** Which identifier each row was given. */
export type Imported = { ids: IdMap }

/**
 * Adds a whole practice record to a learner's practice: its rows in one statement, with one audit event. References in the
 * record must have been checked (`readRecord`).
 */
export async function importPracticeRecord(
  tx: Transaction<DB>,
  vault: Vault,
  { centreId, learnerId, actor, names = {}, team = {} }: Importing,
  record: PracticeRecord,
  now: Temporal.Instant,
): Promise<Result<Imported, ImportProblem>> {
  const there = await tx.selectFrom('client').select('alias').where('centre_id', '=', centreId).where('learner_id', '=', learnerId).execute()
  const problem = whyImportIsRefused(
    record,
    there.map(({ alias }) => alias),
  )
  if (problem !== undefined) return refused(problem)
  const kept = recordAsKept(record, dayOf(now))
  const ids = giveIds(kept, now.epochMilliseconds)
  const whose = { centreId, learnerId, createdAt: now.toString() }
  const contracts = await contractRows(kept, ids, whose, { tx, vault, names, now })
  const practice = { ...clientRows(kept, ids, whose), ...aimRows(kept, ids, whose), ...planRows(kept, ids, whose), ...sessionRows(kept, ids, whose) }
  const rows = {
    ...practice,
    ...organisationRows(kept, ids, whose),
    ...contracts,
    ...feedbackRows(kept, ids, whose),
    ...supervisionRows(kept, ids, whose, team),
    ...evidenceRows(kept, ids, whose, team),
  }
  await storeRows(tx, centreId, rows, confirmationsIn(kept, ids, team, now))
  const kind: (typeof importingEvents)[number] = 'PracticeImported'
  await recordEvent(tx, { centreId, stream: learnerId, at: now, actor, kind, subject: { kind: 'learner', id: learnerId }, data: countsOf(kept) })
  return good({ ids })
}

function countsOf(record: PracticeRecord): Record<string, number> {
  return Object.fromEntries(Object.entries(record).flatMap(([list, rows]) => (Array.isArray(rows) && rows.length > 0 ? [[list, rows.length]] : [])))
}
