import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft } from '../../platform/drafts/drafts.ts'
import { keepRevision, type Stale } from '../../platform/revisions/revisions.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { LearnerVisit } from '../../platform/web/house.ts'
import { draftKey } from '../frame/index.ts'
import { byVisitor, recordClientsEvent } from './events.ts'
import { clientForms } from './forms.ts'
import { saveIdentity } from './identity.ts'
import { findStakeholders, type KeptClient } from './queries.ts'
import type { Identity, StakeholderText } from './schema.ts'

/** Names somebody with a stake in the work with a client of the learner, and answers their id. */
export async function addStakeholder(tx: Transaction<DB>, visit: LearnerVisit, clientId: string, text: StakeholderText): Promise<string> {
  const { centreId, learnerId } = visit
  const id = newId()
  await tx
    .insertInto('stakeholder')
    .values({ centre_id: centreId, id, client_id: clientId, alias: text.alias, relation: text.relation, created_at: visit.now.toString() })
    .execute()
  await recordClientsEvent(tx, byVisitor(visit), {
    centreId,
    learnerId,
    kind: 'StakeholderAdded',
    subject: { kind: 'stakeholder', id },
    data: { client: clientId, relation: text.relation },
  })
  await discardDraft(tx, draftKey(visit, clientForms.stakeholderAdded, clientId))
  return id
}

/** Names a member of a group: an alias in the record, the name and the address in the vault. Answers the alias. */
export async function addMember(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, group: KeptClient, identity: Identity): Promise<string> {
  const { centreId, learnerId } = visit
  // Two members named at once would get one alias.
  await tx.selectFrom('client').select('id').where('centre_id', '=', centreId).where('id', '=', group.id).forUpdate().execute()
  const members = (await findStakeholders(tx, centreId, learnerId, group.id)).filter((one) => one.relation === 'member')
  const alias = `Member ${members.length + 1} of ${group.alias}`
  const id = newId()
  await tx
    .insertInto('stakeholder')
    .values({ centre_id: centreId, id, client_id: group.id, alias, relation: 'member', created_at: visit.now.toString() })
    .execute()
  const data = { client: group.id, relation: 'member' }
  await recordClientsEvent(tx, byVisitor(visit), { centreId, learnerId, kind: 'StakeholderAdded', subject: { kind: 'stakeholder', id }, data })
  await saveIdentity(tx, vault, visit, { kind: 'stakeholder', id }, identity)
  return alias
}

/** Changes how a stakeholder is called. The caller has found them to be of the learner's practice. */
export async function changeStakeholder(
  tx: Transaction<DB>,
  visit: LearnerVisit,
  id: string,
  revision: number,
  text: StakeholderText,
): Promise<Result<number, Stale>> {
  const { centreId, learnerId } = visit
  const before = await tx.selectFrom('stakeholder').selectAll().where('centre_id', '=', centreId).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  if (before.revision !== revision) return refused({ kind: 'stale', current: before.revision })
  const fields = { alias: before.alias, relation: before.relation }
  await keepRevision(tx, { centreId, kind: 'stakeholder', id }, { number: revision, fields, writtenBy: visit.personId, writtenAt: visit.now })
  await tx
    .updateTable('stakeholder')
    .set({ alias: text.alias, relation: text.relation, revision: revision + 1 })
    .where('centre_id', '=', centreId)
    .where('id', '=', id)
    .execute()
  await recordClientsEvent(tx, byVisitor(visit), {
    centreId,
    learnerId,
    kind: 'StakeholderChanged',
    subject: { kind: 'stakeholder', id },
    data: { revision: revision + 1 },
  })
  await discardDraft(tx, draftKey(visit, clientForms.stakeholderChanged, id))
  return good(revision + 1)
}
