import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { lockPractice } from '../actions.ts'
import { findConsentActs, noteConsent, type ConsentAct } from '../consent.ts'
import { purposeWords, whyConsentIsRefused, type ConsentPurpose, type ConsentState } from '../consent-rules.ts'
import { crumbsTo, ownClientIn } from '../own-client.ts'
import { whyDayIsRefused } from '../rules.ts'
import { consentFields, withdrawalFields, type ConsentText } from '../schema.ts'
import { ConsentsPage } from './page.tsx'

type Sent = { act: ConsentAct['act']; values: Typed; problems: Problems }

/** What a client agrees to, purpose by purpose, and what follows. */
export function showConsents(ask: Ask): Promise<Response> {
  return answer(ask, undefined, 200)
}

export async function giveConsent(ask: Ask): Promise<Response> {
  const typed = await readTyped(ask)
  const parsed = parseForm(consentFields, typed)
  if (!parsed.ok) return answer(ask, { act: 'given', values: typed, problems: parsed.problems }, 422)
  return keep(ask, { act: 'given', values: typed, text: parsed.value, names: { purpose: 'purpose', onDay: 'onDay' } })
}

export async function withdrawConsent(ask: Ask): Promise<Response> {
  const typed = await readTyped(ask)
  const parsed = parseForm(withdrawalFields, typed)
  if (!parsed.ok) return answer(ask, { act: 'withdrawn', values: typed, problems: parsed.problems }, 422)
  const { takenBack: purpose, takenBackOn: onDay, takenBackHow: how } = parsed.value
  return keep(ask, { act: 'withdrawn', values: typed, text: { purpose, onDay, how }, names: { purpose: 'takenBack', onDay: 'takenBackOn' } })
}

/** What was said, and the names of the fields in which it stands. */
type Said = Pick<Sent, 'act' | 'values'> & { text: ConsentText; names: { purpose: string; onDay: string } }

async function keep(ask: Ask, { act, values, text, names }: Said): Promise<Response> {
  const visit = learnerOf(ask)
  const { purpose, onDay, how } = text
  const late = whyDayIsRefused(onDay, visit.today, 'The day')
  if (late !== undefined) return answer(ask, { act, values, problems: { [names.onDay]: late } }, 422)
  const { client, refusal } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    // Two windows that say the same at once would both be kept.
    await lockPractice(tx, visit)
    const before = stateOf(await findConsentActs(tx, visit.centreId, visit.learnerId), client.id, purpose)
    const refusal = whyConsentIsRefused(act, before)
    if (refusal === undefined) await noteConsent(tx, visit, { clientId: client.id, purpose, act, onDay, how })
    return { client, refusal }
  })
  if (refusal !== undefined) return answer(ask, { act, values, problems: { [names.purpose]: refusals[refusal] } }, 422)
  const did = act === 'given' ? 'agreed to' : 'took back'
  return goOn(ask, routes.clientConsents.at({ client: client.id }), `Noted: ${client.alias} ${did} ${purposeWords[purpose]}.`)
}

const refusals = {
  'given already': 'It is noted already that they agree to this',
  'not given': 'It is not noted that they agreed to this, so there is nothing to take back',
} as const

function stateOf(acts: readonly ConsentAct[], clientId: string, purpose: ConsentPurpose): ConsentState {
  return acts.find((act) => act.clientId === clientId && act.purpose === purpose)?.act ?? 'not asked'
}

async function answer(ask: Ask, sent: Sent | undefined, status: 200 | 422): Promise<Response> {
  const visit = learnerOf(ask)
  const { client, acts } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    return { client, acts: (await findConsentActs(tx, visit.centreId, visit.learnerId)).filter((act) => act.clientId === client.id) }
  })
  const words = {
    title: `What ${client.alias} agrees to`,
    lede: 'Each purpose by itself: somebody may agree to your notes and not to a recording. They can take back what they said at any time, without a reason.',
    breadcrumb: crumbsTo(client),
  }
  return answerPage(ask, words, <ConsentsPage client={client} acts={acts} sent={sent} today={visit.today} />, status)
}
