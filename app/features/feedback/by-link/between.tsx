import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { findLinksTo, type Between } from '../../links/index.ts'
import { findFeedback, roundIn, type Feedback } from '../queries.ts'

/** The feedback that somebody outside gave by a link of their own. What they said in a round is nobody’s: it is not here. */
export async function feedbackBetween(tx: Transaction<DB>, { link, addressOf }: Between): Promise<Child | undefined> {
  const { centreId, learnerId, recipient } = link
  const links = (await findLinksTo(tx, centreId, learnerId, recipient.id)).filter(
    (one) => one.purpose === 'give feedback' && one.revokedAt === null && one.answeredAt !== null && roundIn(one) === undefined,
  )
  const given: { feedback: Feedback; href: string | undefined }[] = []
  for (const one of links.toReversed()) {
    const feedback = await findFeedback(tx, centreId, learnerId, one.id)
    if (feedback !== undefined) given.push({ feedback, href: addressOf(one) })
  }
  if (given.length === 0) return undefined
  return (
    <Sheet title="Feedback you gave">
      <ul class="stack">
        {given.map(({ feedback: { receivedOn, effectiveness, attributes }, href }) => (
          <li class="stack-tight">
            <p>
              <strong>{href === undefined ? longDay(receivedOn) : <a href={href}>{longDay(receivedOn)}</a>}</strong>
            </p>
            {effectiveness !== '' && <p class="as-typed">{effectiveness}</p>}
            {attributes !== '' && <p class="as-typed">{attributes}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
