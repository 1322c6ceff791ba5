import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { saveIdentity } from '../clients/index.ts'
import { recordSupervisionEvent } from './events.ts'
import type { Supervisor } from './queries.ts'
import type { OutsideFields } from './schema.ts'

type Whose = Pick<LearnerVisit, 'centreId' | 'learnerId' | 'personId'>

/** Whom a learner can have supervision with: their supervisor and tutor at the centre, and those outside whom they have named. */
export async function findSupervisors(reader: Reader, whose: Whose): Promise<Supervisor[]> {
  return [...(await findStaff(reader, whose)), ...(await findOutside(reader, whose))]
}

async function findStaff(reader: Reader, { centreId, learnerId, personId }: Whose): Promise<Supervisor[]> {
  const rows = await reader
    .selectFrom('learner')
    .innerJoin('membership', (join) =>
      join.onRef('membership.centre_id', '=', 'learner.centre_id').on('membership.ended_at', 'is', null).on('membership.role', 'in', ['supervisor', 'tutor']),
    )
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('learner.centre_id', '=', centreId)
    .where('learner.id', '=', learnerId)
    .where((where) => where.or([where('learner.supervisor_id', '=', where.ref('person.id')), where('learner.tutor_id', '=', where.ref('person.id'))]))
    // Nobody confirms their own hours.
    .where('person.id', '<>', personId)
    .orderBy('person.name')
    .execute()
  return rows.map(({ id, name }) => ({ kind: 'centre', personId: id, name }))
}

async function findOutside(reader: Reader, { centreId, learnerId }: Whose): Promise<Supervisor[]> {
  const rows = await reader
    .selectFrom('outside_supervisor')
    .select(['id', 'alias', 'credentials'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('alias')
    .execute()
  return rows.map((row) => ({ kind: 'outside', ...row }))
}

/** A supervisor as the form's list has it. */
export function chosenOf(supervisor: Supervisor): string {
  if (supervisor.kind === 'centre') return `centre:${supervisor.personId}`
  return supervisor.kind === 'outside' ? `outside:${supervisor.id}` : ''
}

/** A supervisor as pages of the learner say it. */
export function supervisorName(supervisor: Supervisor): string {
  if (supervisor.kind === 'centre') return supervisor.name
  return supervisor.kind === 'outside' ? supervisor.alias : supervisor.words || 'Not said'
}

/** The list of the form. */
export function supervisorOptions(supervisors: readonly Supervisor[]): Option[] {
  return supervisors.map((one) => ({ value: chosenOf(one), label: one.kind === 'centre' ? `${one.name}, at the centre` : supervisorName(one) }))
}

/** "Outside supervisor B": the next that is free. */
export function suggestedAlias(supervisors: readonly Supervisor[]): string {
  const taken = new Set(supervisors.map(supervisorName))
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `Outside supervisor ${letter}`)
  return letters.find((alias) => !taken.has(alias)) ?? ''
}

/** Names a supervisor from outside the centre. Who they really are goes into the vault. */
export async function nameOutsideSupervisor(
  tx: Transaction<DB>,
  vault: Vault,
  visit: LearnerVisit,
  fields: OutsideFields,
): Promise<Result<{ id: string }, { kind: 'alias taken' }>> {
  const { centreId, learnerId, now: at } = visit
  const id = newId()
  const { alias, credentials = '', name, email } = fields
  const named = await tx
    .insertInto('outside_supervisor')
    .values({ centre_id: centreId, id, learner_id: learnerId, alias, credentials, created_at: at.toString() })
    .onConflict((conflict) => conflict.columns(['centre_id', 'learner_id', 'alias']).doNothing())
    .executeTakeFirst()
  if (named.numInsertedOrUpdatedRows !== 1n) return refused({ kind: 'alias taken' })
  await recordSupervisionEvent(tx, {
    centreId,
    learnerId,
    at,
    actor: { kind: 'person', id: visit.personId },
    kind: 'OutsideSupervisorNamed',
    subject: { kind: 'supervisor', id },
  })
  await saveIdentity(tx, vault, visit, { kind: 'supervisor', id }, { name, email })
  return good({ id })
}
