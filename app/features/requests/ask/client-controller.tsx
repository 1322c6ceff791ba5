import type { Transaction } from 'kysely'
import { z } from 'zod'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { findOpenWords } from '../../confidentiality/index.ts'
import { draftKey, goOn, idIn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { askerOf, lockLinksTo } from '../../links/index.ts'
import { getPracticeRecord } from '../../practice/index.ts'
import { sendRequest } from '../actions.ts'
import { sessionWords, ShownSheets } from '../by-link/shown.tsx'
import { findConfirmedSessions, freezeSessions } from '../queries.ts'
import type { ShownFor } from '../request.ts'
import { askSessionsFields } from '../schema.ts'
import { answerAskForm, askForms, openWordsProblem, sendingProblem, type AskForm } from './form-page.tsx'

type Own = { record: PracticeRecord; client: PracticeRecord['clients'][number] }

async function ownClient(ask: Ask, tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Own> {
  const id = idIn(ask, 'client')
  const record = await getPracticeRecord(tx, centreId, learnerId)
  return { record, client: found(record.clients.find((one) => one.id === id)) }
}

function crumbs({ client }: Own) {
  return [
    { label: 'Clients', href: routes.clients.at() },
    { label: client.alias, href: routes.client.at({ client: client.id }) },
  ]
}

function heldWith({ record, client }: Own, today: string) {
  return record.sessions.filter((session) => session.date <= today && session.minutes > 0 && session.clients.includes(client.id)).toReversed()
}

async function sessionsForm(tx: Transaction<DB>, visit: LearnerVisit, own: Own, sent?: OpenForm, problems?: Problems): Promise<AskForm> {
  const held = heldWith(own, visit.today)
  const confirmed = await findConfirmedSessions(tx, visit.centreId, visit.learnerId, own.client.id)
  const options = held.map((session) => ({
    value: session.id,
    label: sessionWords({ ...session, mode: session.mode ?? 'in person' }),
    ...(confirmed.has(session.id) ? { hint: 'Confirmed already' } : {}),
  }))
  const unconfirmed = held.filter((session) => !confirmed.has(session.id)).map((session) => session.id)
  const at = { client: own.client.id }
  return {
    title: `Ask ${own.client.alias} to confirm sessions`,
    lede: 'They get one page with the day, the time and the length of each session, and press one button. It takes a minute.',
    breadcrumb: crumbs(own),
    action: routes.askSessions.at(at),
    schema: askSessionsFields(options),
    kept: sent ?? (await openForm(tx, visit, askForms.sessions, own.client.id, { sessions: unconfirmed }, 0)),
    problems,
    note: 'What you talked about is not shown. If you change the time or the length later, the confirmation no longer holds, and you can ask again.',
    nothing:
      held.length > 0
        ? undefined
        : {
            title: 'There is no session to confirm yet',
            words: 'Log a session that has taken place, then ask.',
            action: <ButtonLink href={routes.newSession.at(at)}>Log a session</ButtonLink>,
          },
  }
}

/** The form that asks a client to confirm sessions, with those ticked that are not confirmed yet. */
export async function showAskSessions(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const form = await inCentre(ask.var.house.database, visit.centreId, async (tx) => sessionsForm(tx, visit, await ownClient(ask, tx, visit)))
  return answerAskForm(ask, form)
}

/** Sends it (R057). */
export async function askForSessions(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const own = await ownClient(ask, tx, visit)
    const kept = sentForm({ form: askForms.sessions, subjectId: own.client.id }, typed)
    const parsed = parseForm(askSessionsFields([]), typed)
    if (!parsed.ok) return answerAskForm(ask, await sessionsForm(tx, visit, own, kept, parsed.problems), 422)
    const held = new Set(heldWith(own, visit.today).map((session) => session.id))
    const chosen = parsed.value.sessions.filter((id) => held.has(id))
    const sessions = await freezeSessions(tx, visit.centreId, visit.learnerId, chosen)
    const recipient = { kind: 'client' as const, id: own.client.id }
    const draft = draftKey(visit, askForms.sessions, own.client.id)
    const shown = { purpose: 'confirm sessions', sessions } as const
    const sent = await sendRequest(tx, house, askerOf(visit), { recipient, clientId: own.client.id, shown, draft })
    if (sent.ok) return goOn(ask, routes.links.at(), `${own.client.alias} is asked to confirm. You see here when they answer.`)
    return answerAskForm(ask, await sessionsForm(tx, visit, own, kept, sendingProblem(sent.problem, 'sessions')), 422)
  })
}

function needsAndGoals({ record, client }: Own): ShownFor<'agree needs and goals'> {
  const needs = record.needs.filter((need) => need.client === client.id)
  const goals = record.goals.filter((goal) => goal.client === client.id)
  return {
    purpose: 'agree needs and goals',
    needs: needs.map(({ id, date, statement }) => ({ id, date, statement })),
    goals: goals.map(({ id, date, statement, desiredOutcome = '', measures = '' }) => ({ id, date, statement, outcome: desiredOutcome, measures })),
  }
}

function goalsForm(own: Own, problems?: Problems): AskForm {
  const shown = needsAndGoals(own)
  const at = { client: own.client.id }
  const lacks = shown.needs.length === 0 ? { href: routes.newNeed.at(at), words: 'Note a need' } : { href: routes.newGoal.at(at), words: 'Note a goal' }
  return {
    title: `Ask ${own.client.alias} to agree needs and goals`,
    lede: 'They read what stands below and agree, or say what should be different. Do this before the contract.',
    breadcrumb: crumbs(own),
    action: routes.askGoals.at(at),
    schema: z.object({}),
    problems,
    preview: (
      <div class="stack">
        <ShownSheets shown={shown} />
      </div>
    ),
    note: 'Their answer is kept with the day and with exactly this text.',
    nothing:
      shown.needs.length > 0 && shown.goals.length > 0
        ? undefined
        : {
            title: 'There is not enough to agree yet',
            words: 'Note at least one need and one goal, then ask.',
            action: <ButtonLink href={lacks.href}>{lacks.words}</ButtonLink>,
          },
  }
}

/** The page that asks a client to agree needs and goals, with what they will read. */
export async function showAskGoals(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return answerAskForm(ask, goalsForm(await inCentre(ask.var.house.database, visit.centreId, (tx) => ownClient(ask, tx, visit))))
}

/** Sends it (R052, R053). */
export async function askForGoals(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const own = await ownClient(ask, tx, visit)
    const recipient = { kind: 'client' as const, id: own.client.id }
    const shown = needsAndGoals(own)
    const leaving = [...shown.needs.map(({ id }) => ({ kind: 'need' as const, id })), ...shown.goals.map(({ id }) => ({ kind: 'goal' as const, id }))]
    await lockLinksTo(tx, visit.centreId, visit.learnerId, own.client.id)
    const open = await findOpenWords(tx, house.vault, visit, leaving)
    if (open.length > 0) return answerAskForm(ask, { ...goalsForm(own, { '': openWordsProblem(open) }), open }, 422)
    const sent = await sendRequest(tx, house, askerOf(visit), { recipient, clientId: own.client.id, shown })
    if (sent.ok) return goOn(ask, routes.links.at(), `${own.client.alias} is asked to agree. You see here when they answer.`)
    return answerAskForm(ask, goalsForm(own, sendingProblem(sent.problem, '')), 422)
  })
}
