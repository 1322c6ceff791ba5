import type { Transaction } from 'kysely'
import type { DB } from '../database/connect.ts'

/** What each kind of job carries. Ids only: never a name, an address or a text. */
export type JobData = {
  'send mail': { centreId: string; messageId: string }
  remind: { centreId: string }
  'send links anew': { centreId: string; learnerId: string; subjectId: string; correctedAt: string }
}

export type JobName = keyof JobData

/** Work for later, kept in PostgreSQL in the same transaction as the row it belongs to. */
export type Jobs = {
  enqueue<Name extends JobName>(tx: Transaction<DB>, name: Name, data: JobData[Name], options?: { after?: Temporal.Instant; once?: string }): Promise<void>
}
