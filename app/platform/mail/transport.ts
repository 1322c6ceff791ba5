import { createTransport } from 'nodemailer'
import type { Mail, MailFile } from './mail.ts'

/** The way out to a mail server. `deliver` throws when the server does not take the letter. */
export type MailTransport = { deliver: (mail: Mail, files: readonly MailFile[]) => Promise<void>; close: () => void }

export type MailTransportOptions = { smtpUrl: string; from: string }

const patience = 20_000

/** Opens the way to an SMTP server, `smtp://name:password@host:587` or `smtps://…`. Files and addresses in a letter are never fetched. */
export function openMailTransport({ smtpUrl, from }: MailTransportOptions): MailTransport {
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: async ({ to, toName, subject, text, html, calendar }, files) => {
      const attachments = files.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes }))
      const invitation = calendar === undefined ? {} : { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invitation.ics' } }
      await smtp.sendMail({ from, to: { name: oneLine(toName ?? ''), address: to }, subject: oneLine(subject), text, html, attachments, ...invitation })
    },
    close: () => smtp.close(),
  }
}

/** A name or a subject as it may stand in a header: without line breaks, and without signs that turn the direction of reading. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}
