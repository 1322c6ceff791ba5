import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { encloseCopy } from '../../app/features/contracts/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { sendMailJob } from '../../app/platform/mail/send-mail-job.ts'
import { openMailTransport } from '../../app/platform/mail/transport.ts'
import type { TestHouse } from '../harness/house.ts'

/** A letter as the mail server took it: for whom, and everything in it. */
type Arrived = { to: string; letter: Email }

/** A mail server of this machine, to which a house sends its letters. */
export type PostOffice = {
  /** The newest letter to an address with such a subject, once everything that was written is sent. */
  letterTo(email: string, subject: RegExp): Promise<Email>
  /** Every letter that has arrived, for everybody. */
  arrived: readonly Arrived[]
  close(): Promise<void>
}

/** Opens a mail server, and the way to it that a house uses when it has one. */
export async function openPostOffice(t: TestHouse): Promise<PostOffice> {
  const arrived: Arrived[] = []
  const smtp = await listen((letter, to) => arrived.push({ letter, to }))
  const { port } = smtp.server.address() as AddressInfo
  const transport = openMailTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Harbour Coaching Centre <no-reply@harbour.example>' })
  const { database, vault, clock } = t.house
  const send = sendMailJob({ database, vault, clock, deliver: transport.deliver, enclose: encloseCopy(t.house) })
  const sent = new Set<TestHouse['jobs'][number]>()
  let sending = Promise.resolve()

  // Two who wait for letters at once wait for one round after the other: neither looks while a letter is on its way.
  function sendAll(): Promise<void> {
    sending = sending.then(sendWaiting)
    return sending
  }

  async function isWritten(id: string): Promise<boolean> {
    const rows = await inCentre(database, t.centreId, (tx) => tx.selectFrom('mail_message').select('id').where('id', '=', id).execute())
    return rows.length > 0
  }

  async function sendWaiting(): Promise<void> {
    for (const job of t.jobs.filter((one) => one.name === 'send mail' && !sent.has(one))) {
      const letter = job.data as Parameters<typeof send>[0]
      // Somebody else’s letter may be written at this moment: it goes out in the round after its transaction.
      if (!(await isWritten(letter.messageId))) continue
      sent.add(job)
      await send(letter, { last: true })
    }
  }

  return {
    arrived,
    async letterTo(email, subject) {
      await sendAll()
      const found = arrived.findLast(({ to, letter }) => to === email && subject.test(letter.subject ?? ''))
      if (found !== undefined) return found.letter
      const there = arrived.map(({ to, letter }) => `${to}: ${letter.subject}`)
      throw new Error(`No letter ${String(subject)} to ${email}; there are: ${there.join(' · ')}`)
    },
    async close() {
      transport.close()
      await new Promise<void>((closed) => smtp.close(closed))
    },
  }
}

async function listen(take: (letter: Email, to: string) => void): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((letter) => {
          for (const { address } of envelope.rcptTo) take(letter, address)
          done()
        }, done)
    },
  })
  const listening = once(smtp.listen(0, '127.0.0.1'), 'listening')
  await listening
  return smtp
}

/** The path of the link in a letter, found in what its reader sees: the text. */
export function linkIn({ text, subject }: Email): string {
  const [path] = /\/l\/[\w-]+/.exec(text ?? '') ?? []
  if (path === undefined) throw new Error(`There is no link in “${subject}”`)
  return path
}
