import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Answer, Contract, Counterpart, Ending, Party } from './contract.ts'
import type { Terms } from './schema.ts'

function contractsOf(reader: Reader, centreId: string, learnerId: string) {
  return reader
    .selectFrom('contract')
    .leftJoin('client', (join) => join.onRef('client.centre_id', '=', 'contract.centre_id').onRef('client.id', '=', 'contract.client_id'))
    .leftJoin('organisation', (join) =>
      join.onRef('organisation.centre_id', '=', 'contract.centre_id').onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .selectAll('contract')
    .select(['client.approach', 'client.alias as client_alias', 'organisation.alias as organisation_alias'])
    .select(sql<string>`coalesce(client.learner_id, organisation.learner_id)`.as('learner_id'))
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('contract as newer')
            .select('newer.id')
            .whereRef('newer.centre_id', '=', 'contract.centre_id')
            .whereRef('newer.supersedes_id', '=', 'contract.id'),
        )
        .as('replaced'),
    )
    .where('contract.centre_id', '=', centreId)
    .where((where) => where.or([where('client.learner_id', '=', learnerId), where('organisation.learner_id', '=', learnerId)]))
}

type Row = Awaited<ReturnType<ReturnType<typeof contractsOf>['executeTakeFirstOrThrow']>>

/** One contract of a learner, with its parties and what they have answered. */
export async function findContract(reader: Reader, centreId: string, learnerId: string, contractId: string): Promise<Contract | undefined> {
  const row = await contractsOf(reader, centreId, learnerId).where('contract.id', '=', contractId).executeTakeFirst()
  return row && asContract(reader, row)
}

