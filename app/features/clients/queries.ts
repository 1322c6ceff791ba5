import type { Selectable } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { clientColour, type ClientLook } from '../../ui/client-chip/client-chip.tsx'

/** A client as the learner keeps it: under the alias, never under the real name. */
export type KeptClient = {
  id: string
  learnerId: string
  alias: string
  kind: 'individual' | 'group'
  members: number | null
  approach: 'coaching' | 'mentoring'
  role: string
  context: string
  rationale: string
  underEighteen: boolean
  vulnerable: boolean
  dbsCheckedOn: string | null
  startedOn: string
  reviewedOn: string | null
  review: string
  setAside: boolean
  revision: number
  /** Alias and colour, for chips and pictures. */
  look: ClientLook
}

/** Somebody with a stake in the work with one client, under an alias like "Client B's line manager". */
export type Stakeholder = { id: string; clientId: string; alias: string; relation: string; revision: number }

/** A learner's clients by alias, in the order that also gives them their colours. */
export async function listClients(reader: Reader, centreId: string, learnerId: string): Promise<KeptClient[]> {
  const rows = await reader.selectFrom('client').selectAll().where('centre_id', '=', centreId).where('learner_id', '=', learnerId).orderBy('alias').execute()
  return rows.map(asClient)
}

/** One client of a learner. Of anybody else's there is none. */
export async function findClient(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<KeptClient | undefined> {
  const clients = await listClients(reader, centreId, learnerId)
  return clients.find((client) => client.id === clientId)
}

function asClient(row: Selectable<DB['client']>, place: number): KeptClient {
  return {
    id: row.id,
    learnerId: row.learner_id,
    alias: row.alias,
    kind: row.kind as KeptClient['kind'],
    members: row.members,
    approach: row.approach as KeptClient['approach'],
    role: row.role,
    context: row.context,
    rationale: row.rationale,
    underEighteen: row.under_eighteen,
    vulnerable: row.vulnerable,
    dbsCheckedOn: row.dbs_checked_on,
    startedOn: row.started_on,
    reviewedOn: row.reviewed_on,
    review: row.review,
    setAside: row.set_aside,
    revision: row.revision,
    look: { alias: row.alias, colour: clientColour(place) },
  }
}

function stakeholdersOf(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('stakeholder')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'stakeholder.centre_id').onRef('client.id', '=', 'stakeholder.client_id'))
    .select(['stakeholder.id', 'stakeholder.client_id as clientId', 'stakeholder.alias', 'stakeholder.relation', 'stakeholder.revision'])
    .where('stakeholder.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
}

/** The stakeholders of one client of a learner, in the order they were added. */
export async function findStakeholders(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<Stakeholder[]> {
  return stakeholdersOf(reader, centreId, learnerId)
    .where('stakeholder.client_id', '=', clientId)
    .orderBy('stakeholder.created_at')
    .orderBy('stakeholder.id')
    .execute()
}

/** One stakeholder in a learner's practice. */
export async function findStakeholder(reader: Reader, centreId: string, learnerId: string, stakeholderId: string): Promise<Stakeholder | undefined> {
  return stakeholdersOf(reader, centreId, learnerId).where('stakeholder.id', '=', stakeholderId).executeTakeFirst()
}

/** When the identity of each subject of a learner was last written. Says that it is kept, and nothing of what it says. */
export async function findKeptIdentities(reader: Reader, centreId: string, learnerId: string): Promise<Map<string, Temporal.Instant>> {
  const rows = await reader
    .selectFrom('identity')
    .select(['subject_id', 'updated_at'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row.updated_at]))
}

/** The day of the first contract with a client of the learner, against which the order of needs and goals is held (R052). */
export async function findFirstContractDay(reader: Reader, centreId: string, clientId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('contract')
    .select('agreed_on')
    .where('centre_id', '=', centreId)
    .where('client_id', '=', clientId)
    .orderBy('agreed_on')
    .limit(1)
    .executeTakeFirst()
  return row?.agreed_on
}

/** The newest version of the contract with a client. */
export async function findNewestContractId(reader: Reader, centreId: string, clientId: string): Promise<string | undefined> {
  const versions = reader.selectFrom('contract').select('id').where('centre_id', '=', centreId).where('client_id', '=', clientId)
  return (await versions.orderBy('version', 'desc').limit(1).executeTakeFirst())?.id
}

/** A client's answer to their needs and goals, given by a link (R052). */
export type GoalsAgreement = { request: string; answer: 'agreed' | 'not right' | 'declined'; on: string }

/** The newest of them. */
export async function findAgreement(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<GoalsAgreement | undefined> {
  const row = await reader
    .selectFrom('request_answer as given')
    .innerJoin('request', (join) => join.onRef('request.centre_id', '=', 'given.centre_id').onRef('request.id', '=', 'given.request_id'))
    .select(['request.id', 'given.answer', 'given.answered_on'])
    .where('given.centre_id', '=', centreId)
    .where('request.learner_id', '=', learnerId)
    .where('request.client_id', '=', clientId)
    .where('request.purpose', '=', 'agree needs and goals')
    .orderBy('given.answered_at', 'desc')
    .orderBy('given.request_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { request: row.id, answer: row.answer as GoalsAgreement['answer'], on: row.answered_on }
}
