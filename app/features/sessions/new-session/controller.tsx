import { newId, isId } from '../../../kernel/ids.ts'
import { duration, listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { textsOf, toTyped, type Typed } from '../../../ui/form/typed.ts'
import { listClients, type KeptClient } from '../../clients/index.ts'
import { draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { logSession } from '../actions.ts'
import { answerSessionForm, diaryCrumb, saidIn } from '../form-page.tsx'
import { keeperOf } from '../keeper.ts'
import { problemWords } from '../problems.ts'
import { findUsualWay } from '../earlier-sessions.ts'
import { findSession, type KeptSession } from '../queries.ts'
import { sessionForm, type SentSession } from '../schema.ts'
import { clientsToChoose, gatherSetting } from '../setting.ts'
import { answerChooseClient, answerNoClients } from './choose-client.tsx'

const form = 'new-session'

/** Asks whom the session was with, when that is not clear; then shows the form with that client's goals and last actions. */
export async function showNewSession(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const wanted = ask.req.queries('client') ?? []
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const clients = await listClients(tx, visit.centreId, visit.learnerId)
    const chosen = chooseFrom(clients, wanted)
    if (chosen === 'none there') return answerNoClients(ask)
    if (chosen === 'not clear') return answerChooseClient(ask, clientsToChoose(clients, []))
    const [first = ''] = chosen
    const usual = await findUsualWay(tx, visit.centreId, visit.learnerId, first)
    const blank = toTyped({ clients: chosen, heldOn: visit.today, minutes: usual?.minutes, mode: usual?.mode ?? 'in person', formal: 'yes', carryOver: true })
    const open = await openForm(tx, visit, form, first, blank, 0)
    const drafted = oneOf(open.values, 'entry')
    const isFree = isId(drafted) && (await findSession(tx, visit.centreId, visit.learnerId, drafted)) === undefined
    const setting = await gatherSetting(tx, keeper, open.values, undefined, clients)
    return answerForm(ask, { open, entry: isFree ? drafted : newId(), setting })
  })
}

/** Keeps a new diary entry and goes to it, or to its reflection. */
export async function keepNewSession(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const typed = await readTyped(ask)
  const sent = oneOf(typed, 'entry')
  const entry = isId(sent) ? sent : newId()
  const parsed = parseForm(sessionForm, typed)
  const subject = await draftSubject(ask, typed, parsed.ok ? parsed.value.clients : [])
  if (!parsed.ok) return answerAgain(ask, typed, entry, subject, parsed.problems)
  const draft = draftKey(visit, form, subject)
  const result = await inCentre(ask.var.house.database, visit.centreId, (tx) => logSession(tx, keeper, entry, parsed.value, draft))
  if (result.ok) return goOnFrom(ask, typed, entry, parsed.value)
  if (result.problem.kind === 'stale') return answerLoggedOtherwise(ask, typed, subject, result.problem.saved)
  return answerAgain(ask, typed, entry, subject, problemWords(result.problem))
}

function chooseFrom(clients: readonly KeptClient[], wanted: readonly string[]): readonly string[] | 'none there' | 'not clear' {
  if (wanted.some((id) => !clients.some((client) => client.id === id))) throw new NotFound()
  if (wanted.length > 0) return wanted
  if (clients.length === 0) return 'none there'
  const active = clientsToChoose(clients, [])
  return active.length === 1 ? active.map((client) => client.id) : 'not clear'
}

/** The draft stands under the client that the form was opened for. One who is among `sent` need not be looked up: logging does. */
async function draftSubject(ask: Ask, typed: Typed, sent: readonly string[]): Promise<string> {
  const { visit } = keeperOf(ask)
  const opened = ask.req.query('client') ?? ''
  if (sent.includes(opened)) return opened
  const clients = await inCentre(ask.var.house.database, visit.centreId, (tx) => listClients(tx, visit.centreId, visit.learnerId))
  const named = [opened, ...textsOf(typed, 'clients')]
  return named.find((id) => clients.some((client) => client.id === id)) ?? clients[0]?.id ?? newId()
}

function goOnFrom(ask: Ask, typed: Typed, entry: string, { minutes }: SentSession): Response {
  const done = `Your session of ${duration(minutes)} is in the diary.`
  const reflectNow = textsOf(typed, 'then')[0] === 'reflect'
  return goOn(ask, reflectNow ? routes.reflect.at({ session: entry }) : routes.session.at({ session: entry }), done)
}

async function answerAgain(ask: Ask, typed: Typed, entry: string, subject: string, problems: Problems): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const setting = await inCentre(ask.var.house.database, visit.centreId, (tx) => gatherSetting(tx, keeper, typed))
  return answerForm(ask, { open: { form, subjectId: subject, values: typed, revision: 0 }, entry, setting, problems }, 422)
}

/** The same form was sent before with other words: what is typed now becomes a change of that entry. */
async function answerLoggedOtherwise(ask: Ask, typed: Typed, subject: string, saved: KeptSession): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const moment = { heldOn: saved.entry.heldOn, startedAt: saved.entry.startedAt, session: saved.id }
  const setting = await inCentre(ask.var.house.database, visit.centreId, (tx) => gatherSetting(tx, keeper, typed, moment))
  const open: OpenForm = { form, subjectId: subject, values: typed, revision: saved.revision, changedMeanwhile: saidIn(saved, setting) }
  const action = routes.editSession.at({ session: saved.id })
  return answerSessionForm(ask, { title: 'Log a session', breadcrumb: [diaryCrumb], open, action, submit: 'Save the changes', setting }, 409)
}

type NewForm = { open: OpenForm; entry: string; setting: Awaited<ReturnType<typeof gatherSetting>>; problems?: Problems }

function answerForm(ask: Ask, { open, entry, setting, problems }: NewForm, status: 200 | 422 = 200): Response {
  const named = setting.clients.filter((client) => textsOf(open.values, 'clients').includes(client.id)).map((client) => client.alias)
  const title = named.length === 0 ? 'Log a session' : `Log a session with ${listed(named)}`
  const action = routes.newSession.at({ client: open.subjectId })
  return answerSessionForm(
    ask,
    {
      title,
      breadcrumb: [diaryCrumb],
      open: { ...open, values: { ...open.values, entry } },
      action,
      submit: 'Save the session',
      setting,
      problems,
      reflectToo: true,
    },
    status,
  )
}
