import { isId } from '../../../kernel/ids.ts'
import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { changeSession } from '../actions.ts'
import { answerSessionForm, diaryCrumb, saidIn } from '../form-page.tsx'
import { keeperOf } from '../keeper.ts'
import { problemWords } from '../problems.ts'
import { findSession, type KeptSession } from '../queries.ts'
import { sessionForm } from '../schema.ts'
import { gatherSetting, type Setting } from '../setting.ts'

const form = 'session'

/** The entry again as a form, with the person's draft of it if there is one. */
export async function showEditSession(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const kept = found(await findSession(tx, visit.centreId, visit.learnerId, idOf(ask)))
    const open = await openForm(tx, visit, form, kept.id, toTyped(kept.entry), kept.revision)
    const setting = await gatherSetting(tx, keeper, open.values, momentOf(kept))
    const stale = open.changedMeanwhile === undefined ? {} : { changedMeanwhile: saidIn(kept, setting) }
    return answer(ask, kept, { ...open, ...stale }, setting, {}, 200)
  })
}

/** Keeps the change and the earlier text, or shows both when the entry was changed meanwhile. */
export async function keepEditedSession(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const id = idOf(ask)
  const { database } = ask.var.house
  const kept = await inCentre(database, visit.centreId, async (tx) => found(await findSession(tx, visit.centreId, visit.learnerId, id)))
  const typed = await readTyped(ask)
  const base = Math.max(0, Math.trunc(Number(oneOf(typed, 'revision')) || 0))
  const parsed = parseForm(sessionForm, typed)
  if (!parsed.ok) return answerAgain(ask, kept, typed, base, parsed.problems)
  const result = await inCentre(database, visit.centreId, (tx) => changeSession(tx, keeper, id, base, parsed.value, draftKey(visit, form, id)))
  if (result.ok) return goOn(ask, routes.session.at({ session: id }), 'Your changes are in the diary. The earlier text is kept below.')
  if (result.problem.kind === 'stale') return answerStale(ask, result.problem.saved, typed)
  return answerAgain(ask, kept, typed, base, problemWords(result.problem))
}

function idOf(ask: Ask): string {
  const id = ask.req.param('session') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

function momentOf({ id, entry }: KeptSession): { heldOn: string; startedAt: string; session: string } {
  return { heldOn: entry.heldOn, startedAt: entry.startedAt, session: id }
}

async function settingFor(ask: Ask, kept: KeptSession, typed: Typed): Promise<Setting> {
  const { visit, keeper } = keeperOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, (tx) => gatherSetting(tx, keeper, typed, momentOf(kept)))
}

async function answerAgain(ask: Ask, kept: KeptSession, typed: Typed, base: number, problems: Problems): Promise<Response> {
  const open = { form, subjectId: kept.id, values: typed, revision: base }
  return answer(ask, kept, open, await settingFor(ask, kept, typed), problems, 422)
}

async function answerStale(ask: Ask, saved: KeptSession, typed: Typed): Promise<Response> {
  const setting = await settingFor(ask, saved, typed)
  return answer(ask, saved, { form, subjectId: saved.id, values: typed, revision: saved.revision, changedMeanwhile: saidIn(saved, setting) }, setting, {}, 409)
}

function answer(ask: Ask, kept: KeptSession, open: OpenForm, setting: Setting, problems: Problems, status: 200 | 409 | 422): Response {
  const here = { label: `Session of ${longDay(kept.entry.heldOn)}`, href: routes.session.at({ session: kept.id }) }
  const action = routes.editSession.at({ session: kept.id })
  return answerSessionForm(
    ask,
    { title: 'Complete or change the entry', breadcrumb: [diaryCrumb, here], open, action, submit: 'Save the changes', setting, problems },
    status,
  )
}
