import { duration } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { SessionEvaluation } from '../../../sufficiency/evaluation.ts'
import type { Session } from '../../../sufficiency/record.ts'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { Told, type Happening } from './happening.tsx'
import type { ClientView } from './view.ts'

/** Each session with a client: what counts of it and why the rest does not, and what was discussed. */
export function sessionEntries({ client, record, evaluation }: ClientView): Happening[] {
  const judged = new Map(evaluation?.sessions.map((one) => [one.id, one]))
  const reflected = new Set(record.reflections.map((reflection) => reflection.session))
  return record.sessions
    .filter((session) => session.clients.includes(client.id))
    .map((session) => {
      const counting = judged.get(session.id)
      return {
        id: session.id,
        day: session.date,
        rank: 5,
        title: session.formal ? 'Session' : 'Informal session',
        icon: 'session',
        detail: [duration(session.minutes), session.mode].filter((part) => part !== undefined).join(', '),
        state: counting && <Counting counting={counting} />,
        body: <SessionBody session={session} counting={counting} reflected={reflected.has(session.id)} />,
      }
    })
}

function Counting({ counting: { counted, waiting } }: { counting: SessionEvaluation }) {
  if (waiting > 0) return <StateBadge state="waiting" for="a signature" />
  if (counted > 0) return <StateBadge state="met" words={`${duration(counted)} counts`} />
  return <StateBadge state="not started" words="Does not count" />
}

function SessionBody({ session, counting, reflected }: { session: Session; counting: SessionEvaluation | undefined; reflected: boolean }) {
  const at = { session: session.id }
  return (
    <>
      {counting?.reasons.map((reason) => (
        <p class="small">{reason.words}</p>
      ))}
      <Told name="What was discussed" text={session.summary} />
      <Told name="Outcomes" text={session.outcomes} />
      {session.actions.length > 0 && (
        <ul>
          {session.actions.map((action) => (
            <li>
              {action.text}
              {action.doneOn !== undefined && <span class="quiet small"> (done)</span>}
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        <a href={routes.session.at(at)}>Open the session</a>
        <a href={routes.reflect.at(at)}>{reflected ? 'Read your reflection' : 'Reflect on it'}</a>
      </p>
    </>
  )
}
