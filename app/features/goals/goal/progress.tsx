import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { GoalLines } from '../../../ui/goal-lines/goal-lines.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient } from '../../clients/index.ts'
import type { Goal, GoalProgress } from '../queries.ts'

/** How far a goal has come, session by session: the line, and what was said each time. */
export function Progress({ goal, client, progress }: { goal: Goal; client: KeptClient; progress: readonly GoalProgress[] }) {
  const points = progress.flatMap(({ day, progress: reached }) => (reached === null ? [] : [{ day, progress: reached }]))
  return (
    <Sheet title="How far it has come">
      {progress.length === 0 ? (
        <div class="stack-tight">
          <p class="quiet">When you log a session, say how far this goal has come. It is drawn here, session by session.</p>
          <p>
            <ButtonLink kind="quiet" href={routes.newSession.at({ client: client.id })}>
              Log a session with {client.alias}
            </ButtonLink>
          </p>
        </div>
      ) : (
        <div class="stack">
          <GoalLines goals={[{ goal: goal.statement, colour: client.look.colour, points }]} />
          <ul class="stack-tight">
            {progress.map((one) => (
              <li>
                <a href={routes.session.at({ session: one.sessionId })}>{longDay(one.day)}</a>
                {one.progress !== null && <span class="figures"> · {one.progress} of 10</span>}
                {one.note !== '' && <p class="as-typed">{one.note}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  )
}
