import type { Transaction } from 'kysely'
import { dayOf } from '../../kernel/dates.ts'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { consentText } from './consent.ts'
import type { Answer, Contract, Party } from './contract.ts'
import { sealedHashOf } from './seal-hash.ts'
import { answerStatement } from './statement.ts'
import { signaturePurpose } from './signatures.ts'

/** What a party answers. `seen` is the hash of the text that was before them. */
export type Given = { seen: string } & (
  | { answer: 'signed'; name: string; mark: string | undefined }
  | { answer: 'change requested' | 'declined'; note: string }
)

/** How an answer came: by which way, from which network address, and when. `zone` gives the day. */
export type Came = { way: Exclude<Answer['way'], ''>; address: string; at: Temporal.Instant; zone: string }

/** Keeps an answer for good, with this installation’s signature over the whole of it. */
export async function addAnswer(tx: Transaction<DB>, house: House, contract: Contract, party: Party, given: Given, came: Came): Promise<void> {
  const { centreId } = contract
  const id = newId()
  const isSigned = given.answer === 'signed'
  const personal = isSigned ? JSON.stringify({ name: given.name, mark: given.mark ?? '', address: came.address }) : undefined
  const sealed = personal === undefined ? undefined : await house.vault.seal(tx, centreId, signaturePurpose(id), personal)
  const answer = {
    id,
    answer: given.answer,
    note: isSigned ? '' : given.note,
    way: came.way,
    consentText: isSigned ? consentText : '',
    contentHash: given.seen,
    answeredOn: dayOf(came.at, came.zone),
    answeredAt: came.at.round('millisecond'),
    sealedHash: sealed && sealedHashOf(sealed.sealed),
  }
  const { keyId, signature } = await house.signing.signText(tx, answerStatement(contract, party, answer))
  await tx
    .insertInto('contract_answer')
    .values({
      centre_id: centreId,
      id,
      party_id: party.id,
      answer: answer.answer,
      note: answer.note,
      way: answer.way,
      sealed: sealed === undefined ? null : Buffer.from(sealed.sealed),
      sealed_sha256: answer.sealedHash === undefined ? null : Buffer.from(answer.sealedHash, 'hex'),
      key_version: sealed?.keyVersion ?? null,
      consent_text: answer.consentText,
      content_sha256: Buffer.from(given.seen, 'hex'),
      answered_on: answer.answeredOn,
      answered_at: answer.answeredAt.toString(),
      statement_signature: signature,
      signing_key_id: keyId,
    })
    .execute()
  if (isSigned) await noteFingerprint(tx, contract, given.seen)
}

/** Lets whoever holds a copy find the centre by the fingerprint on it. */
export async function noteFingerprint(tx: Transaction<DB>, contract: Pick<Contract, 'id' | 'centreId'>, hash: string): Promise<void> {
  await tx
    .insertInto('fingerprint')
    .values({ sha256: Buffer.from(hash, 'hex'), centre: contract.centreId, contract: contract.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