/** One contract of a centre, whoever the learner is: for checking a copy of it, never for showing what it says. */
export async function findContractOfCentre(reader: Reader, centreId: string, contractId: string): Promise<Contract | undefined> {
  const owner = await reader
    .selectFrom('contract')
    .leftJoin('client', (join) => join.onRef('client.centre_id', '=', 'contract.centre_id').onRef('client.id', '=', 'contract.client_id'))
    .leftJoin('organisation', (join) =>
      join.onRef('organisation.centre_id', '=', 'contract.centre_id').onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .select(sql<string>`coalesce(client.learner_id, organisation.learner_id)`.as('learner_id'))
    .where('contract.centre_id', '=', centreId)
    .where('contract.id', '=', contractId)
    .executeTakeFirst()
  return owner && findContract(reader, centreId, owner.learner_id, contractId)
}

type With = Pick<Counterpart, 'kind' | 'id'>

/** All versions of the contract with one client, oldest first. */
export async function findContracts(reader: Reader, centreId: string, learnerId: string, clientId: string): Promise<Contract[]> {
  return findVersions(reader, centreId, learnerId, { kind: 'client', id: clientId })
}

/** All versions of the contract with one client or organisation, oldest first. */
export async function findVersions(reader: Reader, centreId: string, learnerId: string, counterpart: With): Promise<Contract[]> {
  const rows = await contractsOf(reader, centreId, learnerId).where(columnOf(counterpart), '=', counterpart.id).orderBy('contract.version').execute()
  const contracts: Contract[] = []
  for (const row of rows) contracts.push(await asContract(reader, row))
  return contracts
}

function columnOf({ kind }: With): 'contract.client_id' | 'contract.organisation_id' {
  return kind === 'client' ? 'contract.client_id' : 'contract.organisation_id'
}

/** The newest version of the contract with one client or organisation. */
export async function findNewestContract(reader: Reader, centreId: string, learnerId: string, counterpart: With): Promise<Contract | undefined> {
  const row = await contractsOf(reader, centreId, learnerId)
    .where(columnOf(counterpart), '=', counterpart.id)
    .orderBy('contract.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asContract(reader, row)
}

/** Locks a version, so that answering, sending and replacing it go one after the other. Before any link of it is locked. */
export async function lockContract(tx: Transaction<DB>, centreId: string, contractId: string): Promise<void> {
  await tx.selectFrom('contract').select('id').where('centre_id', '=', centreId).where('id', '=', contractId).forUpdate().execute()
}

/** What a letter and a signing page call a learner, and where a letter reaches them. */
export async function getLearnerPerson(
  reader: Reader,
  centreId: string,
  learnerId: string,
): Promise<{ name: string; email: string; centreName: string; zone: string }> {
  return reader
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .innerJoin('centre', 'centre.id', 'learner.centre_id')
    .select(['person.name', 'person.email', 'centre.name as centreName', 'centre.zone'])
    .where('learner.centre_id', '=', centreId)
    .where('learner.id', '=', learnerId)
    .executeTakeFirstOrThrow()
}

async function asContract(reader: Reader, row: Row): Promise<Contract> {
  return {
    id: row.id,
    centreId: row.centre_id,
    learnerId: row.learner_id,
    counterpart: counterpartOf(row),
    approach: row.approach === 'mentoring' ? 'mentoring' : 'coaching',
    version: row.version,
    supersedesId: row.supersedes_id ?? undefined,
    replaced: Boolean(row.replaced),
    kind: row.kind as Contract['kind'],
    agreedOn: row.agreed_on,
    terms: row.terms as Terms,
    changeNote: row.change_note,
    sentAt: row.sent_at ?? undefined,
    revision: row.revision,
    createdAt: row.created_at,
    parties: await findParties(reader, row),
    ending: await findEnding(reader, row.centre_id, row.id),
  }
}

function counterpartOf(row: Row): Counterpart {
  return row.organisation_id === null
    ? { kind: 'client', id: row.client_id ?? '', alias: row.client_alias ?? '' }
    : { kind: 'organisation', id: row.organisation_id, alias: row.organisation_alias ?? '' }
}

const order = { learner: 0, client: 1, member: 2, stakeholder: 3 } as const

async function findParties(reader: Reader, contract: Row): Promise<Party[]> {
  const rows = await reader
    .selectFrom('contract_party as party')
    .leftJoin('stakeholder', (join) => join.onRef('stakeholder.centre_id', '=', 'party.centre_id').onRef('stakeholder.id', '=', 'party.stakeholder_id'))
    .select(['party.id', 'party.role', 'party.stakeholder_id', 'stakeholder.alias'])
    .where('party.centre_id', '=', contract.centre_id)
    .where('party.contract_id', '=', contract.id)
    .orderBy('party.id')
    .execute()
  const answers = await findAnswers(reader, contract.centre_id, contract.id)
  const parties = rows.map((row): Party => {
    const role = row.role as Party['role']
    const own = answers.filter((answer) => answer.partyId === row.id)
    if (role === 'learner') return { id: row.id, role, subjectId: contract.learner_id, alias: 'You', answers: own }
    if (role === 'client') return { id: row.id, role, subjectId: contract.client_id ?? '', alias: contract.client_alias ?? '', answers: own }
    return { id: row.id, role, subjectId: row.stakeholder_id ?? '', alias: row.alias ?? '', answers: own }
  })
  return parties.toSorted((one, other) => order[one.role] - order[other.role])
}

async function findAnswers(reader: Reader, centreId: string, contractId: string): Promise<(Answer & { partyId: string })[]> {
  const rows = await reader
    .selectFrom('contract_answer as answer')
    .innerJoin('contract_party as party', (join) => join.onRef('party.centre_id', '=', 'answer.centre_id').onRef('party.id', '=', 'answer.party_id'))
    .selectAll('answer')
    .where('answer.centre_id', '=', centreId)
    .where('party.contract_id', '=', contractId)
    .orderBy('answer.answered_at')
    .orderBy('answer.id')
    .execute()
  return rows.map((row) => ({
    partyId: row.party_id,
    id: row.id,
    answer: row.answer as Answer['answer'],
    note: row.note,
    answeredOn: row.answered_on,
    answeredAt: row.answered_at,
    contentHash: Buffer.from(row.content_sha256).toString('hex'),
    way: row.way as Answer['way'],
    consentText: row.consent_text,
    sealed: row.sealed === null || row.key_version === null ? undefined : { sealed: row.sealed, keyVersion: row.key_version },
    sealedHash: row.sealed_sha256 === null ? undefined : Buffer.from(row.sealed_sha256).toString('hex'),
    statement:
      row.statement_signature === null || row.signing_key_id === null
        ? undefined
        : { keyId: row.signing_key_id, signature: Buffer.from(row.statement_signature) },
  }))
}

async function findEnding(reader: Reader, centreId: string, contractId: string): Promise<Ending | undefined> {
  const row = await reader.selectFrom('contract_ending').selectAll().where('centre_id', '=', centreId).where('contract_id', '=', contractId).executeTakeFirst()
  return row && { kind: row.kind as Ending['kind'], partyId: row.party_id, endedOn: row.ended_on, reason: row.reason, recordedAt: row.recorded_at }
}
