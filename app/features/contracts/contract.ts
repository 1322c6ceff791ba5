import type { Sealed } from '../../platform/vault/vault.ts'
import type { TextSignature } from '../../platform/signing/signing.ts'
import type { ContractKind, Terms } from './schema.ts'

/** What a party answered to one version, as it is kept for good. The typed name and the drawn mark are sealed. */
export type Answer = {
  id: string
  answer: 'signed' | 'change requested' | 'declined'
  note: string
  answeredOn: string
  answeredAt: Temporal.Instant
  contentHash: string
  /** How it came; empty for answers from before this was noted, and for those brought in with a record. */
  way: '' | 'by link' | 'signed in' | 'in person'
  consentText: string
  sealed: Sealed | undefined
  sealedHash: string | undefined
  /** This installation’s signature over the whole answer. */
  statement: TextSignature | undefined
}

/** A contract’s end before its time: who ended it, from which day on, and why. */
export type Ending = { kind: 'terminated' | 'cancelled'; partyId: string; endedOn: string; reason: string; recordedAt: Temporal.Instant }

/** Somebody who is to sign. `subjectId` is the id of the client, of the member of a group or of the stakeholder; for the learner it is the learner's. */
export type Party = { id: string; role: 'learner' | 'client' | 'member' | 'stakeholder'; subjectId: string; alias: string; answers: readonly Answer[] }

/** Whom a contract is with: a client (a person or a group), or the organisation that an agreement is for. */
export type Counterpart = { kind: 'client' | 'organisation'; id: string; alias: string }

/** One version of a contract. Once it was sent or anybody has signed, it is never changed: a change is the next version. */
export type Contract = {
  id: string
  centreId: string
  learnerId: string
  counterpart: Counterpart
  approach: 'coaching' | 'mentoring'
  version: number
  supersedesId: string | undefined
  /** A newer version has taken its place. */
  replaced: boolean
  kind: ContractKind
  agreedOn: string
  terms: Terms
  changeNote: string
  sentAt: Temporal.Instant | undefined
  revision: number
  createdAt: Temporal.Instant
  parties: readonly Party[]
  ending: Ending | undefined
}
