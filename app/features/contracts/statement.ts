import type { Reader } from '../../platform/database/centre.ts'
import type { Signing } from '../../platform/signing/signing.ts'
import type { Answer, Contract, Party } from './contract.ts'
import { followSeal } from './resealing.ts'
import { sealedHashOf } from './seal-hash.ts'

type Stated = Pick<Answer, 'id' | 'answer' | 'note' | 'way' | 'answeredOn' | 'answeredAt' | 'contentHash' | 'consentText' | 'sealedHash'>

/**
 * Everything that an answer is, as one text: who, to which words, with which consent, how and when. Name, mark and address stand in
 * it as the hash of what the vault keeps of them, so that it can be checked without opening the vault.
 */
export function answerStatement(contract: Pick<Contract, 'id' | 'centreId'>, party: Pick<Party, 'id' | 'role' | 'subjectId'>, answer: Stated): string {
  return JSON.stringify({
    format: 'coachfolio/contract-answer',
    formatVersion: 1,
    centre: contract.centreId,
    contract: contract.id,
    party: party.id,
    role: party.role,
    subject: party.subjectId,
    id: answer.id,
    answer: answer.answer,
    note: answer.note,
    way: answer.way,
    answeredOn: answer.answeredOn,
    answeredAt: answer.answeredAt.round('millisecond').toString({ smallestUnit: 'millisecond' }),
    content: answer.contentHash,
    consent: answer.consentText,
    sealed: answer.sealedHash ?? '',
  })
}

/** Whether an answer is as this installation signed it. One from another place, brought in with a record, has no signature of ours. */
export async function checkAnswer(
  reader: Reader,
  signing: Signing,
  contract: Contract,
  party: Party,
  answer: Answer,
): Promise<'whole' | 'changed' | 'not signed here'> {
  if (answer.statement === undefined) return 'not signed here'
  const now = answer.sealed && sealedHashOf(answer.sealed.sealed)
  const isSealKept =
    now === undefined || now === answer.sealedHash || now === (await followSeal(reader, signing, contract.centreId, answer.id, answer.sealedHash ?? ''))
  const isOwn = await signing.isOwnText(reader, answerStatement(contract, party, answer), answer.statement)
  return isSealKept && isOwn ? 'whole' : 'changed'
}
