import type { Kysely } from 'kysely'
import type { Clock } from '../../kernel/dates.ts'
import { inCentre } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import type { JobHandlers } from '../jobs/board.ts'
import type { Vault } from '../vault/vault.ts'
import { sendKeptMail, type Enclosure, type Mail, type MailFile } from './mail.ts'

export type SendMailOptions = {
  database: Kysely<DB>
  vault: Vault
  clock: Clock
  deliver: (mail: Mail, files: readonly MailFile[]) => Promise<void>
  enclose: Enclose
}

/** Makes a file that goes with a letter; none when what it was to show is no longer there. */
export type Enclose = (enclosure: Enclosure, at: Temporal.Instant) => Promise<MailFile | undefined>

/** The handler of the job "send mail". When the last try fails, the letter says so in the outbox. */
export function sendMailJob({ database, vault, clock, deliver, enclose }: SendMailOptions): JobHandlers['send mail'] {
  const send = async (mail: Mail) => {
    const files: MailFile[] = []
    for (const enclosure of mail.enclosed ?? []) {
      const file = await enclose(enclosure, clock())
      if (file !== undefined) files.push(file)
    }
    await deliver(mail, files)
  }
  return async (job, attempt) => {
    try {
      await sendKeptMail(database, vault, send, job, clock())
    } catch (error) {
      if (attempt.last) await noteFailure(database, job, clock())
      throw error
    }
  }
}

async function noteFailure(database: Kysely<DB>, { centreId, messageId }: { centreId: string; messageId: string }, now: Temporal.Instant): Promise<void> {
  await inCentre(database, centreId, (tx) =>
    tx.updateTable('mail_message').set({ failed_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', messageId).execute(),
  )
}
