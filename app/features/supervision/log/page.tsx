import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay, shortDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Supervision, Supervisor } from '../queries.ts'
import { supervisionFields } from '../schema.ts'
import { supervisorOptions } from '../supervisors.ts'

export type LogChoices = { supervisors: readonly Supervisor[]; record: PracticeRecord; today: string }

type Shown = { open: OpenForm; choices: LogChoices; entry?: Supervision; problems?: Problems }

/** The form in which supervision is logged or revised. */
export function answerLogForm(ask: Ask, { open, choices, entry, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const filled = { schema: supervisionFields, values: open.values, problems }
  const reflections = reflectionOptions(choices)
  const words = {
    title: entry === undefined ? 'Log supervision' : 'Revise supervision',
    breadcrumb: [{ label: 'Supervision', href: routes.supervision.at() }],
    notices: entry?.standing.kind === 'confirmed' && <ConfirmationEnds on={entry.standing.on} />,
  }
  return answerPage(
    ask,
    words,
    <KeptForm
      open={open}
      action={entry === undefined ? routes.newSupervision.at() : routes.editSupervision.at({ supervision: entry.id })}
      submit={entry === undefined ? 'Log this supervision' : 'Keep the revised entry'}
      problems={problems}
      schema={supervisionFields}
    >
      <Fields {...filled} only={['heldOn', 'minutes', 'kind']} />
      <Field {...filled} of="supervisor" options={supervisorOptions(choices.supervisors)} />
      <p class="small">
        Somebody from outside the centre? <a href={routes.newOutsideSupervisor.at()}>Name them first, or correct their address</a>.
      </p>
      <Fields {...filled} only={['discussed', 'feedback']} />
      {reflections.length > 0 && <Field {...filled} of="reflections" options={reflections} />}
      <Fields {...filled} only={['logReviewed']} />
    </KeptForm>,
    status,
  )
}

function ConfirmationEnds({ on }: { on: string }) {
  return (
    <Notice kind="attention" title={`This was confirmed on ${longDay(on)}`}>
      If you change the date, the length, the kind, the feedback or the review of the log, it is no longer confirmed, and your supervisor is asked again.
    </Notice>
  )
}

/** The sessions that the learner has reflected on, newest first. */
function reflectionOptions({ record, today }: LogChoices): Option[] {
  const reflected = new Set(record.reflections.map((reflection) => reflection.session))
  const sessions = record.sessions.filter((session) => reflected.has(session.id)).toReversed()
  return sessions.map((session) => ({
    value: session.id,
    label: `${shortDay(session.date, Number(today.slice(0, 4)))} with ${listed(session.clients.map((id) => record.clients.find((client) => client.id === id)?.alias ?? 'a client'))}`,
  }))
}
