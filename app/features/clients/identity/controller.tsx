import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, readTyped, type Typed } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { lockPractice } from '../actions.ts'
import { correctIdentity, openIdentity } from '../identity.ts'
import { notOwnAddress } from '../own-address.ts'
import { aliasGivesAway } from '../rules.ts'
import { identityFields } from '../schema.ts'
import { IdentityPage, type IdentityView } from './page.tsx'
import { ownSubjectIn, type Subject } from './subject.ts'

/** The page says that an identity is kept, and not what it says, until the learner asks for it. */
export async function showIdentity(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const subject = await inCentre(ask.var.house.database, visit.centreId, (tx) => ownSubjectIn(ask, tx, visit))
  return answer(ask, subject, subject.keptAt === undefined ? { state: 'empty' } : { state: 'masked' })
}

/** Opens the identity on the page that answers. A POST, for every opening is written down. */
export async function revealIdentity(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const { subject, identity } = await inCentre(database, visit.centreId, async (tx) => {
    const subject = await ownSubjectIn(ask, tx, visit)
    return { subject, identity: found(await openIdentity(tx, vault, visit, subject.id)) }
  })
  return answer(ask, subject, { state: 'open', values: toTyped(identity) })
}

/** Seals what was sent. There is no draft of it: a draft is not sealed. */
export async function keepIdentity(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { house } = ask.var
  const typed = await readTyped(ask)
  const parsed = notOwnAddress(parseForm(identityFields, typed), typed, visit)
  const { subject, outcome } = await inCentre(house.database, visit.centreId, async (tx) => {
    const subject = await lockedSubject(ask, tx)
    if (!parsed.ok) return { subject, outcome: 'wrong' as const }
    if (oneOf(typed, 'keptAt') !== (subject.keptAt?.toString() ?? '')) return { subject, outcome: 'stale' as const }
    const corrected = await correctIdentity(tx, house, visit, subject, parsed.value)
    return { subject, outcome: corrected ? ('corrected' as const) : ('kept' as const) }
  })
  if (!parsed.ok || outcome === 'wrong') return answer(ask, subject, sent(typed), parsed.ok ? {} : parsed.problems, 422)
  if (outcome === 'stale') return answer(ask, subject, { ...sent(typed), stale: true }, {}, 409)
  const warning = aliasGivesAway(subject.alias, parsed.value.name) ? ` But “${subject.alias}” holds part of that name: choose another alias.` : ''
  const dead = outcome === 'corrected' ? correctedWords(parsed.value.email) : ''
  return goOn(ask, subject.home, `Sealed. Only you can open who ${subject.alias} is.${dead}${warning}`)
}

function correctedWords(email: string | undefined): string {
  const dead = ' Links that went to the earlier address lead nowhere now.'
  return email === undefined ? dead : `${dead} What still waits for them is sent to the new one.`
}

async function lockedSubject(ask: Ask, tx: Transaction<DB>): Promise<Subject> {
  const visit = learnerOf(ask)
  await lockPractice(tx, visit)
  return ownSubjectIn(ask, tx, visit)
}

function sent(typed: Typed): IdentityView & { state: 'open' } {
  return { state: 'open', values: typed }
}

function answer(ask: Ask, subject: Subject, view: IdentityView, problems: Problems = {}, status: 200 | 409 | 422 = 200): Response {
  const isNewClient = subject.kind === 'client' && view.state === 'empty'
  const lede = `${isNewClient ? 'Step 2 of 2. ' : ''}Sealed as soon as you save it. You alone can open it, and every opening is written down. Everybody else reads “${subject.alias}”.`
  return answerPage(
    ask,
    { title: `Who ${subject.alias} is`, breadcrumb: subject.crumbs, lede },
    <IdentityPage subject={subject} view={view} problems={problems} zone={learnerOf(ask).place.zone} />,
    status,
  )
}
