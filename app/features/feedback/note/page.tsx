import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { allGivers, sessionOptions } from '../givers.ts'
import { noteFields } from '../schema.ts'

type Shown = { open: OpenForm; record: PracticeRecord; today: string; feedbackId?: string; problems?: Problems }

/** The form in which the learner notes what somebody said or wrote. */
export function answerNoteForm(ask: Ask, { open, record, today, feedbackId, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const filled = { schema: noteFields, values: open.values, problems }
  const words = {
    title: feedbackId === undefined ? 'Note feedback' : 'Revise noted feedback',
    lede: 'What a client, a stakeholder, your supervisor or your tutor said or wrote to you. Call everybody by their alias.',
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
  }
  return answerPage(
    ask,
    words,
    <KeptForm
      open={open}
      action={feedbackId === undefined ? routes.newFeedback.at() : routes.editFeedback.at({ feedback: feedbackId })}
      submit={feedbackId === undefined ? 'Note this feedback' : 'Keep the revised note'}
      problems={problems}
      schema={noteFields}
    >
      <Field {...filled} of="giver" options={allGivers(record)} />
      <Fields {...filled} only={['stage']} />
      <Field {...filled} of="session" options={sessionOptions(record, today)} hint="Needed for a client’s feedback after a session" />
      <Fields {...filled} only={['channel', 'receivedOn', 'effectiveness', 'attributes']} />
    </KeptForm>,
    status,
  )
}
