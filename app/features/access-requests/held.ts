import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { findMailFor, type KeptMail } from '../../platform/mail/mail.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { openOwnIdentity } from '../clients/index.ts'
import { findOwnAnswers } from '../contracts/index.ts'
import type { Subject } from './subject.ts'

/** Something held about a person: a heading, and records as they are kept, a field a line. */
export type Section = { title: string; records: readonly Readonly<Record<string, unknown>>[] }

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
    { title: 'Letters to you', records: letters.map(letterOf) },
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

async function readAbout(reader: Reader, centreId: string, { kind, id }: Subject): Promise<Section[]> {
  switch (kind) {
    case 'client':
      return readClient(reader, centreId, id)
    case 'stakeholder':
      return [{ title: 'What is noted of you', records: await rowsOf(reader, 'stakeholder', centreId, ['alias', 'relation', 'created_at'], 'id', id) }]
    case 'colleague':
      return [{ title: 'What is noted of you', records: await rowsOf(reader, 'colleague', centreId, ['alias', 'created_at'], 'id', id) }]
    case 'supervisor':
      return [
        { title: 'What is noted of you', records: await rowsOf(reader, 'outside_supervisor', centreId, ['alias', 'credentials', 'created_at'], 'id', id) },
        {
          title: 'Supervision with you',
          records: await rowsOf(reader, 'supervision', centreId, ['held_on', 'minutes', 'kind', 'discussed', 'feedback'], 'outside_supervisor_id', id),
        },
      ]
  }
}

async function readClient(reader: Reader, centreId: string, id: string): Promise<Section[]> {
  const about = ['alias', 'kind', 'role', 'context', 'rationale', 'under_eighteen', 'vulnerable', 'started_on', 'reviewed_on', 'review'] as const
  const ofClient = <Table extends 'consent' | 'need' | 'goal' | 'contract'>(table: Table, columns: readonly string[]) =>
    rowsOf(reader, table, centreId, columns, 'client_id', id)
  const sessions = reader
    .selectFrom('session')
    .innerJoin('session_client', (join) =>
      join.onRef('session_client.centre_id', '=', 'session.centre_id').onRef('session_client.session_id', '=', 'session.id'),
    )
    .leftJoin('reflection', (join) => join.onRef('reflection.centre_id', '=', 'session.centre_id').onRef('reflection.session_id', '=', 'session.id'))
    .where('session.centre_id', '=', centreId)
    .where('session_client.client_id', '=', id)
    .orderBy('session.held_on')
  const held = ['session.held_on', 'session.minutes', 'session.mode', 'session.summary', 'session.outcomes', 'session.feedback_given'] as const
  const thought = ['reflection.overall as reflection', 'reflection.relationship', 'reflection.next_time', 'reflection.client_feedback'] as const
  return [
    { title: 'What is noted of you', records: await rowsOf(reader, 'client', centreId, about, 'id', id) },
    { title: 'What you agreed to', records: await ofClient('consent', ['purpose', 'act', 'on_day', 'how']) },
    { title: 'Needs', records: await ofClient('need', ['statement', 'tool', 'identified_on']) },
    { title: 'Goals', records: await ofClient('goal', ['statement', 'desired_outcome', 'measures', 'agreed_on']) },
    { title: 'Contracts', records: await ofClient('contract', ['version', 'kind', 'agreed_on', 'terms']) },
    { title: 'Sessions', records: await sessions.select([...held, ...thought]).execute() },
  ]
}

type Table = 'client' | 'stakeholder' | 'outside_supervisor' | 'colleague' | 'supervision' | 'consent' | 'need' | 'goal' | 'contract' | 'feedback'

/** Rows of one table that name a subject, with the columns asked for. */
async function rowsOf(reader: Reader, table: Table, centreId: string, columns: readonly string[], by: string, id: string): Promise<Record<string, unknown>[]> {
  const named = reader.dynamic
  const rows = reader.selectFrom(named.table(table).as('held')).select(columns.map((column) => named.ref<string>(column)))
  return rows.where(named.ref<string>('centre_id'), '=', centreId).where(named.ref<string>(by), '=', id).execute()
}

async function feedbackOf(reader: Reader, centreId: string, { kind, id }: Subject): Promise<Record<string, unknown>[]> {
  const columns = ['received_on', 'stage', 'channel', 'giver', 'effectiveness', 'attributes', 'ratings']
  if (kind === 'supervisor' || kind === 'colleague') return []
  return rowsOf(reader, 'feedback', centreId, columns, kind === 'client' ? 'client_id' : 'stakeholder_id', id)
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
    .execute()
}

/** Of a round of feedback it says that they were asked, not whether they answered: the learner, who may fetch this, is not to know (R098). */
function linksOf(reader: Reader, centreId: string, { id }: Subject): Promise<Record<string, unknown>[]> {
  const told = ['opened_at', 'answered_at', 'revoked_at'] as const
  return reader
    .selectFrom('link')
    .select(['purpose', 'created_at', 'last_sent_at', 'times_sent', 'expires_at'])
    .select(told.map((column) => sql<Temporal.Instant | null>`case when details ? 'round' then null else ${sql.ref(column)} end`.as(column)))
    .where('centre_id', '=', centreId)
    .where('recipient_id', '=', id)
    .orderBy('created_at')
    .execute()
}
