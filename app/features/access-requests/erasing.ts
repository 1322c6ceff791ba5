import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { eraseMail, findMailFor } from '../../platform/mail/mail.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { eraseIdentity, openOwnIdentity } from '../clients/index.ts'
import { scrubPerson, type Scrubbed } from '../confidentiality/index.ts'
import { eraseSignatures } from '../contracts/index.ts'
import { revokeLink, findLinksTo } from '../links/index.ts'
import { findHolds, note, type By } from './holds.ts'
import { whyErasureIsRefused, type Erased, type ErasedNow, type Hold } from './rules.ts'
import type { Subject } from './subject.ts'

/** When a person was erased last, and what that came to. */
export type Erasure = Erased & { at: Temporal.Instant; reason: string }

/** The erasures of one person, the newest first. */
export async function findErasures(reader: Reader, centreId: string, subjectId: string): Promise<Erasure[]> {
  const columns = ['erased_at as at', 'reason', 'identities', 'signatures', 'letters', 'links'] as const
  const rows = reader.selectFrom('erasure').select(columns).where('centre_id', '=', centreId).where('subject_id', '=', subjectId)
  return rows.orderBy('erased_at', 'desc').orderBy('id', 'desc').execute()
}

type Wanted = { subject: Subject; reason: string; personId: string | null; today: string }

/**
 * Erases who a person is: the entry in the vault, the name where it stands in the learner’s texts, the name and mark under what they
 * signed, letters to them; links that wait for them end. The record under the alias stays. Refused while a hold stands (UK GDPR article 17(3)(e)).
 */
export async function erasePerson(tx: Transaction<DB>, vault: Vault, by: By, wanted: Wanted): Promise<Result<ErasedNow, { kind: 'held'; hold: Hold }>> {
  const { subject, reason, personId, today } = wanted
  const { centreId } = by
  // A hold that is placed at this moment is either seen here or waits until the erasure is over.
  await tx.selectFrom('learner').select('id').where('centre_id', '=', centreId).where('id', '=', subject.learnerId).forUpdate().execute()
  const hold = whyErasureIsRefused(await findHolds(tx, centreId, subject.id), today)
  if (hold !== undefined) return refused({ kind: 'held', hold })
  const letters = await findMailFor(tx, vault, centreId, subject.id)
  await eraseMail(
    tx,
    centreId,
    letters.map(({ id }) => id),
  )
  let links = 0
  for (const link of await findLinksTo(tx, centreId, subject.learnerId, subject.id)) {
    const waited = await revokeLink(tx, link, { by: by.actor, at: by.at })
    // Whether somebody had answered in a round of feedback, nobody learns by counting (R098).
    if (waited && !('round' in link.details)) links += 1
  }
  const scrubbed = await scrubTexts(tx, vault, by, subject)
  const signatures = await eraseSignatures(tx, centreId, subject.id)
  const identities = await eraseIdentity(tx, centreId, subject.id)
  const erased = { identities, signatures, letters: letters.filter(({ tellsSilence }) => tellsSilence !== true).length, links }
  const row = { centre_id: centreId, id: newId(), subject_id: subject.id, subject_kind: subject.kind, reason, erased_by: personId, erased_at: by.at.toString() }
  await tx
    .insertInto('erasure')
    .values({ ...row, ...erased })
    .execute()
  await note(tx, by, subject, 'PersonErased', { ...erased, ...scrubbed })
  return good({ ...erased, ...scrubbed })
}

/** Once the entry in the vault is gone nothing could find the name in a text any more. */
async function scrubTexts(tx: Transaction<DB>, vault: Vault, { centreId, at }: By, { id, alias, learnerId }: Subject): Promise<Scrubbed> {
  const identity = await openOwnIdentity(tx, vault, centreId, id)
  if (identity === undefined) return { places: 0, staying: 0 }
  const writer = tx.selectFrom('learner').select('person_id').where('centre_id', '=', centreId).where('id', '=', learnerId)
  const { person_id: personId } = await writer.executeTakeFirstOrThrow()
  const { name, email, phone, employer } = identity
  return scrubPerson(tx, { centreId, learnerId, personId, now: at }, { alias, name, email, phone, employer })
}
