import type { Kysely, Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../database/centre.ts'
import type { CalendarPart } from '../calendar/calendar.ts'
import type { DB } from '../database/connect.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { sealedColumn } from '../vault/sealed-column.ts'
import type { Vault } from '../vault/vault.ts'

/** A file that goes with a letter, named by ids: it is made when the letter is sent. */
export type Enclosure = { kind: 'contract copy'; ids: Readonly<Record<'centreId' | 'learnerId' | 'contractId' | 'partyId', string>> }

/** A file as it goes out. */
export type MailFile = { name: string; type: string; bytes: Buffer }

/** A letter to one person. It holds real names and addresses, so it is kept sealed. */
export type Mail = {
  to: string
  toName?: string
  /** The client, stakeholder, supervisor or colleague it was written to. None in a letter to somebody with an account. */
  recipientId?: string
  subject: string
  text: string
  html: string
  /** A code that stands in it for its reader alone. */
  secret?: string
  /** A reminder that only those get who have not answered where nobody is to know who has: in no copy, and in no count. */
  tellsSilence?: true
  enclosed?: readonly Enclosure[]
  calendar?: CalendarPart
}

/** A letter as the outbox shows it. */
export type KeptMail = Mail & { id: string; createdAt: Temporal.Instant; sentAt: Temporal.Instant | null; failedAt: Temporal.Instant | null }

type Post = { vault: Vault; jobs: Jobs }

function purpose(id: string): string {
  return `mail:${id}`
}

/** Keeps a letter, sealed, and enqueues its sending, in the caller's transaction. Answers its id. */
export async function postMail(tx: Transaction<DB>, post: Post, centreId: string, mail: Mail, now: Temporal.Instant): Promise<string> {
  const id = newId()
  const { sealed, keyVersion } = await post.vault.seal(tx, centreId, purpose(id), JSON.stringify(mail))
  await tx.insertInto('mail_message').values({ centre_id: centreId, id, sealed, key_version: keyVersion, created_at: now.toString() }).execute()
  await post.jobs.enqueue(tx, 'send mail', { centreId, messageId: id })
  return id
}

/** The newest letters of a centre, opened. */
export async function findMail(tx: Transaction<DB>, vault: Vault, centreId: string, limit: number): Promise<KeptMail[]> {
  const rows = await tx
    .selectFrom('mail_message')
    .selectAll()
    .where('centre_id', '=', centreId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return Promise.all(rows.map((row) => opened(tx, vault, row)))
}

/** One letter of a centre, opened. */
export async function findOneMail(tx: Transaction<DB>, vault: Vault, centreId: string, id: string): Promise<KeptMail | undefined> {
  const row = await tx.selectFrom('mail_message').selectAll().where('centre_id', '=', centreId).where('id', '=', id).executeTakeFirst()
  return row && opened(tx, vault, row)
}

type Row = {
  centre_id: string
  id: string
  sealed: Uint8Array
  key_version: number
  created_at: Temporal.Instant
  sent_at: Temporal.Instant | null
  failed_at: Temporal.Instant | null
}

async function opened(tx: Transaction<DB>, vault: Vault, row: Row): Promise<KeptMail> {
  const plain = await vault.open(tx, row.centre_id, purpose(row.id), { sealed: row.sealed, keyVersion: row.key_version })
  const mail = JSON.parse(plain) as Mail
  return { ...mail, id: row.id, createdAt: row.created_at, sentAt: row.sent_at, failedAt: row.failed_at }
}

/** Sends one kept letter and notes that it went. Sent letters are not sent again; a failing transport throws, and the job is tried again. */
export async function sendKeptMail(
  database: Kysely<DB>,
  vault: Vault,
  transport: (mail: Mail) => Promise<void>,
  { centreId, messageId }: { centreId: string; messageId: string },
  now: Temporal.Instant,
): Promise<void> {
  const mail = await inCentre(database, centreId, (tx) => findOneMail(tx, vault, centreId, messageId))
  if (mail === undefined || mail.sentAt !== null) return
  await transport(mail)
  await inCentre(database, centreId, (tx) =>
    tx.updateTable('mail_message').set({ sent_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', messageId).execute(),
  )
}

/**
 * The letters that were written to one person outside, the oldest first: all letters of the centre are opened to find them. Never by
 * an address: whoever writes somebody else’s address into the vault would read that person’s letters, sign-in links among them.
 */
export async function findMailFor(tx: Transaction<DB>, vault: Vault, centreId: string, recipientId: string): Promise<KeptMail[]> {
  const rows = await tx.selectFrom('mail_message').selectAll().where('centre_id', '=', centreId).orderBy('created_at').orderBy('id').execute()
  const found: KeptMail[] = []
  for (const row of rows) {
    const mail = await opened(tx, vault, row)
    if (mail.recipientId === recipientId) found.push(mail)
  }
  return found
}

/** Removes kept letters for good. One that waits to be sent is not sent. */
export async function eraseMail(tx: Transaction<DB>, centreId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('mail_message').where('centre_id', '=', centreId).where('id', 'in', ids).execute()
}

/** Where letters are sealed, for changing the vault's key. */
export const sealedLetters = sealedColumn({ table: 'mail_message', id: 'id', sealed: 'sealed', purpose })
