import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Vault } from '../../../platform/vault/vault.ts'
import { textsOf, type Typed } from '../../../ui/form/typed.ts'
import { findOpenWords } from '../../confidentiality/index.ts'
import { goOn } from '../../frame/index.ts'
import { askerOf } from '../../links/index.ts'
import { sendRequest } from '../actions.ts'
import { freezeReflections, readChoices, type Choices } from '../choices.ts'
import { askReviewFields, askTestimonyFields } from '../schema.ts'
import { answerAskForm, linksCrumb, sendingProblem, type AskForm } from './form-page.tsx'

function choicesFor(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit): Promise<Choices> {
  return readChoices(tx, centreId, learnerId)
}

function reviewForm(choices: Choices, values: Typed, problems?: Problems): AskForm {
  return {
    title: 'Share reflections with a supervisor',
    lede: 'An outside supervisor reads the reflections you choose on one page, and writes what they think.',
    breadcrumb: [linksCrumb],
    action: routes.askReview.at(),
    schema: reviewSchema(choices),
    values,
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
  return answerAskForm(ask, reviewForm(await inCentre(ask.var.house.database, visit.centreId, (tx) => choicesFor(tx, visit)), {}))
}

/** Sends it (R061). */
export async function askForReview(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const choices = await choicesFor(tx, visit)
    const parsed = parseForm(reviewSchema(choices), typed)
    if (!parsed.ok) return answerAskForm(ask, reviewForm(choices, typed, parsed.problems), 422)
    const supervisor = choices.supervisors.find(({ value }) => value === parsed.value.supervisor)
    if (supervisor === undefined) return answerAskForm(ask, reviewForm(choices, typed, { supervisor: 'Choose one of your outside supervisors' }), 422)
    const open = await countOpenWords(tx, house.vault, visit, parsed.value.reflections)
    if (open > 0) return answerAskForm(ask, reviewForm(choices, typed, { reflections: openWordsProblem(open) }), 422)
    const reflections = freezeReflections(choices.record, parsed.value.reflections)
    const recipient = { kind: 'supervisor' as const, id: supervisor.value }
    const sent = await sendRequest(tx, house, askerOf(visit), { recipient, clientId: null, shown: { purpose: 'review reflective log', reflections } })
    if (sent.ok) return goOn(ask, routes.links.at(), `${supervisor.label} is asked to read them. You see here when they answer.`)
    return answerAskForm(ask, reviewForm(choices, typed, sendingProblem(sent.problem, sent.problem.kind === 'no address' ? 'supervisor' : 'reflections')), 422)
  })
}

/** What could say who somebody is, in the reflections that are to leave the learner (R107). */
async function countOpenWords(tx: Transaction<DB>, vault: Vault, visit: LearnerVisit, reflections: readonly string[]): Promise<number> {
  const open = await findOpenWords(tx, vault, visit)
  return open.filter(({ ref }) => ref.kind === 'reflection' && reflections.includes(ref.id)).length
}

function openWordsProblem(open: number): string {
  return `${counted(open, 'place', 'places')} in them could say who somebody is. Put them right first, or say that they name nobody: the link above leads there`
}

function testimonyForm(choices: Choices, values: Typed, problems?: Problems): AskForm {
  const action = <ButtonLink href={routes.newClient.at()}>Add a client</ButtonLink>
  return {
    title: 'Ask for a witness testimony',
    lede: 'Somebody who saw you at work says what they saw. It becomes a piece of your evidence, under their alias.',
    breadcrumb: [{ label: 'Evidence', href: routes.evidence.at() }],
    action: routes.askTestimony.at(),
    schema: askTestimonyFields(choices.witnesses, choices.criteria),
    values,
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
  return answerAskForm(ask, testimonyForm(await inCentre(ask.var.house.database, visit.centreId, (tx) => choicesFor(tx, visit)), {}))
}

/** Sends it (R104). */
export async function askForTestimony(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const { house } = ask.var
  return inCentre(house.database, visit.centreId, async (tx) => {
    const choices = await choicesFor(tx, visit)
    const parsed = parseForm(askTestimonyFields(choices.witnesses, choices.criteria), typed)
    if (!parsed.ok) return answerAskForm(ask, testimonyForm(choices, typed, parsed.problems), 422)
    const { witness, about, date = null } = parsed.value
    const recipient = choices.recipientOf(witness)
    if (recipient === undefined) return answerAskForm(ask, testimonyForm(choices, typed, { witness: 'Choose somebody from your own practice' }), 422)
    const criteria = choices.statements.filter(({ id }) => textsOf(typed, 'criteria').includes(id))
    const shown = { purpose: 'write witness testimony' as const, about, date, criteria }
    const sent = await sendRequest(tx, house, askerOf(visit), { recipient, clientId: choices.clientOf(recipient), shown })
    if (sent.ok) return goOn(ask, routes.links.at(), 'Your request is on its way. The testimony appears among your evidence.')
    return answerAskForm(ask, testimonyForm(choices, typed, sendingProblem(sent.problem, 'witness')), 422)
  })
}
