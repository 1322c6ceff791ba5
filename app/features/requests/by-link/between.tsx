import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import { longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { findLinksTo, type Between } from '../../links/index.ts'
import { getRecordForOthers } from '../../practice/index.ts'
import { listRequests } from '../queries.ts'
import type { Request, Shown } from '../request.ts'
import { answerWords } from '../words.ts'

/** What somebody outside has answered: the reflections they read, the sessions and goals they looked at, what they saw. */
export async function requestsBetween(tx: Transaction<DB>, { link, addressOf }: Between): Promise<Child | undefined> {
  const { centreId, learnerId, recipient } = link
  const links = new Map((await findLinksTo(tx, centreId, learnerId, recipient.id)).filter((one) => one.revokedAt === null).map((one) => [one.subjectId, one]))
  const requests = await listRequests(tx, centreId, learnerId)
  const shareable = requests.some(({ id, shown }) => links.has(id) && shown.purpose === 'review reflective log') && (await reflectionsForOthers(tx, link))
  const answered = requests
    .filter((request) => isStillShared(request, shareable))
    .flatMap((request) => {
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

/** The reflections that anybody but the learner may read: none on clients who have taken back their consent (R107). */
async function reflectionsForOthers(tx: Transaction<DB>, { centreId, learnerId }: Between['link']): Promise<ReadonlySet<string>> {
  const { record } = await getRecordForOthers(tx, centreId, learnerId)
  return new Set(record.reflections.map(({ id }) => id))
}

function isStillShared({ shown }: Request, shareable: ReadonlySet<string> | false): boolean {
  return shown.purpose !== 'review reflective log' || (shareable !== false && shown.reflections.every(({ id }) => shareable.has(id)))
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
