import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../../kernel/result.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { postMail } from '../../../platform/mail/mail.ts'
import { found, type House } from '../../../platform/web/house.ts'
import { findRecipient } from '../../clients/index.ts'
import { resendLink, type WaitingLink } from '../../links/index.ts'
import { letterWithCopy } from '../letters.ts'
import { findContract, getLearnerPerson } from '../queries.ts'

/** Sends a party their copy again, with a new way to end the contract: the address that they were sent before is no longer theirs (R089). */
export async function sendCopyAnew(
  tx: Transaction<DB>,
  house: House,
  link: WaitingLink,
  at: Temporal.Instant,
): Promise<Result<undefined, { kind: 'no address' | 'answered' | 'revoked' }>> {
  const { centreId, learnerId, subjectId, details, recipient } = link
  const by = { kind: 'system' } as const
  const contract = found(await findContract(tx, centreId, learnerId, subjectId))
  const party = found(contract.parties.find((one) => one.id === details['party']))
  const to = await findRecipient(tx, house.vault, centreId, recipient.id, { at, actor: by })
  if (to?.email === undefined) return refused({ kind: 'no address' })
  const fresh = await resendLink(tx, house, link, { by, at, expires: link.expiresAt })
  if (!fresh.ok) return fresh
  const sender = await getLearnerPerson(tx, centreId, learnerId)
  await postMail(tx, house, centreId, letterWithCopy({ ...to, email: to.email }, sender, contract, party, true, fresh.value.url), at)
  return good(undefined)
}
