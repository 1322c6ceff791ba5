import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { idIn } from '../../frame/index.ts'
import type { OpenedLink } from '../../links/index.ts'
import { partyOf } from '../answering.ts'
import type { Contract } from '../contract.ts'
import { findContract } from '../queries.ts'
import { hasSigned } from '../rules.ts'
import { openSignatures } from '../signatures.ts'
import { readCopy, readCopyFor, sealCopy, type SealedCopy } from './sealed-copy.ts'

/** The learner’s copy: everybody else stands in it under the alias, so that it can go into a portfolio. */
export async function downloadCopy(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const visit = learnerOf(ask)
  const copy = await inCentre(house.database, visit.centreId, async (tx) => {
    const contract = found(await findSignedContract(tx, visit, idIn(ask, 'contract')))
    const own = found(contract.parties.find((party) => party.role === 'learner'))
    return readCopyFor(tx, house, contract, own, visit.now)
  })
  return answerCopy(await sealCopy(house, copy))
}

/** The same with every name and mark, opened from the vault for the learner who keeps them; that they were opened is noted. */
export async function downloadNamedCopy(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const visit = learnerOf(ask)
  const copy = await inCentre(house.database, visit.centreId, async (tx) => {
    const contract = found(await findSignedContract(tx, visit, idIn(ask, 'contract')))
    return readCopy(tx, house, contract, await openSignatures(tx, house.vault, visit, contract), visit.now)
  })
  return answerCopy(await sealCopy(house, copy))
}

/** The copy of the party that a link was made for. */
export async function downloadCopyByLink(ask: Ask, link: OpenedLink): Promise<Response> {
  const { house, visit } = ask.var
  const copy = await inCentre(house.database, link.centreId, async (tx) => {
    const contract = found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
    return readCopyFor(tx, house, contract, found(partyOf(contract, link)), visit.now)
  })
  return answerCopy(await sealCopy(house, copy))
}

/** Before anybody has signed there is nothing to seal. */
async function findSignedContract(tx: Transaction<DB>, visit: LearnerVisit, contractId: string): Promise<Contract | undefined> {
  const contract = await findContract(tx, visit.centreId, visit.learnerId, contractId)
  return contract?.parties.some(hasSigned) ? contract : undefined
}

function answerCopy({ name, bytes }: SealedCopy): Response {
  return answerDownload({ name, type: 'application/pdf', bytes })
}
