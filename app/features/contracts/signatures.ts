import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { Answer, Contract } from './contract.ts'
import { whoOf } from './drafting.ts'
import { recordContractEvent } from './events.ts'
import type { Signature } from './reading.tsx'
import { standingOf } from './rules.ts'

const sealedSignature = z.object({ name: z.string(), mark: z.string(), address: z.string().optional() })

/** The purpose under which a signature is sealed: moved to another answer, it does not open. */
export function signaturePurpose(answerId: string): string {
  return `answer:${answerId}`
}

/** Opens every signature of a version for the learner who keeps it, and writes down that they were opened. By party. */
export async function openSignatures(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, contract: Contract): Promise<ReadonlyMap<string, Signature>> {
  const opened = new Map<string, Signature>()
  for (const party of contract.parties) {
    const answer = standingOf(party)
    const signature = answer && (await openSignature(tx, vault, contract.centreId, answer))
    if (signature !== undefined) opened.set(party.id, signature)
  }
  await recordContractEvent(tx, 'ContractSignaturesOpened', contract, whoOf(visit), { signatures: opened.size })
  return opened
}

/** Opens one signature, for the person who gave it. */
export async function openSignature(reader: Reader, vault: Vault, centreId: string, answer: Answer): Promise<Signature | undefined> {
  if (answer.sealed === undefined) return undefined
  const plain = await vault.open(reader, centreId, signaturePurpose(answer.id), answer.sealed)
  return sealedSignature.parse(JSON.parse(plain))
}
