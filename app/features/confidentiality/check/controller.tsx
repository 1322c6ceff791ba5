import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped, type Typed } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { addressOf, getPracticeRecord, namesIn } from '../../practice/index.ts'
import { dismissWords, replaceWords, withdrawDismissal, type ReplacingProblem } from '../actions.ts'
import { checkTexts, checkWith, getFinder, type Checked } from '../queries.ts'
import { insteadForm } from '../schema.ts'
import type { CheckedRef } from '../texts.ts'
import { isOther, otherNames, placeOf } from './naming.ts'
import { answerCheck, type Sent } from './page.tsx'

/** What in the learner’s own texts could say who somebody is (R107). */
export async function showCheck(ask: Ask): Promise<Response> {
  return show(ask)
}

/** Writes the alias, or other words, in place of what was found. */
export async function replace(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(insteadForm, typed)
  if (!parsed.ok) {
    const which = await inCentre(database, visit.centreId, async (tx) => found(namedIn(await checkTexts(tx, vault, visit), typed)))
    return show(ask, { which: keyOf(which), values: parsed.typed, problems: parsed.problems })
  }
  const replaced = await inCentre(database, visit.centreId, async (tx) => {
    const finder = await getFinder(tx, vault, visit)
    const which = namedIn(await checkWith(tx, vault, visit, finder), typed)
    if (which === undefined) return undefined
    return { which, answer: await replaceWords(tx, visit, finder, which, parsed.value.instead) }
  })
  if (replaced === undefined) return goOn(ask, routes.confidentiality.at(), 'That is no longer there: it was put right meanwhile.')
  const { which, answer } = replaced
  if (!answer.ok) return show(ask, { which: keyOf(which), values: parsed.value, problems: { '': inWords(answer.problem) } })
  return goOn(ask, routes.confidentiality.at(), `Written otherwise in ${counted(answer.value.times, 'place')}. The earlier text is kept where only you see it.`)
}

/** Keeps the learner’s word that it names nobody. */
export async function dismiss(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const dismissed = await inCentre(database, visit.centreId, async (tx) => {
    const which = namedIn(await checkTexts(tx, vault, visit), typed)
    if (which !== undefined) await dismissWords(tx, visit, which, oneOf(typed, 'everywhere') === 'yes')
    return which !== undefined
  })
  return goOn(
    ask,
    routes.confidentiality.at(),
    dismissed ? 'Noted: it names nobody. You can take that back below.' : 'That is no longer there: it was put right meanwhile.',
  )
}

/** Takes it back. */
export async function withdraw(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'dismissal')
  const taken = await inCentre(ask.var.house.database, visit.centreId, (tx) => withdrawDismissal(tx, visit, id))
  found(taken ? id : undefined)
  return goOn(ask, routes.confidentiality.at(), 'Taken back. It stands among the open places again.')
}

function keyOf({ ref, document, fingerprint }: Pick<Checked, 'ref' | 'document' | 'fingerprint'>): string {
  return `${ref.kind}/${ref.id}/${document ?? ''}/${fingerprint}`
}

function namedIn(checked: readonly Checked[], typed: Typed): Checked | undefined {
  const named = `${oneOf(typed, 'record')}/${oneOf(typed, 'id')}/${oneOf(typed, 'document')}/${oneOf(typed, 'words')}`
  return checked.find((one) => keyOf(one) === named)
}

async function show(ask: Ask, sent?: Sent): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  return inCentre(database, visit.centreId, async (tx) => {
    const checked = await checkTexts(tx, vault, visit)
    const nameOf = await namesFor(visit, () => getPracticeRecord(tx, visit.centreId, visit.learnerId))
    return answerCheck(ask, { checked, sent, keyOf, ...nameOf })
  })
}

async function namesFor(visit: LearnerVisit, read: () => ReturnType<typeof getPracticeRecord>) {
  const record = await read()
  const name = namesIn(record, visit.today)
  return {
    nameOf: (ref: CheckedRef) => (isOther(ref) ? otherNames[ref.kind] : name(ref)),
    addressOf: (ref: CheckedRef) => (isOther(ref) ? placeOf(ref) : addressOf(ref, record)),
  }
}

function inWords(problem: ReplacingProblem): NonNullable<Problems['']> {
  switch (problem.kind) {
    case 'gone':
      return 'That record is no longer there.'
    case 'an alias':
      return 'It is what you call somebody. Open them and choose another alias.'
    case 'in a document':
      return 'It stands in a document. Change it there, add the new document to your evidence, and take the old one away.'
    case 'in a contract that was sent':
      return 'It stands in a contract that was sent to be signed, which stays as it is. Draw up a new version of the contract without it.'
    case 'somebody else’s words':
      return 'These are somebody else’s words, given by a link, and stay as they were given. Say that it names nobody, or leave it open for your tutor.'
    case 'confirmed by the supervisor':
      return 'Your supervisor has confirmed this text as it stands. Change it there; they are then asked to confirm it again.'
    case 'decided':
      return 'There is a decision on this request, so it stays as it was decided on.'
    case 'with the assessor':
      return 'You have submitted a unit with this evidence in it, so it stays as it is until there is a decision.'
    default:
      return unreachable(problem)
  }
}
