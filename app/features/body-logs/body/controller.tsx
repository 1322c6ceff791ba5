import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { isId } from '../../../kernel/ids.ts'
import { counted } from '../../../kernel/text.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { answerPage, goOn, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { keeperOf, sayPaid } from '../../sessions/index.ts'
import { dateTraining, trainingForm } from '../actions.ts'
import { bodyIn, findBodyLogs } from '../log.ts'
import { paidFields, trainingFields } from '../schema.ts'
import { BodyPage, type Sent } from './page.tsx'

/** The log for one body: levels, what does not count and why, and the ways to take it along. */
export function showBodyLog(ask: Ask): Promise<Response> {
  return answerBody(ask)
}

/** Keeps the day the learner's training began. */
export async function keepTraining(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const body = bodyIn(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(trainingFields, typed)
  const which = { form: trainingForm, subjectId: visit.learnerId }
  if (!parsed.ok) return answerBody(ask, { training: sentForm(which, typed), problems: parsed.problems }, 422)
  if (parsed.value.beganOn > visit.today) {
    return answerBody(ask, { training: sentForm(which, typed), problems: { beganOn: 'Enter a day that is not still to come' } }, 422)
  }
  const kept = await inCentre(ask.var.house.database, visit.centreId, (tx) => dateTraining(tx, visit, parsed.value.beganOn, revisionIn(typed)))
  if (kept.ok) return goOn(ask, routes.bodyLog.at({ body: body.id }), 'Hours count from that day on.')
  const saved = await savedTraining(ask)
  return answerBody(ask, { training: staleForm(which, typed, saved) }, 409)
}

/** Says of the ticked sessions whether they were paid for. */
export async function keepPaid(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const body = bodyIn(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(paidFields, typed)
  const wrong = parsed.ok && !parsed.value.sessions.every(isId) ? { sessions: 'Tick sessions from the list' } : undefined
  if (!parsed.ok) return answerBody(ask, { paid: typed, problems: parsed.problems }, 422)
  if (wrong !== undefined) return answerBody(ask, { paid: typed, problems: wrong }, 422)
  const { sessions, paid } = parsed.value
  const changed = await inCentre(ask.var.house.database, visit.centreId, (tx) => sayPaid(tx, keeper, sessions, paid))
  return goOn(ask, routes.bodyLog.at({ body: body.id }), `${counted(changed, 'session is', 'sessions are')} noted as ${paid}.`)
}

async function savedTraining(ask: Ask): Promise<{ values: Typed; revision: number }> {
  const visit = learnerOf(ask)
  const [log] = await inCentre(ask.var.house.database, visit.centreId, (tx) => findBodyLogs(tx, visit, [bodyIn(ask)]))
  return { values: toTyped({ beganOn: log?.beside.trainingBegan ?? undefined }), revision: log?.beside.trainingRevision ?? 0 }
}

/** The page, as it is or with what was sent and is not right. */
export async function answerBody(ask: Ask, sent: Sent & { training?: OpenForm; problems?: Problems } = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const visit = learnerOf(ask)
  const body = bodyIn(ask)
  const { log, training } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const [log] = await findBodyLogs(tx, visit, [body])
    if (log === undefined) throw new Error('A body has a log')
    const { trainingBegan, trainingRevision } = log.beside
    const values = toTyped({ beganOn: trainingBegan ?? undefined })
    return { log, training: sent.training ?? (await openForm(tx, visit, trainingForm, visit.learnerId, values, trainingRevision)) }
  })
  const words = { title: `${body.short} log`, lede: body.body, breadcrumb: [{ label: 'Professional bodies', href: routes.bodyLogs.at() }] }
  return answerPage(
    ask,
    words,
    <BodyPage log={log} training={training} sent={sent} problems={sent.problems} thisYear={Number(visit.today.slice(0, 4))} />,
    status,
  )
}
