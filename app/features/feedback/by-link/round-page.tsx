import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { KeptFor } from '../../keeping/index.ts'
import type { OpenedLink } from '../../links/index.ts'
import { answerFields } from '../answer.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round-rules.ts'

type Shown = { link: OpenedLink; questionnaire: Questionnaire; round: Round; values: Typed; problems?: Problems }

/** The questions of a round, on a phone: who asks, what is shown of it to whom, then the questions, and a way to say no. */
export function answerRoundQuestions(ask: Ask, { link, questionnaire, round, values, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const { learnerName, centre } = link
  const words = {
    title: `Feedback for ${learnerName}`,
    heading: `How do you find working with ${learnerName}?`,
    lede: `${questionnaire.intro} It takes under three minutes. You can answer until ${longDay(round.closesOn)}.`,
    centreName: centre.name,
  }
  const body = (
    <div class="stack">
      <Readers link={link} round={round} />
      <Form action={routes.answerLink.at({ token: link.token })} problems={problems}>
        <Fields schema={answerFields(questionnaire, [])} values={values} problems={problems} />
        <div class="button-row">
          <Button icon="send">Send my answer</Button>
        </div>
      </Form>
      <form method="post" action={routes.answerLink.at({ token: link.token })}>
        <input type="hidden" name="declined" value="yes" />
        <Button kind="quiet">I would rather not answer</Button>
      </form>
    </div>
  )
  return answerPublicPage(ask, words, body, status)
}

function Readers({ link, round }: { link: OpenedLink; round: Round }) {
  const { learnerName } = link
  return (
    <Sheet title="Who reads this, how long it is kept" kind="sunken" compact>
      <div class="stack-tight">
        <p>
          {learnerName} asks others too, and sees all answers together, once the round is closed, and only if at least {round.least} people answer. Your answer
          is kept with no name and no time, so you cannot take it back. Nobody is told whether you have answered.
        </p>
        <p>What you write is shown word for word. Please leave out what only you could know.</p>
        <KeptFor where={link} left="answer without a name" />
      </div>
    </Sheet>
  )
}

/** Thanks. There is nothing to show: the answer cannot be found again by the link. */
export function answerRoundThanks(ask: Ask, { learnerName, centre }: OpenedLink): Response {
  const body = (
    <p>
      That is all. If you answered, your answer is now among the others, without your name. If you would rather not, {learnerName} is not told so. You can close
      this page.
    </p>
  )
  return answerPublicPage(ask, { title: 'Thank you', centreName: centre.name }, body)
}
