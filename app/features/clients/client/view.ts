import type { ClientEvaluation, Evaluation } from '../../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import type { ConsentAct } from '../consent.ts'
import type { ClientPath } from '../path-of-client.ts'
import type { GoalsAgreement, KeptClient, Stakeholder } from '../queries.ts'

/** Everything that the page of one client shows. Without a registration there is no evaluation and no path. */
export type ClientView = {
  client: KeptClient
  today: string
  record: PracticeRecord
  evaluation: Evaluation | undefined
  evaluated: ClientEvaluation | undefined
  path: ClientPath | undefined
  /** The newest answer of the client to their needs and goals by a link. */
  agreement: GoalsAgreement | undefined
  stakeholders: readonly Stakeholder[]
  /** What the client agreed to and took back, the newest first. */
  consents: readonly ConsentAct[]
  /** The subjects whose identity is kept. */
  identities: ReadonlySet<string>
}
