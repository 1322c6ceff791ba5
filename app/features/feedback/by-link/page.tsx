import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dayOf, longDay } from '../../../kernel/dates.ts'
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
import { ToEverything, type OpenedLink } from '../../links/index.ts'
import type { Feedback, RequestWords } from '../queries.ts'
import { answerFields, type AskedGoal } from '../answer.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { RatingList } from '../ratings.tsx'

type Shown = { link: OpenedLink; questionnaire: Questionnaire; goals: readonly AskedGoal[]; about: RequestWords; values: Typed; problems?: Problems }

/** The questionnaire, on a phone, for somebody who has never heard of us: who asks, who reads it, then the questions. */
export function answerQuestionnaire(ask: Ask, { link, questionnaire, goals, about, values, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const { learnerName, centre } = link
  const schema = answerFields(questionnaire, goals)
  const words = {
    title: `Feedback for ${learnerName}`,
    heading: headingFor(link),
    lede: `${about.sessionOn === undefined ? '' : `About your session of ${longDay(about.sessionOn)}. `}${questionnaire.intro} It takes under three minutes.`,
    centreName: centre.name,
  }
  const body = (
    <div class="stack">
      <Readers link={link} alias={about.alias} />
      <Form action={routes.answerLink.at({ token: link.token })} problems={problems}>
        <Fields schema={schema} values={values} problems={problems} />
        <div class="button-row">
          <Button icon="send">Send to {learnerName}</Button>
        </div>
      </Form>
      <form method="post" action={routes.answerLink.at({ token: link.token })} class="stack-tight">
        <input type="hidden" name="declined" value="yes" />
        <Button kind="quiet">I would rather not answer</Button>
        <p class="small quiet">You need give no reason. {learnerName} is told that you would rather not, and you get no more letters about it.</p>
      </form>
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, words, body, status)
}

/** What is asked: clients of what it did for them, others of what they have seen (R059, R063). */
function headingFor({ recipient, learnerName }: OpenedLink): string {
  if (recipient.kind === 'client') return `How effective is ${learnerName}’s work with you?`
  return recipient.kind === 'stakeholder' ? `What have you seen come of ${learnerName}’s work?` : `How do you find ${learnerName}’s work?`
}

function Readers({ link, alias }: { link: OpenedLink; alias: string }) {
  const { learnerName } = link
  return (
    <Sheet title="Who reads this, how long it is kept" kind="sunken" compact>
      <div class="stack-tight">
        <p>
          {learnerName}, their tutor, supervisor and assessor, and the people who check the marking. To all but {learnerName} you are “{alias}”: your name is
          not with it. Please leave out names and anything private.
        </p>
        <KeptFor where={link} left="answer" />
        <p>You can answer until {longDay(dayOf(link.expiresAt, link.centre.zone))}. After that the link stops.</p>
      </div>
    </Sheet>
  )
}

/** That they would rather not is an answer, too. */
export function answerRefusal(ask: Ask, link: OpenedLink): Response {
  const { learnerName, centre } = link
  const body = (
    <div class="stack">
      <p>{learnerName} is told that you would rather not answer. There is nothing more to do. You can close this page.</p>
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: 'You have said no', centreName: centre.name }, body)
}

/** Thanks, with what was said, to print or to keep. */
export function answerThanks(ask: Ask, link: OpenedLink, given: Feedback | undefined): Response {
  const { learnerName, centre } = link
  const body = (
    <div class="stack">
      <p>It is with {learnerName} now, and it stands as you gave it. You can close this page.</p>
      {given !== undefined && (
        <Sheet title="What you said">
          <RatingList {...given} />
          <p class="as-typed">{given.effectiveness}</p>
          {given.attributes !== '' && <p class="as-typed">{given.attributes}</p>}
        </Sheet>
      )}
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: 'Thank you for your feedback', centreName: centre.name }, body)
}
