import { createHash } from 'node:crypto'
import type { Contract, Party } from './contract.ts'
import { termKeys } from './schema.ts'

type Content = Pick<Contract, 'id' | 'version' | 'kind' | 'agreedOn' | 'terms' | 'changeNote'> & {
  counterpart: Pick<Contract['counterpart'], 'kind' | 'id'>
  parties: readonly Pick<Party, 'id' | 'role' | 'subjectId'>[]
}

/** What is signed, as one text that is the same wherever and whenever it is written: keys in a fixed order, parties by id. */
export function canonicalContent(contract: Content): string {
  const terms = termKeys.flatMap((key) => {
    const text = contract.terms[key]
    return text === undefined || text === '' ? [] : [[key, text] as const]
  })
  const parties = contract.parties.map(({ id, role, subjectId }) => ({ id, role, subject: subjectId })).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return JSON.stringify({
    format: 'coachfolio/contract',
    formatVersion: 1,
    contract: contract.id,
    [contract.counterpart.kind]: contract.counterpart.id,
    version: contract.version,
    kind: contract.kind,
    agreedOn: contract.agreedOn,
    terms: Object.fromEntries(terms),
    changeNote: contract.changeNote,
    parties,
  })
}

/** SHA-256 of what is signed, in hexadecimal. Kept with every answer, and compared before one is taken. */
export function contentHash(contract: Content): string {
  return createHash('sha256').update(canonicalContent(contract)).digest('hex')
}
