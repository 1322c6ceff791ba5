import { z } from 'zod'
import type { Selectable, Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { sealedColumn } from '../../platform/vault/sealed-column.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { putOutAddresses } from '../links/index.ts'
import { byVisitor, recordClientsEvent, type By } from './events.ts'
import { identityFields, type Identity } from './schema.ts'

/** Whose identity it is. An outside supervisor's id is the one that their link or confirmation names. */
export type IdentitySubject = { kind: 'client' | 'stakeholder' | 'supervisor' | 'colleague'; id: string }

const sealedIdentity = z.object(identityFields.shape)

function purpose(subjectId: string): string {
  return `identity:${subjectId}`
}

/** Seals who somebody really is, in place of what was kept before. The earlier name is not kept: nobody needs it (R107). */
export async function saveIdentity(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, subject: IdentitySubject, identity: Identity): Promise<void> {
  const { centreId, learnerId } = visit
  const { sealed, keyVersion } = await vault.seal(tx, centreId, purpose(subject.id), JSON.stringify(identity))
  const text = { sealed: Buffer.from(sealed), key_version: keyVersion, updated_at: visit.now.toString() }
  const written = await tx
    .insertInto('identity')
    .values({ centre_id: centreId, id: newId(), learner_id: learnerId, subject_kind: subject.kind, subject_id: subject.id, ...text })
    .onConflict((conflict) => conflict.columns(['centre_id', 'subject_id']).doUpdateSet(text).where('identity.learner_id', '=', learnerId))
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) throw new Error('An identity is kept by the learner whose subject it names')
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: 'IdentityKept', subject })
}

type Post = { vault: Vault; jobs: Jobs }

/**
 * Seals an identity in place of an earlier one. When the e-mail address is another, every link that was sent to the earlier one leads
 * nowhere from this moment, and what waits is sent to the new one. Answers whether it is another. The caller holds the learner’s practice.
 */
export async function correctIdentity(
  tx: Transaction<DB>,
  { vault, jobs }: Post,
  visit: LearnerVisit,
  subject: IdentitySubject,
  identity: Identity,
): Promise<boolean> {
  const { centreId, learnerId, now } = visit
  const before = await openOwnIdentity(tx, vault, centreId, subject.id)
  await saveIdentity(tx, vault, visit, subject, identity)
  if (before?.email === undefined || isSameAddress(before.email, identity.email)) return false
  await putOutAddresses(tx, centreId, learnerId, subject.id)
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: 'AddressCorrected', subject, data: { address: identity.email !== undefined } })
  if (identity.email !== undefined) await jobs.enqueue(tx, 'send links anew', { centreId, learnerId, subjectId: subject.id, correctedAt: now.toString() })
  return true
}

function isSameAddress(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase()
}

/** Opens an identity for the learner who keeps it, and writes down that it was opened. For anybody else there is none. */
export async function openIdentity(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, subjectId: string): Promise<Identity | undefined> {
  const { centreId, learnerId } = visit
  const row = await findSealed(tx, centreId, subjectId)
  if (row === undefined || row.learner_id !== learnerId) return undefined
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: 'IdentityOpened', subject: { kind: row.subject_kind, id: subjectId } })
  return unseal(tx, vault, row)
}

/**
 * The name and address to write a letter to. Called only where a letter is made, for a subject that the caller has found to be
 * the learner's own; what it answers goes into the letter (which is sealed) and nowhere else. `id` goes into it too, as
 * `recipientId`: by it alone a letter is found for whoever it was written to. Written down as MailAddressed.
 */
export async function findRecipient(
  tx: Transaction<DB>,
  vault: Vault,
  centreId: string,
  subjectId: string,
  addressed: By,
): Promise<{ id: string; name: string; email: string | undefined } | undefined> {
  const row = await findSealed(tx, centreId, subjectId)
  if (row === undefined) return undefined
  await recordClientsEvent(tx, addressed, { centreId, learnerId: row.learner_id, kind: 'MailAddressed', subject: { kind: row.subject_kind, id: subjectId } })
  const { name, email } = await unseal(tx, vault, row)
  return { id: subjectId, name, email }
}

async function findSealed(tx: Transaction<DB>, centreId: string, subjectId: string): Promise<Selectable<DB['identity']> | undefined> {
  return tx.selectFrom('identity').selectAll().where('centre_id', '=', centreId).where('subject_id', '=', subjectId).executeTakeFirst()
}

async function unseal(tx: Transaction<DB>, vault: Vault, row: Selectable<DB['identity']>): Promise<Identity> {
  const plain = await vault.open(tx, row.centre_id, purpose(row.subject_id), { sealed: row.sealed, keyVersion: row.key_version })
  return sealedIdentity.parse(JSON.parse(plain))
}

/** Where identities are sealed, for changing the vault's key. */
export const sealedIdentities = sealedColumn({ table: 'identity', id: 'subject_id', sealed: 'sealed', purpose })

/** Ids of the subjects of a centre whose identity has an e-mail address. The caller writes down that the vault was searched. */
export async function findIdentitiesByEmail(tx: Transaction<DB>, vault: Vault, centreId: string, email: string): Promise<string[]> {
  const wanted = email.trim().toLowerCase()
  const rows = await tx.selectFrom('identity').selectAll().where('centre_id', '=', centreId).orderBy('subject_id').execute()
  const found: string[] = []
  for (const row of rows) if ((await unseal(tx, vault, row)).email?.trim().toLowerCase() === wanted) found.push(row.subject_id)
  return found
}

/** Opens an identity for whoever it is of. The caller writes down for what. */
export async function openOwnIdentity(tx: Transaction<DB>, vault: Vault, centreId: string, subjectId: string): Promise<Identity | undefined> {
  const row = await findSealed(tx, centreId, subjectId)
  return row && unseal(tx, vault, row)
}

/** Erases an identity: the alias is all that is left. Answers how many there were. */
export async function eraseIdentity(tx: Transaction<DB>, centreId: string, subjectId: string): Promise<number> {
  const gone = await tx.deleteFrom('identity').where('centre_id', '=', centreId).where('subject_id', '=', subjectId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
