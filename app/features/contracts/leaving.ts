import type { Transaction } from 'kysely'
import { counted } from '../../kernel/text.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { findOpenWords } from '../confidentiality/index.ts'
import type { Contract } from './contract.ts'
import { hasSigned } from './rules.ts'

/** How many things in a contract’s text could say who somebody is, while it can still be put right: once sent or signed it stays (R107). */
export async function countOpenWords(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, contract: Contract): Promise<number> {
  if (contract.sentAt !== undefined || contract.parties.some(hasSigned)) return 0
  const kind = contract.kind === 'organisation' ? ('agreement' as const) : ('contract' as const)
  return (await findOpenWords(tx, vault, visit, [{ kind, id: contract.id }])).length
}

/** Why the text does not go out or is not signed yet. */
export function openWordsInWords(open: number): string {
  return `${counted(open, 'thing')} in it could say who somebody is. Once it is sent or signed the text stays as it is, so put that right first, or say that it names nobody.`
}
