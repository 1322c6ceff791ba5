import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { typeset } from '../../../platform/documents/typeset.ts'
import type { Enclosure } from '../../../platform/mail/mail.ts'
import type { Enclose } from '../../../platform/mail/send-mail-job.ts'
import type { House } from '../../../platform/web/house.ts'
import { noteFingerprint } from '../answer-row.ts'
import { contentHash } from '../content.ts'
import type { Contract, Party } from '../contract.ts'
import { findContract, getLearnerPerson } from '../queries.ts'
import type { Signature } from '../reading.tsx'
import { hasSigned, standingOf } from '../rules.ts'
import { openSignature } from '../signatures.ts'
import { copyDocument, type CopyOf } from './document.ts'

/** A sealed copy, ready to be saved or sent. */
export type SealedCopy = { name: string; bytes: Buffer }

type From = Pick<House, 'database' | 'vault' | 'signing' | 'baseUrl'>

/** What a party’s copy holds: their own signature by name, everybody else under the alias. */
export async function readCopyFor(tx: Transaction<DB>, house: From, contract: Contract, party: Party, at: Temporal.Instant): Promise<CopyOf> {
  const answer = hasSigned(party) ? standingOf(party) : undefined
  const signature = answer && (await openSignature(tx, house.vault, contract.centreId, answer))
  return readCopy(tx, house, contract, signature === undefined ? new Map() : new Map([[party.id, signature]]), at)
}

/** The same with the signatures that were opened. */
export async function readCopy(
  tx: Transaction<DB>,
  house: From,
  contract: Contract,
  signatures: ReadonlyMap<string, Signature>,
  at: Temporal.Instant,
): Promise<CopyOf> {
  await noteFingerprint(tx, contract, contentHash(contract))
  const learner = await getLearnerPerson(tx, contract.centreId, contract.learnerId)
  return { contract, learner, baseUrl: house.baseUrl, signatures, at }
}

/** Sets and seals a copy. Outside the transaction that read it: nobody waits for the setting. */
export async function sealCopy(house: From, copy: CopyOf): Promise<SealedCopy> {
  const { contract, learner, at } = copy
  const pdf = await typeset(copyDocument(copy))
  const bytes = await house.signing.seal(house.database, pdf, { reason: 'Copy of what was signed', location: learner.centreName, at })
  return { name: `${contract.kind === 'organisation' ? 'organisation-agreement' : `${contract.approach}-contract`}-version-${contract.version}.pdf`, bytes }
}

/** Makes the copy that goes with a letter. */
export function encloseCopy(house: From): Enclose {
  return async ({ ids }, at) => {
    const copy = await makeCopyFor(house, ids, at)
    return copy && { ...copy, type: 'application/pdf' }
  }
}

async function makeCopyFor(house: From, { centreId, learnerId, contractId, partyId }: Enclosure['ids'], at: Temporal.Instant): Promise<SealedCopy | undefined> {
  const copy = await inCentre(house.database, centreId, async (tx) => {
    const contract = await findContract(tx, centreId, learnerId, contractId)
    const party = contract?.parties.find((one) => one.id === partyId)
    return contract && party && readCopyFor(tx, house, contract, party, at)
  })
  return copy && sealCopy(house, copy)
}
