import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { typeset } from '../../../platform/documents/typeset.ts'
import { csvOf } from '../../../platform/spreadsheets/csv.ts'
import { workbookOf } from '../../../platform/spreadsheets/workbook.ts'
import type { Vault } from '../../../platform/vault/vault.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { findConsenting, openIdentity } from '../../clients/index.ts'
import { recordBodyLogEvent } from '../events.ts'
import { bodyIn, findBodyLogs, type BodyLog } from '../log.ts'
import { exportFields } from '../schema.ts'
import { clientRows, clientsHead, documentOf, sessionRows, sessionsHead } from '../written.ts'
import { answerBody } from './controller.tsx'

type Format = 'xlsx' | 'csv' | 'pdf'

const types: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** Answers the log as a file, and notes that it was taken. */
export async function exportBodyLog(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const body = bodyIn(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(exportFields, typed)
  if (!parsed.ok) return answerBody(ask, { wanted: typed, problems: parsed.problems }, 422)
  const { format, names } = parsed.value
  const { database, vault } = ask.var.house
  const log = await inCentre(database, visit.centreId, async (tx) => {
    const [read] = await findBodyLogs(tx, visit, [body])
    if (read === undefined) throw new Error('A body has a log')
    const named = names && body.counts.names === 'asked' ? await openNames(tx, vault, visit) : new Map<string, string>()
    await recordBodyLogEvent(tx, visit, 'BodyLogExported', { body: body.id, format, sessions: read.entries.length, named: named.size })
    return withNames(read, named)
  })
  const written = await write(log, format, visit.signedIn.person.name, visit.now)
  return answerDownload({ name: `${body.id}-log-${visit.today}.${format}`, type: types[format], bytes: written })
}

/** The names of those who agreed to it, out of the vault: each opening is noted there. */
async function openNames(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const client of await findConsenting(tx, visit.centreId, visit.learnerId, 'body log')) {
    const identity = await openIdentity(tx, vault, visit, client)
    if (identity !== undefined) named.set(client, identity.name)
  }
  return named
}

function withNames(log: BodyLog, named: ReadonlyMap<string, string>): BodyLog {
  if (named.size === 0) return log
  const entries = log.entries.map((entry) => {
    const clients = entry.session.clients.map((client) => ({ ...client, alias: named.get(client.id) ?? client.alias }))
    return { ...entry, session: { ...entry.session, clients } }
  })
  return { ...log, entries }
}

async function write(log: BodyLog, format: Format, learner: string, at: Temporal.Instant): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(csvOf([sessionsHead, ...sessionRows(log)]), 'utf8')
    case 'xlsx':
      return workbookOf([
        { name: 'Clients', head: clientsHead, widths: [16, 12, 12, 12, 12, 12, 12, 14], rows: clientRows(log) },
        { name: 'Sessions', head: sessionsHead, widths: [12, 8, 24, 12, 10, 10, 12, 50], rows: sessionRows(log) },
      ])
    case 'pdf':
      return typeset(documentOf(log, learner, at))
  }
}
