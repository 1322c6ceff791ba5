import { longDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { namesIn } from '../../practice/index.ts'
import type { Supervision } from '../queries.ts'
import { kindLabel } from '../schema.ts'
import { StandingBadge } from '../standing.tsx'
import { supervisorName } from '../supervisors.ts'

/** An entry in full, for its learner and for the supervisor it names. */
export function SupervisionFacts({ supervision, record, today }: { supervision: Supervision; record: PracticeRecord; today: string }) {
  const name = namesIn(record, today)
  const { supervisor } = supervision
  return (
    <>
      <Sheet title="When and with whom">
        <DefinitionList
          lines={[
            { term: 'Date', says: longDay(supervision.heldOn) },
            { term: 'Length', says: duration(supervision.minutes) },
            { term: 'Kind', says: kindLabel(supervision.kind) },
            { term: 'With', says: supervisorName(supervisor) },
            ...(supervisor.kind === 'outside' ? [{ term: 'Credentials', says: supervisor.credentials }] : []),
            { term: 'Confirmed', says: <StandingBadge supervision={supervision} /> },
          ]}
        />
      </Sheet>
      <Sheet title="Feedback">
        {supervision.feedback === '' ? <p class="quiet">Nothing is written yet.</p> : <p class="as-typed">{supervision.feedback}</p>}
      </Sheet>
      <Sheet title="What was discussed">
        {supervision.discussed === '' ? <p class="quiet">Nothing is written.</p> : <p class="as-typed">{supervision.discussed}</p>}
      </Sheet>
      <Sheet title="What was reviewed">
        <div class="prose">
          <ul>
            <li>{supervision.logReviewed ? 'The log as a whole was reviewed.' : 'The log as a whole was not reviewed.'}</li>
            {supervision.reflections
              .filter((session) => record.sessions.some(({ id }) => id === session))
              .map((session) => (
                <li>Reflection on the {name({ kind: 'session', id: session }).replace(/^S/, 's')}</li>
              ))}
          </ul>
        </div>
      </Sheet>
    </>
  )
}
