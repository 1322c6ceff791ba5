import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { findStakeholders, type Stakeholder } from '../clients/index.ts'
import type { Counterpart } from './contract.ts'
import { findClientsIn } from './organisations/queries.ts'

/** Who could sign beside the learner and the client: stakeholders, and the members of a group. */
export type Signers = { stakeholders: readonly Stakeholder[]; members: readonly Stakeholder[] }

/** Those of a client; for an organisation the stakeholders of every client in it. */
export async function findSigners(
  tx: Transaction<DB>,
  { centreId, learnerId }: Pick<LearnerVisit, 'centreId' | 'learnerId'>,
  { kind, id }: Pick<Counterpart, 'kind' | 'id'>,
): Promise<Signers> {
  const clients = kind === 'client' ? [id] : await findClientsIn(tx, centreId, learnerId, id)
  const people: Stakeholder[] = []
  for (const client of clients) people.push(...(await findStakeholders(tx, centreId, learnerId, client)))
  return {
    stakeholders: people.filter((one) => one.relation !== 'member'),
    members: kind === 'client' ? people.filter((one) => one.relation === 'member') : [],
  }
}
