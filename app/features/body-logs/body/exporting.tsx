import { inCentre } from '../../../platform/database/centre.ts'
import { typeset } from '../../../platform/documents/typeset.ts'
import { csvOf } from '../../../platform/spreadsheets/csv.ts'
import { workbookOf } from '../../../platform/spreadsheets/workbook.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
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
  const { format } = parsed.value
  const log = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const [read] = await findBodyLogs(tx, visit, [body])
    if (read === undefined) throw new Error('A body has a log')
    await recordBodyLogEvent(tx, visit, 'BodyLogExported', { body: body.id, format, sessions: read.entries.length })
    return read
  })
  const written = await write(log, format, visit.signedIn.person.name, visit.now)
  return new Response(Uint8Array.from(written), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${body.id}-log-${visit.today}.${format}"`,
      'cache-control': 'no-store',
    },
  })
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
