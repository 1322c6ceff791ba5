import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { textsOf } from '../../../ui/form/typed.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { askedPeople, sessionOptions, type OutsideSupervisor } from '../givers.ts'
import { newestFor } from '../questionnaires.ts'
import { askFields } from '../schema.ts'

type Shown = { record: PracticeRecord; supervisors: readonly OutsideSupervisor[]; today: string; open: OpenForm; problems?: Problems }

/** The form that asks a client or a stakeholder for feedback. */
export function answerAskForm(ask: Ask, shown: Shown, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Ask for feedback',
    lede: 'They get a link to a few short questions, answered on a phone in under three minutes, with no account.',
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
  }
  return answerPage(ask, words, askedPeople(shown.record, shown.supervisors).length === 0 ? <Nobody /> : <AskForm {...shown} />, status)
}

function AskForm({ record, supervisors, today, open, problems }: Shown) {
  const { values } = open
  const filled = { schema: askFields, values, problems }
  const people = askedPeople(record, supervisors)
  const noteInstead = routes.newFeedback.at({ session: textsOf(values, 'session')[0], client: textsOf(values, 'giver')[0]?.split(':')[1] })
  const beside = (
    <ButtonLink kind="quiet" href={noteInstead}>
      Note what was said instead
    </ButtonLink>
  )
  return (
    <KeptForm open={open} action={routes.askForFeedback.at()} submit="Send the request" schema={askFields} problems={problems} beside={beside}>
      <Field {...filled} of="giver" options={people} />
      <Field {...filled} of="stage" />
      <Field {...filled} of="session" options={sessionOptions(record, today)} hint="Needed after a session; leave it out mid-way and at the end" />
      <Field {...filled} of="questionnaire" options={questionsFor(people)} hint="The usual ones suit this person and time" />
      <p class="quiet small">
        The mail goes to the address you keep sealed for them. What they write is read by you, your tutor, supervisor and assessor, and those who check the
        assessment. The page tells them so.
      </p>
    </KeptForm>
  )
}

/** The questionnaires for anybody who can be asked. */
function questionsFor(people: readonly Option[]): Option[] {
  const kinds = new Set(people.map(({ value }) => value.split(':')[0]))
  const suiting = newestFor('request').filter(({ givers }) => givers.some((giver) => kinds.has(giver)))
  return suiting.map(({ id, title, givers }) => ({ value: id, label: `${title} (${listed(givers)})` }))
}

function Nobody() {
  return (
    <EmptyState icon="clients" title="There is nobody to ask yet" action={<ButtonLink href={routes.newClient.at()}>Add a client</ButtonLink>}>
      <p>Once you have a client, you can ask them, and those around them, what difference your coaching makes.</p>
    </EmptyState>
  )
}
