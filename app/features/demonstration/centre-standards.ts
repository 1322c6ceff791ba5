import type { Transaction } from 'kysely'
import { readFrameworkText } from '../../framework/read-framework.ts'
import type { DB } from '../../platform/database/connect.ts'
import { keepFramework } from '../frameworks/index.ts'
import { memberVisitOf, type Whose } from './moments.ts'
import { centreStandards } from './stories/framework.ts'

/** The administrator has imported the centre’s own standards. They wait to be looked at and published. */
export async function importStandards(tx: Transaction<DB>, administrator: Whose, now: Temporal.Instant): Promise<void> {
  const read = readFrameworkText(centreStandards)
  if (!read.ok) throw new Error(`The centre’s standards cannot be read: ${read.problems.map(({ where, words }) => `${where} ${words}`).join('; ')}`)
  await keepFramework(tx, memberVisitOf(administrator, 'administrator', now), read)
}
