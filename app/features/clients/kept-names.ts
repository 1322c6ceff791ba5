import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { identityFields } from './schema.ts'

/**
 * The names that a learner keeps in confidence, for finding them where they must not stand (R107). They are compared and
 * forgotten: never shown, logged or sent, so this is no opening of an identity.
 */
export async function findKeptNames(tx: Transaction<DB>, vault: Vault, centreId: string, learnerId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity')
    .select(['subject_id', 'sealed', 'key_version'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .execute()
  const names: string[] = []
  for (const row of rows) {
    const plain = await vault.open(tx, centreId, `identity:${row.subject_id}`, { sealed: row.sealed, keyVersion: row.key_version })
    names.push(identityFields.pick({ name: true }).loose().parse(JSON.parse(plain)).name)
  }
  return names
}
