import type { Config } from './config.ts'
import { encloseCopy } from './features/contracts/index.ts'
import { remindJob, sendLinksAnewJob } from './features/reminders/index.ts'
import type { JobHandlers } from './platform/jobs/board.ts'
import { sendMailJob } from './platform/mail/send-mail-job.ts'
import { openMailTransport } from './platform/mail/transport.ts'
import type { House } from './platform/web/house.ts'

/**
 * What does each kind of job. Without a mail server (only the demonstration has none) letters stay in the outbox, where
 * their links can be followed.
 */
export function jobHandlers(config: Config, house: House): { handlers: JobHandlers; close: () => void } {
  const { database, vault, clock } = house
  const transport =
    config.smtpUrl === undefined ? undefined : openMailTransport({ smtpUrl: config.smtpUrl, from: `Coachfolio <no-reply@${new URL(config.baseUrl).hostname}>` })
  const handlers: JobHandlers = {
    'send mail':
      transport === undefined ? () => Promise.resolve() : sendMailJob({ database, vault, clock, deliver: transport.deliver, enclose: encloseCopy(house) }),
    remind: remindJob(house),
    'send links anew': sendLinksAnewJob(house),
  }
  return { handlers, close: () => transport?.close() }
}
