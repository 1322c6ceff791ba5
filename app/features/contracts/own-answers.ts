import type { Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { signaturePurpose } from './signatures.ts'

function answersOf(reader: Reader, centreId: string, subjectId: string) {
  return reader
    .selectFrom('contract_answer')
    .innerJoin('contract_party', (join) =>
      join.onRef('contract_party.centre_id', '=', 'contract_answer.centre_id').onRef('contract_party.id', '=', 'contract_answer.party_id'),
    )
    .innerJoin('contract', (join) => join.onRef('contract.centre_id', '=', 'contract_party.centre_id').onRef('contract.id', '=', 'contract_party.contract_id'))
    .where('contract_answer.centre_id', '=', centreId)
    .where((where) =>
      where.or([
        where('contract_party.stakeholder_id', '=', subjectId),
        where.and([where('contract_party.role', '=', 'client'), where('contract.client_id', '=', subjectId)]),
      ]),
    )
}

/** What one person answered to contracts, with the name and the mark they gave. The caller writes down that they were opened. */
export async function findOwnAnswers(tx: Transaction<DB>, vault: Vault, centreId: string, subjectId: string): Promise<Record<string, unknown>[]> {
  const rows = await answersOf(tx, centreId, subjectId)
    .selectAll('contract_answer')
    .select('contract.version')
    .orderBy('contract_answer.answered_at')
    .orderBy('contract_answer.id')
    .execute()
  const found: Record<string, unknown>[] = []
  for (const { id, answer, note, version, answered_on: on, way, consent_text: consent, sealed, key_version: keyVersion } of rows) {
    const plain = sealed === null || keyVersion === null ? '{}' : await vault.open(tx, centreId, signaturePurpose(id), { sealed, keyVersion })
    found.push({ version, answer, note, on, way, consent, ...(JSON.parse(plain) as Record<string, unknown>) })
  }
  return found
}

/** Erases the name and the mark of what one person signed; that it was signed, when and to which words stays, and stays checkable. */
export async function eraseSignatures(tx: Transaction<DB>, centreId: string, subjectId: string): Promise<number> {
  const rows = await answersOf(tx, centreId, subjectId).select('contract_answer.id').where('contract_answer.sealed', 'is not', null).execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await tx.updateTable('contract_answer').set({ sealed: null, key_version: null }).where('centre_id', '=', centreId).where('id', 'in', ids).execute()
  return ids.length
}
