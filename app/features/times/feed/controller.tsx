import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage, goOn } from '../../frame/index.ts'
import { readToken } from '../../links/index.ts'
import { findFeedOwner, makeFeedAddress, revokeFeedAddress, writeLearnerFeed } from '../feed.ts'

const ending = '.ics'

/** Makes a secret address and shows it, this once. */
export async function makeFeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, baseUrl } = ask.var.house
  const token = await inCentre(database, visit.centreId, (tx) => makeFeedAddress(tx, visit))
  const address = `${baseUrl}${routes.calendarFeed.at({ token: `${token}${ending}` })}`
  return answerPage(
    ask,
    {
      title: 'Your calendar’s address',
      lede: 'Copy it now: it is shown this once. An earlier address no longer works.',
      breadcrumb: [{ label: 'Times', href: routes.times.at() }],
    },
    <Sheet title="Subscribe with this address">
      <div class="prose">
        <p class="as-typed">
          <code>{address}</code>
        </p>
        <p>
          In your calendar, choose “Add a calendar from the internet”, or “from URL”, and paste it. Whoever has the address can read when you meet, under
          aliases only. Pass it on to nobody; you can close it at any time.
        </p>
        <ButtonLink href={routes.times.at()}>I have copied it</ButtonLink>
      </div>
    </Sheet>,
  )
}

export async function revokeFeed(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  await inCentre(ask.var.house.database, visit.centreId, (tx) => revokeFeedAddress(tx, visit))
  return goOn(ask, routes.times.at(), 'The address is closed. Calendars that had it show nothing new.')
}

/** The calendar itself. An address that is unknown, closed or misspelt is not found, and says nothing more. */
export async function answerFeed(ask: Ask): Promise<Response> {
  const { database, baseUrl } = ask.var.house
  const named = ask.req.param('token') ?? ''
  const read = found(readToken(named.endsWith(ending) ? named.slice(0, -ending.length) : named))
  const text = await inCentre(database, read.centreId, async (tx) => {
    const owner = found(await findFeedOwner(tx, read))
    return writeLearnerFeed(tx, { centreId: read.centreId, ...owner }, baseUrl, ask.var.visit.now)
  })
  return ask.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' })
}
