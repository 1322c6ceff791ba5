import type { Transaction } from 'kysely'
import { isId } from '../../kernel/ids.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { findIdentitiesByEmail } from '../clients/index.ts'

/** Somebody outside the centre of whom a learner keeps something, under an alias. */
export type Subject = { kind: 'client' | 'stakeholder' | 'supervisor' | 'colleague'; id: string; alias: string; learnerId: string; learnerName: string }

/** The people with an e-mail address in the vault, in every learner's practice of a centre. */
export async function findSubjectsByEmail(tx: Transaction<DB>, vault: Vault, centreId: string, email: string): Promise<Subject[]> {
  const found: Subject[] = []
  for (const id of await findIdentitiesByEmail(tx, vault, centreId, email)) {
    const subject = await findSubject(tx, centreId, id)
    if (subject !== undefined) found.push(subject)
  }
  return found.toSorted((one, other) => one.learnerName.localeCompare(other.learnerName, 'en') || one.alias.localeCompare(other.alias, 'en'))
}

/** One of them by the id; with `learnerId` only one of that learner's practice. */
export async function findSubject(reader: Reader, centreId: string, id: string, learnerId?: string): Promise<Subject | undefined> {
  if (!isId(id)) return undefined
  const outside = (await findSupervisor(reader, centreId, id)) ?? (await findColleague(reader, centreId, id))
  const subject = (await findClient(reader, centreId, id)) ?? (await findStakeholder(reader, centreId, id)) ?? outside
  return learnerId === undefined || subject?.learnerId === learnerId ? subject : undefined
}

async function findClient(reader: Reader, centreId: string, id: string): Promise<Subject | undefined> {
  const row = await reader
    .selectFrom('client')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'client.centre_id').onRef('learner.id', '=', 'client.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['client.id', 'client.alias', 'client.learner_id as learnerId', 'person.name as learnerName'])
    .where('client.centre_id', '=', centreId)
    .where('client.id', '=', id)
    .executeTakeFirst()
  return row && { kind: 'client', ...row }
}

async function findStakeholder(reader: Reader, centreId: string, id: string): Promise<Subject | undefined> {
  const row = await reader
    .selectFrom('stakeholder')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'stakeholder.centre_id').onRef('client.id', '=', 'stakeholder.client_id'))
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'client.centre_id').onRef('learner.id', '=', 'client.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['stakeholder.id', 'stakeholder.alias', 'client.learner_id as learnerId', 'person.name as learnerName'])
    .where('stakeholder.centre_id', '=', centreId)
    .where('stakeholder.id', '=', id)
    .executeTakeFirst()
  return row && { kind: 'stakeholder', ...row }
}

async function findSupervisor(reader: Reader, centreId: string, id: string): Promise<Subject | undefined> {
  const row = await reader
    .selectFrom('outside_supervisor')
    .innerJoin('learner', (join) =>
      join.onRef('learner.centre_id', '=', 'outside_supervisor.centre_id').onRef('learner.id', '=', 'outside_supervisor.learner_id'),
    )
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['outside_supervisor.id', 'outside_supervisor.alias', 'outside_supervisor.learner_id as learnerId', 'person.name as learnerName'])
    .where('outside_supervisor.centre_id', '=', centreId)
    .where('outside_supervisor.id', '=', id)
    .executeTakeFirst()
  return row && { kind: 'supervisor', ...row }
}

async function findColleague(reader: Reader, centreId: string, id: string): Promise<Subject | undefined> {
  const row = await reader
    .selectFrom('colleague')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'colleague.centre_id').onRef('learner.id', '=', 'colleague.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['colleague.id', 'colleague.alias', 'colleague.learner_id as learnerId', 'person.name as learnerName'])
    .where('colleague.centre_id', '=', centreId)
    .where('colleague.id', '=', id)
    .executeTakeFirst()
  return row && { kind: 'colleague', ...row }
}
