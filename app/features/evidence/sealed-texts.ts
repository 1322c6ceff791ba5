import type { SealedPlace } from '../../platform/vault/rotation.ts'
import { documentPurpose } from './documents.ts'

/** Where the texts of documents are sealed, for changing the vault's key. */
export const sealedDocumentTexts: SealedPlace = {
  table: 'evidence_document',
  async findOld(tx, centreId, version, limit) {
    const old = tx.selectFrom('evidence_document').select(['id', 'sealed_text', 'key_version']).where('centre_id', '=', centreId)
    const rows = await old.where('key_version', '<', version).limit(limit).forUpdate().execute()
    return rows.map(({ id, sealed_text: sealed, key_version: keyVersion }) => ({ id, purpose: documentPurpose(id), sealed, keyVersion }))
  },
  async keep(tx, centreId, { id }, { sealed, keyVersion }) {
    const anew = { sealed_text: Buffer.from(sealed), key_version: keyVersion }
    await tx.updateTable('evidence_document').set(anew).where('centre_id', '=', centreId).where('id', '=', id).execute()
  },
}
