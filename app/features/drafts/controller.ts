import { clockTime } from '../../kernel/dates.ts'
import { isId } from '../../kernel/ids.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { discardDraft, saveDraft } from '../../platform/drafts/drafts.ts'
import { oneOf, readTyped } from '../../platform/web/form.ts'
import { memberOf, NotFound, type Ask } from '../../platform/web/house.ts'
import { ownPath } from '../account/index.ts'
import { draftKey, goOn, revisionIn } from '../frame/index.ts'

const formName = /^[a-z][a-z-]{0,39}$/

/** Keeps what has been typed so far, or lets it go. A draft is never read by anybody but the person who typed it. */
export async function keepDraft(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const form = ask.req.param('form') ?? ''
  const subjectId = ask.req.param('subject') ?? ''
  if (!formName.test(form) || !isId(subjectId)) throw new NotFound()
  const typed = await readTyped(ask)
  const key = draftKey(visit, form, subjectId)
  const { database } = ask.var.house
  if (typed['discard'] !== undefined) {
    await inCentre(database, visit.centreId, (tx) => discardDraft(tx, key))
    return goOn(ask, ownPath(oneOf(typed, 'back')), 'The draft is gone. What is saved has not changed.')
  }
  const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'revision'))
  if (hasNul(fields)) return ask.json({ problem: 'This text has a character that cannot be stored' }, 422)
  await inCentre(database, visit.centreId, (tx) => saveDraft(tx, key, { fields, baseRevision: revisionIn(typed), savedAt: visit.now }))
  return ask.json({ savedAt: clockTime(visit.now, visit.place.zone) })
}

function hasNul(fields: Record<string, string | string[]>): boolean {
  return JSON.stringify(fields).includes('\\u0000')
}
