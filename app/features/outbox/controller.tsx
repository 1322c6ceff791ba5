import type { Child } from 'hono/jsx'
import { defaultZone } from '../../kernel/dates.ts'
import { isId } from '../../kernel/ids.ts'
import { findCentreIds, inCentre } from '../../platform/database/centre.ts'
import { findMail, findOneMail } from '../../platform/mail/mail.ts'
import { found, NotFound, type Ask } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { answerPage, answerPublicPage, type PageWords } from '../frame/index.ts'
import { LetterPage, OutboxPage } from './page.tsx'

const shown = 100

/** Lists the letters of the demonstration. */
export async function showOutbox(ask: Ask): Promise<Response> {
  const { database, vault } = ask.var.house
  const centreId = await getCentreId(ask)
  const letters = await inCentre(database, centreId, (tx) => findMail(tx, vault, centreId, shown))
  const words = { title: 'Outbox', lede: 'What would have been sent by e-mail. Open a letter to follow its link.' }
  return answer(ask, words, <OutboxPage letters={letters} {...told(ask)} />)
}

/** Shows one letter, with links that work. */
export async function showLetter(ask: Ask): Promise<Response> {
  const { database, vault, baseUrl } = ask.var.house
  const centreId = await getCentreId(ask)
  const id = ask.req.param('message') ?? ''
  if (!isId(id)) throw new NotFound()
  const letter = found(await inCentre(database, centreId, (tx) => findOneMail(tx, vault, centreId, id)))
  const words = { title: letter.subject, breadcrumb: [{ label: 'Outbox', href: routes.outbox.at() }] }
  return answer(ask, words, <LetterPage letter={letter} baseUrl={baseUrl} {...told(ask)} />)
}

/** The visitor's centre, or the demonstration's first for somebody who is signed out. There is no outbox outside a demonstration. */
async function getCentreId(ask: Ask): Promise<string> {
  const { house, visit } = ask.var
  if (!house.demonstration) throw new NotFound()
  const [first] = await findCentreIds(house.database)
  return found(visit.signedIn?.place?.centreId ?? first)
}

function told(ask: Ask): { zone: string; now: Temporal.Instant } {
  const { visit } = ask.var
  return { zone: visit.signedIn?.place?.zone ?? defaultZone, now: visit.now }
}

function answer(ask: Ask, words: PageWords, body: Child): Response {
  if (ask.var.visit.signedIn?.place != null) return answerPage(ask, words, body)
  const back = words.breadcrumb === undefined ? <a href={routes.signIn.at()}>Back to signing in</a> : <a href={routes.outbox.at()}>Back to the outbox</a>
  return answerPublicPage(
    ask,
    { title: words.title, lede: words.lede, assurance: '' },
    <div class="stack">
      {body}
      <p>{back}</p>
    </div>,
  )
}
