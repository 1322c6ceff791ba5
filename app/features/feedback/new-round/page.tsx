import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { newestFor } from '../questionnaires.ts'
import type { Respondent } from '../round-queries.ts'
import { roundFields } from '../round-schema.ts'
import { sideWords } from '../words.ts'

type Shown = { respondents: readonly Respondent[]; values: Typed; problems?: Problems }

/** The form that opens a round of feedback. */
export function answerRoundForm(ask: Ask, { respondents, values, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const filled = { schema: roundFields, values, problems }
  const words = {
    title: 'Open a feedback round',
    lede: 'Several people answer the same questions. You see their answers together, once the round is closed; nobody sees whose answer is whose.',
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
  }
  const body = (
    <div class="stack">
      <Form action={routes.newFeedbackRound.at()} problems={problems}>
        <Field {...filled} of="questionnaire" options={kinds()} />
        {respondents.length > 0 && <Field {...filled} of="people" options={respondents.map(chosenFrom)} hint="By the address you keep sealed for them" />}
        <Fields {...filled} only={['colleagues', 'closesOn', 'least']} />
        <div class="button-row">
          <Button icon="send">Open the round and write to them</Button>
        </div>
      </Form>
      <Promised />
    </div>
  )
  return answerPage(ask, words, body, status)
}

function kinds(): Option[] {
  return newestFor('round').map(({ id, title, givers, questions }) => ({
    value: id,
    label: title,
    hint: `${questions.length} questions, for ${listed(givers.map((side) => sideWords[side].many))}`,
  }))
}

function chosenFrom({ side, id, alias }: Respondent): Option {
  return { value: `${side}:${id}`, label: alias }
}

function Promised() {
  return (
    <Sheet title="What everybody is promised" kind="sunken" compact>
      <p>
        Answers are kept without name and time. You are not told who has answered. Nothing is shown while the round is open, and nothing ever if too few have
        answered. Choose more people than the fewest answers: some will not find the time.
      </p>
    </Sheet>
  )
}
