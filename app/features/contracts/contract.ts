import type { Sealed } from '../../platform/vault/vault.ts'
import type { Terms } from './schema.ts'

/** What a party answered to one version, as it is kept for good. The typed name and the drawn mark are sealed. */
export type Answer = {
  id: string
  answer: 'signed' | 'change requested' | 'declined'
  note: string
  answeredOn: string
  answeredAt: Temporal.Instant
  contentHash: string
  sealed: Sealed | undefined
}

/** Somebody who is to sign. `subjectId` is the client's or the stakeholder's id; for the learner it is the learner's. */
export type Party = { id: string; role: 'learner' | 'client' | 'stakeholder'; subjectId: string; alias: string; answers: readonly Answer[] }

/** One version of a contract. Once it was sent or anybody has signed, it is never changed: a change is the next version. */
export type Contract = {
  id: string
  centreId: string
  learnerId: string
  clientId: string
  clientAlias: string
  approach: 'coaching' | 'mentoring'
  version: number
  supersedesId: string | undefined
  /** A newer version has taken its place. */
  replaced: boolean
  kind: 'two-way' | 'three-way'
  agreedOn: string
  terms: Terms
  changeNote: string
  sentAt: Temporal.Instant | undefined
  revision: number
  createdAt: Temporal.Instant
  parties: readonly Party[]
}
