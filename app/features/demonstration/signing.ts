import type { Transaction } from 'kysely'
import { good, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { contentHash, findContract, signAsLearner, signInPerson } from '../contracts/index.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

type Signer = { role: 'client' | 'member' | 'stakeholder'; name: string }

/** Everybody signs a contract at one table, on the learner’s device: there is a sealed copy for each. */
export async function signTogether(
  tx: Transaction<DB>,
  house: House,
  whose: Whose,
  { contractId, signers, ago }: { contractId: string; signers: readonly Signer[]; ago: number },
  past: Past,
): Promise<void> {
  const contract = await findContract(tx, whose.centreId, whose.learnerId, contractId)
  if (contract === undefined) throw new Error(`${whose.name} has no such contract`)
  const seen = contentHash(contract)
  const given = (name: string) => ({ answer: 'signed' as const, seen, name, mark: undefined })
  const address = '192.0.2.14'
  const left = [...contract.parties]
  for (const [at, { role, name }] of signers.entries()) {
    const [party] = left.splice(
      left.findIndex((one) => one.role === role),
      1,
    )
    const visit = visitOf(whose, past.at(ago, `09:1${at}`))
    signed(party === undefined ? good(undefined) : await signInPerson(tx, house, visit, { contractId, partyId: party.id }, given(name), address))
  }
  signed(await signAsLearner(tx, house, visitOf(whose, past.at(ago, '09:15')), contractId, given(whose.name), address))
}

function signed(result: Result<unknown, { kind: string }>): void {
  if (!result.ok) throw new Error(`The demonstration signs what is refused: ${result.problem.kind}`)
}
