import { longDay } from '../../../kernel/dates.ts'
import { counted, listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { erasePerson, findErasures } from '../erasing.ts'
import { findHolds, liftHolds, placeHold, type By } from '../holds.ts'
import type { ErasedNow } from '../rules.ts'
import { erasureFields, holdFields } from '../schema.ts'
import { findSubject, type Subject } from '../subject.ts'
import type { Reader } from '../../../platform/database/centre.ts'
import { PersonPage, type Sent } from './page.tsx'

/** What can be done for one person: a copy of what is held, erasure, and why not for now. */
export function showPerson(ask: Ask): Promise<Response> {
  return answerPerson(ask)
}

/** Erases who they are, unless a hold stands. */
export async function erase(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(erasureFields, typed)
  if (!parsed.ok) return answerPerson(ask, { form: 'erase', values: typed, problems: parsed.problems }, 422)
  const { database, vault } = ask.var.house
  const { subject, outcome } = await inCentre(database, visit.centreId, async (tx) => {
    const subject = await subjectIn(ask, tx)
    const wanted = { subject, reason: parsed.value.reason, personId: visit.personId, today: visit.today }
    return { subject, outcome: await erasePerson(tx, vault, byOf(visit), wanted) }
  })
  if (outcome.ok) return goOn(ask, routes.accessRequest.at({ subject: subject.id }), `Erased: ${erasedWords(outcome.value)}`)
  const { reason, until } = outcome.problem.hold
  const end = until === null ? 'until somebody lifts it' : `until ${longDay(until)}`
  return answerPerson(ask, { form: 'erase', values: typed, problems: { '': `A legal hold stands ${end}: ${reason}. Nothing is erased before that.` } }, 422)
}

/** Places a hold. */
export async function placeLegalHold(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(holdFields, typed)
  if (!parsed.ok) return answerPerson(ask, { form: 'hold', values: typed, problems: parsed.problems }, 422)
  const { why: reason, until = null } = parsed.value
  if (until !== null && until < visit.today) {
    return answerPerson(ask, { form: 'hold', values: typed, problems: { until: 'Enter a day that is still to come, or leave it empty' } }, 422)
  }
  const subject = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const subject = await subjectIn(ask, tx)
    await placeHold(tx, byOf(visit), visit.personId, subject, reason, until)
    return subject
  })
  return goOn(ask, routes.accessRequest.at({ subject: subject.id }), 'Nothing is erased while this hold stands.')
}

/** Lifts every hold. */
export async function lift(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { subject, count } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const subject = await subjectIn(ask, tx)
    return { subject, count: await liftHolds(tx, byOf(visit), visit.personId, subject) }
  })
  return goOn(ask, routes.accessRequest.at({ subject: subject.id }), `${counted(count, 'hold is', 'holds are')} lifted.`)
}

export function byOf({ centreId, personId, now }: MemberVisit): By {
  return { centreId, actor: { kind: 'person', id: personId }, at: now }
}

/** The person that the address names, or 404: for a learner only of their own practice. */
export async function subjectIn(ask: Ask, reader: Reader): Promise<Subject> {
  const visit = memberOf(ask)
  const learnerId = visit.place.role === 'learner' ? (visit.signedIn.learner?.id ?? '') : undefined
  return found(await findSubject(reader, visit.centreId, ask.req.param('subject') ?? '', learnerId))
}

/** What was erased, and what is left: the texts that nobody may change any more. */
function erasedWords({ identities, signatures, letters, links, places, staying }: ErasedNow): string {
  const gone = listed([
    counted(identities, 'entry of the vault', 'entries of the vault'),
    counted(places, 'place in texts', 'places in texts'),
    counted(signatures, 'name under a contract', 'names under contracts'),
    counted(letters, 'letter'),
    counted(links, 'link that waited', 'links that waited'),
  ])
  const left =
    staying === 0
      ? ''
      : ` ${counted(staying, 'record that was signed, confirmed or submitted still holds', 'records that were signed, confirmed or submitted still hold')} the name.`
  return `${gone}. The work under the alias stays.${left}`
}

export async function answerPerson(ask: Ask, sent?: Sent & { values: Typed; problems: Problems }, status: 200 | 422 = 200): Promise<Response> {
  const visit = memberOf(ask)
  const read = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const subject = await subjectIn(ask, tx)
    return { subject, holds: await findHolds(tx, visit.centreId, subject.id), erasures: await findErasures(tx, visit.centreId, subject.id) }
  })
  const isLearner = visit.place.role === 'learner'
  const breadcrumb = isLearner ? [{ label: 'Clients', href: routes.clients.at() }] : [{ label: 'Access requests', href: routes.accessRequests.at() }]
  const lede = isLearner ? 'When they ask what you hold about them, or to be forgotten.' : `Kept by ${read.subject.learnerName}.`
  const words = { title: read.subject.alias, lede, breadcrumb }
  return answerPage(ask, words, <PersonPage {...read} sent={sent} mayHold={!isLearner} zone={visit.place.zone} />, status)
}
