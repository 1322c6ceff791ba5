import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { typeset } from '../../../platform/documents/typeset.ts'
import { workbookOf } from '../../../platform/spreadsheets/workbook.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { findOpenWords } from '../../confidentiality/index.ts'
import { answerPage } from '../../frame/index.ts'
import { getRecordForOthers } from '../../practice/index.ts'
import { recordOwnRecordEvent } from '../events.ts'
import { whyTakingIsRefused, type TakingProblem } from '../rules.ts'
import { takeAlongForm, type RecordFormat } from '../schema.ts'
import { documentOf, sheetsOf, type Cover } from '../written.ts'
import { TakeAlongPage } from './page.tsx'

const types: Readonly<Record<RecordFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** What a learner can take along, and what to look at before (R107). */
export async function showTakeAlong(ask: Ask): Promise<Response> {
  return answerTakeAlong(ask, { values: { format: 'pdf' } }, 200)
}

/** Answers the learner’s own record as a file, and notes that it was taken. */
export async function takeAlong(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(takeAlongForm, typed)
  if (!parsed.ok) return answerTakeAlong(ask, { values: typed, problems: parsed.problems }, 422)
  const { format, noNames } = parsed.value
  const taken = await inCentre(database, visit.centreId, async (tx) => {
    const shown = await getRecordForOthers(tx, visit.centreId, visit.learnerId)
    const open = (await findOpenWords(tx, vault, visit)).length
    const problem = whyTakingIsRefused(shown.record, open, noNames)
    if (problem === undefined) await recordOwnRecordEvent(tx, visit, 'RecordTaken', { format, sessions: shown.record.sessions.length, open })
    return { ...shown, problem }
  })
  if (taken.problem !== undefined) return answerTakeAlong(ask, { values: typed, problems: inWords(taken.problem) }, 422)
  const { signedIn, place, today, now } = visit
  const bytes = await write(format, taken.record, { learner: signedIn.person.name, centre: place.centreName, today, withheld: taken.withheld, at: now })
  return answerDownload({ name: `practice-record-${today}.${format}`, type: types[format], bytes })
}

async function write(format: RecordFormat, record: PracticeRecord, cover: Cover): Promise<Buffer> {
  switch (format) {
    case 'pdf':
      return typeset(documentOf(record, cover))
    case 'xlsx':
      return workbookOf(sheetsOf(record, cover.today))
    case 'json':
      return Buffer.from(`${JSON.stringify({ ...record, asOf: cover.today }, undefined, 2)}\n`, 'utf8')
  }
}

async function answerTakeAlong(ask: Ask, sent: { values: Typed; problems?: Problems }, status: 200 | 422): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const shown = await inCentre(database, visit.centreId, async (tx) => {
    const { record, withheld } = await getRecordForOthers(tx, visit.centreId, visit.learnerId)
    return { record, withheld, openWords: await findOpenWords(tx, vault, visit) }
  })
  const words = {
    title: 'Take your record along',
    breadcrumb: [{ label: 'Diary', href: routes.diary.at() }],
    lede: 'Your practice in one file, for your own shelf, a conversation, or another centre. Clients stand in it as you call them here.',
  }
  return answerPage(ask, words, <TakeAlongPage {...shown} {...sent} />, status)
}

function inWords(problem: TakingProblem): Problems {
  switch (problem.kind) {
    case 'nothing recorded':
      return { '': 'There is nothing in your record yet. Add your first client, then come back.' }
    case 'names not checked':
      return { noNames: `${counted(problem.places, 'place')} could say who somebody is. Put them right, or tick that you have looked at each.` }
    default:
      return unreachable(problem)
  }
}
