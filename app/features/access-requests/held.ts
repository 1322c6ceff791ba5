import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { findMailFor, type KeptMail } from '../../platform/mail/mail.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { openOwnIdentity } from '../clients/index.ts'
import { findOwnAnswers } from '../contracts/index.ts'
import { readAbout, type Section } from './held-about.ts'
import type { Subject } from './subject.ts'

/** Everything held about a person in one learner's practice, as it is on `at`. */
export type Held = { subject: Subject; at: string; sections: readonly Section[] }

/** Reads everything. Identity, signatures and letters are opened: the caller writes down for whom. */
export async function collectHeld(tx: Transaction<DB>, vault: Vault, centreId: string, subject: Subject, at: Temporal.Instant): Promise<Held> {
  const identity = await openOwnIdentity(tx, vault, centreId, subject.id)
  const letters = await findMailFor(tx, vault, centreId, subject.id)
  const sections: Section[] = [
    { title: 'Who you are', records: identity === undefined ? [] : [identity] },
    ...(await readAbout(tx, centreId, subject)),
    { title: 'What you answered to contracts', records: await findOwnAnswers(tx, vault, centreId, subject.id) },
    { title: 'Feedback from you', records: await feedbackOf(tx, centreId, subject) },
    { title: 'What you were asked by a link', records: await linksOf(tx, centreId, subject) },
    { title: 'What else you were asked, and what you said', records: await requestsTo(tx, centreId, subject) },
    { title: 'Letters to you', records: letters.filter(({ tellsSilence }) => tellsSilence !== true).map(letterOf) },
  ]
  return { subject, at: at.toString(), sections: sections.filter(({ records }) => records.length > 0) }
}

const ways = /\/l\/[\w~-]+/g

/** A letter without what would let whoever fetches this copy act as its reader: the way in by its link, and its code. */
function letterOf({ createdAt, subject, text, secret }: KeptMail): Section['records'][number] {
  const taken = '[taken out: for the reader of the letter alone]'
  const plain = (words: string) => (secret === undefined ? words : words.replaceAll(secret, taken)).replaceAll(ways, `/l/${taken}`)
  return { on: createdAt.toString(), subject: plain(subject), text: plain(text) }
}

async function feedbackOf(reader: Reader, centreId: string, { kind, id }: Subject): Promise<Record<string, unknown>[]> {
  if (kind === 'supervisor' || kind === 'colleague') return []
  return reader
    .selectFrom('feedback')
    .select(['received_on', 'stage', 'channel', 'giver', 'effectiveness', 'attributes', 'ratings', 'choices'])
    .where('centre_id', '=', centreId)
    .where(kind === 'client' ? 'client_id' : 'stakeholder_id', '=', id)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
}

/** What they were shown and asked by a link of theirs, and their answer to it. */
function requestsTo(reader: Reader, centreId: string, { id }: Subject): Promise<Record<string, unknown>[]> {
  return reader
    .selectFrom('request')
    .innerJoin('link', (join) => join.onRef('link.centre_id', '=', 'request.centre_id').onRef('link.subject_id', '=', 'request.id'))
    .leftJoin('request_answer', (join) =>
      join.onRef('request_answer.centre_id', '=', 'request.centre_id').onRef('request_answer.request_id', '=', 'request.id'),
    )
    .select(['request.purpose', 'request.created_at', 'request.shown', 'request_answer.answer', 'request_answer.said', 'request_answer.answered_on'])
    .where('request.centre_id', '=', centreId)
    .where('link.recipient_id', '=', id)
    .orderBy('request.created_at')
    .orderBy('request.id')
    .execute()
}

/** Of a round of feedback it says that they were asked, not whether they answered: the learner, who may fetch this, is not to know (R098). */
function linksOf(reader: Reader, centreId: string, { id }: Subject): Promise<Record<string, unknown>[]> {
  const told = ['last_sent_at', 'times_sent', 'opened_at', 'answered_at', 'revoked_at'] as const
  return reader
    .selectFrom('link')
    .select(['purpose', 'created_at', 'expires_at'])
    .select(told.map((column) => sql<Temporal.Instant | number | null>`case when details ? 'round' then null else ${sql.ref(column)} end`.as(column)))
    .where('centre_id', '=', centreId)
    .where('recipient_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
