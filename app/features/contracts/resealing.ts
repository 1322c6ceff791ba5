import type { Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Signing } from '../../platform/signing/signing.ts'
import type { SealedPlace } from '../../platform/vault/rotation.ts'
import { signaturePurpose } from './signatures.ts'
import { sealedHashOf } from './seal-hash.ts'

function resealingStatement(centreId: string, answerId: string, keyVersion: number, before: string, after: string): string {
  return JSON.stringify({ format: 'coachfolio/resealing', formatVersion: 1, centre: centreId, answer: answerId, keyVersion, before, after })
}

/** Where signatures are sealed. Each sealing anew is signed, so that what the answer's own signature says of the seal stays true. */
export function sealedSignatures(signing: Signing): SealedPlace {
  return {
    table: 'contract_answer',
    async findOld(tx, centreId, version, limit) {
      const old = tx.selectFrom('contract_answer').select(['id', 'sealed', 'key_version']).where('centre_id', '=', centreId)
      const rows = await old.where('key_version', '<', version).limit(limit).forUpdate().execute()
      return rows.flatMap(({ id, sealed, key_version: keyVersion }) =>
        sealed === null || keyVersion === null ? [] : [{ id, purpose: signaturePurpose(id), sealed, keyVersion }],
      )
    },
    async keep(tx, centreId, { id, sealed: earlier }, { sealed, keyVersion }, now) {
      const [before, after] = [sealedHashOf(earlier), sealedHashOf(sealed)]
      const { keyId, signature } = await signing.signText(tx, resealingStatement(centreId, id, keyVersion, before, after))
      const anew = { sealed: Buffer.from(sealed), key_version: keyVersion }
      await tx.updateTable('contract_answer').set(anew).where('centre_id', '=', centreId).where('id', '=', id).execute()
      const hashes = { before_sha256: Buffer.from(before, 'hex'), after_sha256: Buffer.from(after, 'hex') }
      const row = { centre_id: centreId, answer_id: id, key_version: keyVersion, ...hashes, signature, signing_key_id: keyId, resealed_at: now.toString() }
      await tx.insertInto('resealing').values(row).execute()
    },
  }
}

/** The hash that the seal of an answer has to have now: the first one, followed through every sealing anew that this installation signed. */
export async function followSeal(reader: Reader | Transaction<DB>, signing: Signing, centreId: string, answerId: string, first: string): Promise<string> {
  const rows = await reader
    .selectFrom('resealing')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('answer_id', '=', answerId)
    .orderBy('key_version')
    .execute()
  let current = first
  for (const row of rows) {
    const [before, after] = [Buffer.from(row.before_sha256).toString('hex'), Buffer.from(row.after_sha256).toString('hex')]
    const statement = resealingStatement(centreId, answerId, row.key_version, before, after)
    const signed = { keyId: row.signing_key_id, signature: Buffer.from(row.signature) }
    if (before !== current || !(await signing.isOwnText(reader, statement, signed))) return current
    current = after
  }
  return current
}
