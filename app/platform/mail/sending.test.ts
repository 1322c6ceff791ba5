import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/harness/eventually.ts'
import { testDatabase, type TestDatabase } from '../../../test/harness/test-database.ts'
import { newId } from '../../kernel/ids.ts'
import { inCentre } from '../database/centre.ts'
import { connect, type DB } from '../database/connect.ts'
import { startJobs, type JobBoard } from '../jobs/board.ts'
import { createLog } from '../log/log.ts'
import { createVault } from '../vault/vault.ts'
import { composeMail } from './compose.ts'
import { findOneMail, postMail } from './mail.ts'
import { sendMailJob } from './send-mail-job.ts'
import { openMailTransport, type MailTransport } from './transport.ts'

const received: Email[] = []
const vault = createVault(randomBytes(32))
const centreId = newId()
const letter = composeMail({ to: 'zoe@example.org', toName: 'Zo\u00eb Li', subject: 'Bitte \u2013 \u4f60\u597d', paragraphs: ['Caf\u00e9 \ud83d\ude42'] })
const file = { name: 'copy.pdf', type: 'application/pdf', bytes: randomBytes(40_000) }
const enclosed = { kind: 'contract copy', ids: { centreId, learnerId: newId(), contractId: newId(), partyId: newId() } } as const
const now = (): Temporal.Instant => Temporal.Now.instant()

let refusing = false
let smtp: SMTPServer
let transport: MailTransport
let server: TestDatabase
let database: Kysely<DB>
let jobs: JobBoard

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusing ? Object.assign(new Error('away'), { responseCode: 451 }) : null),
    onData: (stream, _session, done) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => {
          received.push(mail)
          done()
        }, done)
    },
  })
  await new Promise<void>((ready) => void smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as AddressInfo
  transport = openMailTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Centre <no-reply@centre.example>' })
  server = await testDatabase()
  database = connect(server.url)
  jobs = await startJobs({ ownerUrl: server.url, log: createLog({ form: 'json', destination: { write: () => true } }), retryDelaySeconds: 1 })
  await inCentre(database, centreId, async (tx) => {
    await tx.insertInto('centre_index').values({ id: centreId }).execute()
    await tx.insertInto('centre').values({ id: centreId, name: 'Centre', created_at: now().toString() }).execute()
    await vault.createCentreKey(tx, centreId, now())
  })
})

beforeEach(() => {
  received.length = 0
  refusing = false
})

afterAll(async () => {
  await jobs.stop()
  transport.close()
  await database.destroy()
  await server.drop()
  await new Promise<void>((closed) => smtp.close(closed))
})

function post(): Promise<string> {
  return inCentre(database, centreId, (tx) => postMail(tx, { vault, jobs }, centreId, letter, now()))
}

function kept(id: string): ReturnType<typeof findOneMail> {
  return inCentre(database, centreId, (tx) => findOneMail(tx, vault, centreId, id))
}

const handler = (): ReturnType<typeof sendMailJob> =>
  sendMailJob({ database, vault, clock: now, deliver: transport.deliver, enclose: () => Promise.resolve(file) })

describe('a letter', () => {
  test('brings an invitation that a mail reader knows as one, and as a file', async () => {
    const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n'
    await transport.deliver({ ...letter, calendar: { method: 'CANCEL', text } }, [])
    const parts = received[0]?.attachments.map(({ mimeType, filename, method }) => ({ mimeType, filename, method })) ?? []
    expect(parts).toContainEqual({ mimeType: 'text/calendar', filename: null, method: 'CANCEL' })
    expect(parts).toContainEqual({ mimeType: 'application/ics', filename: 'invitation.ics', method: undefined })
  })

  test('arrives at a real mail server as it was written', async () => {
    await transport.deliver(letter, [])
    expect(received).toMatchObject([
      {
        from: { address: 'no-reply@centre.example' },
        to: [{ address: 'zoe@example.org', name: 'Zo\u00eb Li' }],
        subject: letter.subject,
        text: expect.stringContaining(letter.text.trimEnd()),
        html: expect.stringContaining(letter.html.trimEnd()),
      },
    ])
  })

  test('cannot add a recipient through a name or an address', async () => {
    await transport.deliver({ ...letter, toName: 'Zo\u00eb\r\nBcc: spy@example.org' }, [])
    expect(received[0]?.to).toMatchObject([{ address: 'zoe@example.org', name: 'Zo\u00eb Bcc: spy@example.org' }])
    expect(received[0]?.bcc).toBeUndefined()
    expect(received[0]?.headers.some((header) => header.key === 'bcc')).toBe(false)
  })

  test('is kept sealed, and sent once however often the job runs', async () => {
    const messageId = await post()
    const row = await inCentre(database, centreId, (tx) => tx.selectFrom('mail_message').selectAll().where('id', '=', messageId).executeTakeFirstOrThrow())
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('example.org')
    await handler()({ centreId, messageId }, { last: false })
    await handler()({ centreId, messageId }, { last: false })
    expect(received).toHaveLength(1)
    expect(await kept(messageId)).toMatchObject({ to: 'zoe@example.org', sentAt: expect.any(Temporal.Instant), failedAt: null })
  })

  test('takes along the files that are made when it is sent', async () => {
    const messageId = await inCentre(database, centreId, (tx) => postMail(tx, { vault, jobs }, centreId, { ...letter, enclosed: [enclosed] }, now()))
    await handler()({ centreId, messageId }, { last: false })
    const [attached] = received[0]?.attachments ?? []
    expect(attached).toMatchObject({ filename: 'copy.pdf', mimeType: 'application/pdf' })
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(file.bytes)).toBe(true)
  })

  test('is tried again while the server refuses, and says so in the outbox after the last time', async () => {
    const messageId = await post()
    refusing = true
    await expect(handler()({ centreId, messageId }, { last: false })).rejects.toThrow('451')
    expect(await kept(messageId)).toMatchObject({ sentAt: null, failedAt: null })
    await expect(handler()({ centreId, messageId }, { last: true })).rejects.toThrow('451')
    expect(await kept(messageId)).toMatchObject({ sentAt: null, failedAt: expect.any(Temporal.Instant) })
    expect(received).toEqual([])
  })

  test('goes out by itself once its transaction is kept', async () => {
    await jobs.work({ 'send mail': handler(), remind: () => Promise.resolve(), 'send links anew': () => Promise.resolve() })
    const messageId = await post()
    await eventually(async () => expect(await kept(messageId)).toMatchObject({ sentAt: expect.any(Temporal.Instant) }))
    expect(received.length).toBeGreaterThan(0)
  })
})
