import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { findLinksTo, type Between } from '../../links/index.ts'
import { listRequests } from '../queries.ts'
import type { Request, Shown } from '../request.ts'
import { answerWords } from '../words.ts'

/** What somebody outside has answered: the reflections they read, the sessions and goals they looked at, what they saw. */
export async function requestsBetween(tx: Transaction<DB>, { link, addressOf }: Between): Promise<Child | undefined> {
  const { centreId, learnerId, recipient } = link
  const links = new Map((await findLinksTo(tx, centreId, learnerId, recipient.id)).filter((one) => one.revokedAt === null).map((one) => [one.subjectId, one]))
  const answered = (await listRequests(tx, centreId, learnerId)).flatMap((request) => {
    const own = links.get(request.id)
    return own === undefined || request.answer === undefined ? [] : [{ ...request, answer: request.answer, href: addressOf(own) }]
  })
  if (answered.length === 0) return undefined
  return (
    <Sheet title="What you have answered">
      <ul class="stack">
        {answered.map((request) => (
          <Answered request={request} answer={request.answer} href={request.href} />
        ))}
      </ul>
    </Sheet>
  )
}

function Answered({ request, answer, href }: { request: Request; answer: NonNullable<Request['answer']>; href: string | undefined }) {
  return (
    <li class="stack-tight">
      <p>
        <strong>{aboutWords(request.shown)}</strong> · {answerWords(request.shown.purpose, answer.answer)} on {longDay(answer.on)}
      </p>
      {answer.said !== '' && <p class="as-typed">{answer.said}</p>}
      {href !== undefined && (
        <p>
          <a href={href}>Read again what it was about</a>
        </p>
      )}
    </li>
  )
}

function aboutWords(shown: Shown): string {
  switch (shown.purpose) {
    case 'confirm sessions':
      return counted(shown.sessions.length, 'session')
    case 'agree needs and goals':
      return 'Needs and goals'
    case 'review reflective log':
      return `${counted(shown.reflections.length, 'reflection')} that you read`
    case 'write witness testimony':
      return 'What you saw'
    default:
      return unreachable(shown)
  }
}
