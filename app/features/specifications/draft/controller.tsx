import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { counted } from '../../../kernel/text.ts'
import { listSpecifications } from '../../catalogue/index.ts'
import { answerPage, goOn, idIn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { changeDraft, draftForm, removeDraft } from '../actions.ts'
import { crumbsHome } from '../crumbs.ts'
import { findSpecificationDraft, type Draft } from '../queries.ts'
import { checkDraft, type Checked } from '../rules.ts'
import { draftSchema } from '../schema.ts'
import { DraftNext, DraftPage } from './page.tsx'

type Opened = { draft: Draft; checked: Checked }

/** A draft: what is still wrong with it line by line, and its text to mend. */
export async function showDraft(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { opened, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await openDraft(tx, ask, visit)
    const { id, text, revision } = opened.draft
    return { opened, open: await openForm(tx, visit, draftForm, id, { text }, revision) }
  })
  return answer(ask, opened, open)
}

/** Keeps the text, good or not yet, and says how much of it is left to mend. */
export async function keepDraftText(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(draftSchema, typed)
  const { opened, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { draft } = await openDraft(tx, ask, visit)
    const outcome = parsed.ok ? await changeDraft(tx, visit, draft.id, revisionIn(typed), parsed.value.text) : undefined
    return { opened: await openDraft(tx, ask, visit), outcome }
  })
  const { draft, checked } = opened
  const which = { form: draftForm, subjectId: draft.id }
  if (!parsed.ok) return answer(ask, opened, sentForm(which, typed), parsed.problems, 422)
  if (outcome === undefined || !outcome.ok)
    return answer(ask, opened, staleForm(which, typed, { values: { text: draft.text }, revision: draft.revision }), {}, 409)
  const done = checked.ok
    ? 'Kept. It is good: look at what each requirement says, then publish it.'
    : `Kept. ${counted(checked.problems.length, 'problem')} to mend.`
  return goOn(ask, routes.specificationDraft.at({ draft: draft.id }), done)
}

/** Takes a draft away. */
export async function takeDraftAway(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const name = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const draft = found(await findSpecificationDraft(tx, visit.centreId, idIn(ask, 'draft')))
    await removeDraft(tx, visit, draft.id)
    return draft.name
  })
  return goOn(ask, routes.specifications.at(), `The draft “${name}” is gone. Nothing that was published has changed.`)
}

/** A draft of the visitor's centre with what is wrong with it, or 404. */
export async function openDraft(tx: Transaction<DB>, ask: Ask, { centreId }: MemberVisit): Promise<Opened> {
  const draft = found(await findSpecificationDraft(tx, centreId, idIn(ask, 'draft')))
  return { draft, checked: checkDraft(draft.text, await listSpecifications(tx, centreId)) }
}

function answer(ask: Ask, opened: Opened, open: OpenForm, problems: Problems = {}, status: 200 | 409 | 422 = 200): Response {
  const { draft, checked } = opened
  const lede = checked.ok ? 'This draft is good. Nobody can be registered on it until you publish it.' : 'This draft is kept, and cannot be published yet.'
  const words = { title: draft.name, heading: draft.name, lede, breadcrumb: crumbsHome(), main: <DraftNext {...opened} />, wide: true }
  return answerPage(ask, words, <DraftPage {...opened} open={open} problems={problems} />, status)
}
