import type { Transaction } from 'kysely'
import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped, oneOf } from '../../../platform/web/form.ts'
import { memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Specification } from '../../../specification/schema.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { listSpecifications } from '../../catalogue/index.ts'
import { answerPage, draftKey, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { findTeamChoices, getEnrollee, teamProblems, type Enrollee } from '../../people/index.ts'
import { findRegistrations } from '../../practice/index.ts'
import { offersOn, unitsOf, type Offer } from '../offers.ts'
import { choosingInWords } from '../rules.ts'
import { registerSchema } from '../schema.ts'
import { registerLearner, type RegisteringProblem, type WantedRegistration } from './action.ts'
import { RegisterPage } from './page.tsx'

const form = 'register-learner'

/** Shows the form that registers a learner on a qualification, with the people who work with them now. */
export async function showRegister(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const enrollee = await getEnrollee(ask)
  const { tutorId: tutor, supervisorId: supervisor, assessorId: assessor } = enrollee.learner
  const saved = toTyped({ registeredOn: visit.today, tutor, supervisor, assessor })
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, form, enrollee.member.membershipId, saved, 0))
  return answerRegister(ask, enrollee, open)
}

/** Registers the learner and enrols them on the units. */
export async function register(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const enrollee = await getEnrollee(ask)
  const { member, learner } = enrollee
  const typed = await readTyped(ask)
  const open = sentForm({ form, subjectId: member.membershipId }, typed)
  const parsed = parseForm(registerSchema, typed)
  if (!parsed.ok) return answerRegister(ask, enrollee, open, parsed.problems)
  const { offer: key, units: chosen, registeredOn, targetOn = null, tutor = null, supervisor = null, assessor = null } = parsed.value
  const team = { tutorId: tutor, supervisorId: supervisor, assessorId: assessor }
  const registered = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const wanted = await wantedOf(tx, visit, key, chosen)
    if (wanted === undefined) return undefined
    const result = await registerLearner(tx, visit, learner, { ...wanted, registeredOn, targetOn, team })
    if (result.ok) await discardDraft(tx, draftKey(visit, form, member.membershipId))
    return result.ok ? { ok: true as const, title: wanted.offer.title, enrolled: result.value.enrolled } : result
  })
  if (registered === undefined) return answerRegister(ask, enrollee, open, { offer: 'Choose a qualification from the list' })
  if (!registered.ok) return answerRegister(ask, enrollee, open, problemsOf(registered.problem))
  const enrolled = registered.enrolled === 0 ? 'They were on all of its units already.' : `They are enrolled on ${counted(registered.enrolled, 'unit')} more.`
  return goOn(ask, routes.learnerQualification.at({ learner: learner.id }), `${member.name} is registered on ${registered.title}. ${enrolled}`)
}

async function wantedOf(
  tx: Transaction<DB>,
  { centreId, today }: MemberVisit,
  key: string,
  chosen: readonly string[],
): Promise<Pick<WantedRegistration, 'offer' | 'chosen' | 'units'> | undefined> {
  const specifications = await listSpecifications(tx, centreId)
  const offer = offersOn(specifications, today).find((one) => one.key === key)
  if (offer === undefined) return undefined
  const { mandatory } = offer.combination
  const taken = unitsOf(offer.combination, specifications, today).filter(
    ({ unit: { reference } }) => mandatory.includes(reference) || chosen.includes(reference),
  )
  return { offer, chosen, units: taken }
}

function problemsOf(problem: RegisteringProblem): Problems {
  switch (problem.kind) {
    case 'registered already':
      return { offer: 'They are registered on this qualification already. Choose another one.' }
    case 'target before start':
      return { targetOn: 'Enter a day to finish by that is not before the registration' }
    case 'choice not made':
    case 'not a choice':
      return { units: choosingInWords(problem) }
    case 'not competent':
      return {
        assessor: 'Choose an assessor who is competent for every unit of it, record first (under People, Competence) what entitles this one, or leave it open',
      }
    default:
      return teamProblems(problem)
  }
}

async function answerRegister(ask: Ask, { member, learner }: Enrollee, open: OpenForm, problems?: Problems): Promise<Response> {
  const { centreId, today } = memberOf(ask)
  const read = await inCentre(ask.var.house.database, centreId, async (tx) => ({
    specifications: await listSpecifications(tx, centreId),
    team: await findTeamChoices(tx, centreId),
    registrations: await findRegistrations(tx, centreId, learner.id),
  }))
  const offers = offersOn(read.specifications, today)
  const words = {
    title: `Register ${member.name}`,
    lede: 'On a qualification: they are enrolled on its units at once. Units they are on already stay as they are.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  const choices = choicesOf(offers, read.specifications, oneOf(open.values, 'offer'), today)
  const page = (
    <RegisterPage open={open} membershipId={member.membershipId} learnerId={learner.id} offers={offers} choices={choices} {...read} problems={problems} />
  )
  return answerPage(ask, words, page, problems === undefined ? 200 : 422)
}

/** The units to choose from in the qualification that is named in the form; none where nothing is to be chosen. */
function choicesOf(offers: readonly Offer[], specifications: readonly Specification[], key: string, today: string) {
  const offer = offers.find((one) => one.key === key)
  if (offer === undefined) return []
  const { combination } = offer
  const chosen = unitsOf({ ...combination, mandatory: [] }, specifications, today)
  return chosen.map(({ unit }) => ({ value: unit.reference, label: `Unit ${unit.number}: ${unit.title} (${unit.reference})` }))
}
