import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { textsOf } from '../../../ui/form/typed.ts'
import { findOpenWords, leavingProblem, settleLeaving } from '../../confidentiality/index.ts'
import { draftKey, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { askerOf, lockLinksTo } from '../../links/index.ts'
import { sendRequest } from '../actions.ts'
import { freezeReflections, readChoices, type Choices } from '../choices.ts'
import { askReviewFields, askTestimonyFields } from '../schema.ts'
import { answerAskForm, askForms, linksCrumb, openWordsProblem, sendingProblem, type AskForm } from './form-page.tsx'

function choicesFor(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Choices> {
  return readChoices(tx, centreId, learnerId)
}

function reviewForm(choices: Choices, kept: OpenForm, problems?: Problems): AskForm {
  return {
    title: 'Share reflections with a supervisor',
    lede: 'An outside supervisor reads the reflections you choose on one page, and writes what they think.',
    breadcrumb: [linksCrumb],
    action: routes.askReview.at(),
    schema: reviewSchema(choices),
    kept,
    problems,
    preview: (
      <p>
        They are <a href={routes.confidentiality.at()}>checked for what could say who somebody is</a> before they go.
      </p>
    ),
    note: 'Whoever has the link reads what you wrote. They see nothing else of your record.',
    nothing: nothingToReview(choices),
  }
}

function reviewSchema({ supervisors, record }: Choices) {
  const reflections = record.reflections.map((one) => {
    const session = record.sessions.find(({ id }) => id === one.session)
    return { value: one.id, label: session === undefined ? `Written ${longDay(one.date)}` : `Session of ${longDay(session.date)}, ${session.start}` }
  })
  return askReviewFields(supervisors, reflections.toReversed())
}

function nothingToReview({ supervisors, record }: Choices): AskForm['nothing'] {
  if (record.reflections.length === 0)
    return {
      title: 'There is no reflection to share yet',
      words: 'Reflect on a session first.',
      action: <ButtonLink href={routes.diary.at()}>Open your diary</ButtonLink>,
    }
  if (supervisors.length > 0) return undefined
  return {
    title: 'There is no outside supervisor yet',
    words: 'Supervisors at your centre can read your diary already. For one from outside, give them an alias and an address first.',
    action: <ButtonLink href={routes.newOutsideSupervisor.at()}>Add an outside supervisor</ButtonLink>,
  }
}

/** The form that shares reflections for review. */
export async function showAskReview(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const kept = await openForm(tx, visit, askForms.review, visit.learnerId, {}, 0)
    return answerAskForm(ask, reviewForm(await choicesFor(tx, visit), kept))
  })
}

/** Sends it (R061). */
export async function askForReview(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  const kept = sentForm({ form: askForms.review, subjectId: visit.learnerId }, typed)
  return inCentre(house.database, visit.centreId, async (tx) => {
    const choices = await choicesFor(tx, visit)
    const parsed = parseForm(reviewSchema(choices), typed)
    if (!parsed.ok) return answerAskForm(ask, reviewForm(choices, kept, parsed.problems), 422)
    const supervisor = choices.supervisors.find(({ value }) => value === parsed.value.supervisor)
    if (supervisor === undefined) return answerAskForm(ask, reviewForm(choices, kept, { supervisor: 'Choose one of your outside supervisors' }), 422)
    const leaving = parsed.value.reflections.map((id) => ({ kind: 'reflection' as const, id }))
    await lockLinksTo(tx, visit.centreId, visit.learnerId, supervisor.value)
    const open = await findOpenWords(tx, house.vault, visit, leaving)
    if (open.length > 0) return answerAskForm(ask, { ...reviewForm(choices, kept, { reflections: openWordsProblem(open) }), open }, 422)
    const reflections = freezeReflections(choices.record, parsed.value.reflections)
    const recipient = { kind: 'supervisor' as const, id: supervisor.value }
    const sent = await sendRequest(tx, house, askerOf(visit), {
      recipient,
      clientId: null,
      shown: { purpose: 'review reflective log', reflections },
      draft: draftKey(visit, askForms.review, visit.learnerId),
    })
    if (sent.ok) return goOn(ask, routes.links.at(), `${supervisor.label} is asked to read them. You see here when they answer.`)
    return answerAskForm(ask, reviewForm(choices, kept, sendingProblem(sent.problem, sent.problem.kind === 'no address' ? 'supervisor' : 'reflections')), 422)
  })
}

function testimonyForm(choices: Choices, kept: OpenForm, problems?: Problems): AskForm {
  const action = <ButtonLink href={routes.newClient.at()}>Add a client</ButtonLink>
  return {
    title: 'Ask for a witness testimony',
    lede: 'Somebody who saw you at work says what they saw. It becomes a piece of your evidence, under their alias.',
    breadcrumb: [{ label: 'Evidence', href: routes.evidence.at() }],
    action: routes.askTestimony.at(),
    schema: askTestimonyFields(choices.witnesses, choices.criteria),
    kept,
    problems,
    note: 'It stands as they write it. Your assessor judges whether it is valid and enough.',
    nothing:
      choices.witnesses.length > 0
        ? undefined
        : { title: 'There is nobody to ask yet', words: 'A witness is a client, a stakeholder or an outside supervisor of yours.', action },
  }
}

/** The form that asks for a testimony. */
export async function showAskTestimony(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const kept = await openForm(tx, visit, askForms.testimony, visit.learnerId, {}, 0)
    return answerAskForm(ask, testimonyForm(await choicesFor(tx, visit), kept))
  })
}

/** Sends it (R104). */
export async function askForTestimony(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const sent = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const choices = await choicesFor(tx, visit)
    const ref = { kind: 'witness testimony', id: choices.recipientOf(oneOf(sent, 'witness'))?.id ?? visit.learnerId }
    const { typed, open: leaving, pressed } = await settleLeaving(tx, house.vault, visit, { typed: sent, fields: ['about'], ref })
    const kept = sentForm({ form: askForms.testimony, subjectId: visit.learnerId }, typed)
    if (leaving.length > 0) return answerAskForm(ask, { ...testimonyForm(choices, kept, { about: leavingProblem(leaving) }), leaving }, 422)
    if (pressed) return answerAskForm(ask, testimonyForm(choices, kept))
    const parsed = parseForm(askTestimonyFields(choices.witnesses, choices.criteria), typed)
    if (!parsed.ok) return answerAskForm(ask, testimonyForm(choices, kept, parsed.problems), 422)
    const { witness, about, date = null } = parsed.value
    const recipient = choices.recipientOf(witness)
    if (recipient === undefined) return answerAskForm(ask, testimonyForm(choices, kept, { witness: 'Choose somebody from your own practice' }), 422)
    const criteria = choices.statements.filter(({ id }) => textsOf(typed, 'criteria').includes(id))
    const shown = { purpose: 'write witness testimony' as const, about, date, criteria }
    const asked = await sendRequest(tx, house, askerOf(visit), {
      recipient,
      clientId: choices.clientOf(recipient),
      shown,
      draft: draftKey(visit, askForms.testimony, visit.learnerId),
    })
    if (asked.ok) return goOn(ask, routes.links.at(), 'Your request is on its way. The testimony appears among your evidence.')
    return answerAskForm(ask, testimonyForm(choices, kept, sendingProblem(asked.problem, 'witness')), 422)
  })
}
