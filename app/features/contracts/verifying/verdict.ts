import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { House } from '../../../platform/web/house.ts'
import { contentFile } from '../copy/document.ts'
import { contentHash } from '../content.ts'
import type { Contract } from '../contract.ts'
import { findContractOfCentre } from '../queries.ts'
import { hasSigned, standingOf } from '../rules.ts'
import { checkAnswer } from '../statement.ts'

/** A party to a contract as anybody may read it: by alias, never by name. */
export type PartyFacts = {
  party: string
  signedOn: string | undefined
  /** Whether the signature is as this installation kept and signed it. */
  kept: 'whole' | 'changed' | 'not signed here' | undefined
}

/** A contract as anybody may read it who holds a copy or its fingerprint: what it is and who has signed, not what it says. */
export type ContractFacts = {
  centre: string
  approach: Contract['approach']
  kind: Contract['kind']
  version: number
  agreedOn: string
  replaced: boolean
  endedOn: string | undefined
  fingerprint: string
  parties: readonly PartyFacts[]
}

/** What checking found. `sealedAt` is the time the seal states. */
export type Verdict =
  | { kind: 'unaltered'; contract: ContractFacts; sealedAt: Temporal.Instant | undefined }
  | { kind: 'known'; contract: ContractFacts }
  | { kind: 'altered' | 'foreign' | 'no seal' | 'no contract' | 'unknown' }

type Known = Pick<House, 'database' | 'signing'>

/** Checks a sealed copy: the seal, that what was signed is what it states, and the signatures kept here. */
export async function checkCopy(house: Known, pdf: Buffer): Promise<Verdict> {
  const seal = await house.signing.checkSeal(house.database, pdf)
  if (seal.kind === 'none') return { kind: 'no seal' }
  if (seal.kind !== 'whole') return { kind: seal.kind }
  const stated = await contentIn(pdf)
  if (stated === undefined) return { kind: 'no contract' }
  const hash = createHash('sha256').update(stated.content).digest('hex')
  const contract = await findFacts(house, stated.centre, stated.contract, hash)
  return contract === undefined ? { kind: 'unknown' } : { kind: 'unaltered', contract, sealedAt: seal.at }
}

/** Checks the fingerprint that stands on a copy. */
export async function checkFingerprint(house: Known, hash: string): Promise<Verdict> {
  const row = await house.database.selectFrom('fingerprint').selectAll().where('sha256', '=', Buffer.from(hash, 'hex')).executeTakeFirst()
  const contract = row && (await findFacts(house, row.centre, row.contract, hash))
  return contract === undefined ? { kind: 'unknown' } : { kind: 'known', contract }
}

const contentSchema = z.object({
  format: z.literal('coachfolio/sealed-contract'),
  centre: z.string().refine(isId),
  contract: z.string().refine(isId),
  content: z.string(),
})

/** The file inside. Only a document whose seal holds is opened, so it is one of ours. */
async function contentIn(pdf: Buffer): Promise<z.infer<typeof contentSchema> | undefined> {
  // Loaded when it is first needed: it takes 33 MB.
  const { PDF } = await import('@libpdf/core')
  const file = (await PDF.load(pdf)).getAttachment(contentFile)
  if (file === null) return undefined
  return contentSchema.safeParse(JSON.parse(Buffer.from(file).toString('utf8'))).data
}

async function findFacts(house: Known, centreId: string, contractId: string, hash: string): Promise<ContractFacts | undefined> {
  return inCentre(house.database, centreId, async (tx) => {
    const contract = await findContractOfCentre(tx, centreId, contractId)
    if (contract === undefined || contentHash(contract) !== hash) return undefined
    const centre = await tx.selectFrom('centre').select('name').where('id', '=', centreId).executeTakeFirstOrThrow()
    const parties: PartyFacts[] = []
    for (const party of contract.parties) {
      const answer = hasSigned(party) ? standingOf(party) : undefined
      const called = party.role === 'learner' ? `The ${contract.approach === 'coaching' ? 'coach' : 'mentor'}` : party.alias
      parties.push({ party: called, signedOn: answer?.answeredOn, kept: answer && (await checkAnswer(tx, house.signing, contract, party, answer)) })
    }
    const { approach, kind, version, agreedOn, replaced } = contract
    return { centre: centre.name, approach, kind, version, agreedOn, replaced, endedOn: contract.ending?.endedOn, fingerprint: hash, parties }
  })
}
