import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import type { Result } from '../../kernel/result.ts'
import { sendContract } from '../contracts/index.ts'
import { askForFeedback } from '../feedback/index.ts'
import type { IdMap } from '../importing/index.ts'
import { findLinks, markAnswered } from '../links/index.ts'
import { answerConfirmation, askToConfirm, findSupervision, logSupervision, nameOutsideSupervisor } from '../supervision/index.ts'
import type { outsideSupervisors } from './identities.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

/** What a request of the demonstration answered; a refusal would be a mistake in a story. */
function done<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(`The demonstration asks for what is refused: ${result.problem.kind}`)
  return result.value
}

/** Amara's two open requests: a line manager has a contract to sign, a client a session to give feedback on. */
export async function askAmarasPeople(tx: Transaction<DB>, house: House, whose: Whose, ids: IdMap, past: Past): Promise<void> {
  const [clientId = '', contract = '', session = ''] = [ids.clients.get('client-B'), ids.contracts.get('contract-B'), ids.sessions.get('B2')]
  done(
    await askForFeedback(tx, house, visitOf(whose, past.at(8)), {
      giver: { kind: 'client', clientId },
      stage: 'session',
      session: { id: session, date: past.day(9) },
    }),
  )
  done(await sendContract(tx, house, visitOf(whose, past.at(6)), contract))
}

type Outside = {
  person: (typeof outsideSupervisors)[keyof typeof outsideSupervisors]
  heldAgo: number
  askedAgo: number
  minutes: number
  discussed: string
  feedback: string
  reflections: string[]
}

/** Supervision with somebody outside the centre, who is asked by a link to confirm it. Answers its id. */
export async function askOutsideSupervisor(tx: Transaction<DB>, house: House, whose: Whose, past: Past, told: Outside): Promise<string> {
  const visit = visitOf(whose, past.at(told.askedAgo))
  const alias = 'Outside supervisor A'
  const { name, email, credentials } = told.person
  const { id } = done(await nameOutsideSupervisor(tx, house.vault, visit, { alias, name, email, credentials }))
  const { minutes, discussed, feedback, reflections } = told
  const logged = await logSupervision(
    tx,
    visit,
    { kind: 'outside', id, alias, credentials },
    { heldOn: past.day(told.heldAgo), minutes, kind: 'individual', supervisor: `outside:${id}`, discussed, feedback, reflections, logReviewed: true },
  )
  done(await askToConfirm(tx, house, visit, logged))
  return logged
}

/** The outside supervisor confirms by their link. */
export async function confirmByLink(tx: Transaction<DB>, { centreId, learnerId }: Whose, id: string, now: Temporal.Instant): Promise<void> {
  const supervision = await findSupervision(tx, centreId, learnerId, id)
  const [link] = await findLinks(tx, centreId, learnerId, { purpose: 'confirm supervision', subjectId: id })
  if (supervision === undefined || link === undefined) throw new Error('Nobody was asked to confirm this supervision')
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  done(
    await answerConfirmation(
      tx,
      { centreId, learnerId, id },
      { answer: 'confirmed', note: '', seen: supervision.content },
      { actor: { kind: 'link', id: link.id }, personId: null, at: now, today },
    ),
  )
  await markAnswered(tx, link, now)
}
