import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../../ui/form/typed.ts'
import { answerPage } from '../../frame/index.ts'
import { askedPeople, sessionOptions, type OutsideSupervisor } from '../givers.ts'
import { newestFor } from '../questionnaires.ts'
import { askFields } from '../schema.ts'

type Shown = { record: PracticeRecord; supervisors: readonly OutsideSupervisor[]; today: string; values: Typed; problems?: Problems }

/** The form that asks a client or a stakeholder for feedback. */
export function answerAskForm(ask: Ask, shown: Shown, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Ask for feedback',
    lede: 'They get a link to five short questions, answered on a phone in under three minutes, with no account.',
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
  }
  return answerPage(ask, words, askedPeople(shown.record, shown.supervisors).length === 0 ? <Nobody /> : <AskForm {...shown} />, status)
}

function AskForm({ record, supervisors, today, values, problems }: Shown) {
  const filled = { schema: askFields, values, problems }
  const noteInstead = routes.newFeedback.at({ session: textsOf(values, 'session')[0], client: textsOf(values, 'giver')[0]?.split(':')[1] })
  return (
    <Form action={routes.askForFeedback.at()} problems={problems}>
      <Field {...filled} of="giver" options={askedPeople(record, supervisors)} />
      <Field {...filled} of="stage" />
      <Field {...filled} of="session" options={sessionOptions(record, today)} hint="Needed after a session; leave it out mid-way and at the end" />
      <Field
        {...filled}
        of="questionnaire"
        options={newestFor('request').map(({ id, title, givers }) => ({ value: id, label: `${title} (${listed(givers)})` }))}
        hint="Leave it out to send the usual ones for this person and time"
      />
      <p class="quiet small">
        The mail goes to the address you keep sealed for them. What they write is read by you, your tutor, supervisor and assessor, and those who check the
        assessment. The page tells them so.
      </p>
      <div class="button-row">
        <Button icon="send">Send the request</Button>
        <ButtonLink kind="quiet" href={noteInstead}>
          Note what was said instead
        </ButtonLink>
      </div>
    </Form>
  )
}

function Nobody() {
  return (
    <EmptyState icon="clients" title="There is nobody to ask yet" action={<ButtonLink href={routes.newClient.at()}>Add a client</ButtonLink>}>
      <p>Once you have a client, you can ask them, and those around them, what difference your coaching makes.</p>
    </EmptyState>
  )
}
