import { inCentre } from '../../../platform/database/centre.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { collectHeld } from '../held.ts'
import { heldPage } from '../held-page.tsx'
import { note } from '../holds.ts'
import { downloadFields } from '../schema.ts'
import { answerPerson, byOf, subjectIn } from './controller.tsx'

const types = { html: 'text/html; charset=utf-8', json: 'application/json' } as const

/** Answers everything held about a person as a file for them, and notes that it was opened. */
export async function downloadHeld(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(downloadFields, typed)
  if (!parsed.ok) return answerPerson(ask, { form: 'download', values: typed, problems: parsed.problems }, 422)
  const { format } = parsed.value
  const { database, vault } = ask.var.house
  const held = await inCentre(database, visit.centreId, async (tx) => {
    const subject = await subjectIn(ask, tx)
    const held = await collectHeld(tx, vault, visit.centreId, subject, visit.now)
    await note(tx, byOf(visit), subject, 'AccessRequestAnswered', { format, sections: held.sections.length })
    return held
  })
  const text = format === 'json' ? JSON.stringify(held, null, 2) : String(heldPage(held, visit.place.centreName))
  return answerDownload({ name: `held-${visit.today}.${format}`, type: types[format], bytes: Buffer.from(text, 'utf8') })
}
