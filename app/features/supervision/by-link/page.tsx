import { dayOf, longDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { KeptFor } from '../../keeping/index.ts'
import { ToEverything, type OpenedLink } from '../../links/index.ts'
import { AnswerForm } from '../answer-form.tsx'
import type { Supervision } from '../queries.ts'
import { kindLabel } from '../schema.ts'

type Shown = { link: OpenedLink; supervision: Supervision; values?: Typed; problems?: Problems }

/** What an outside supervisor is asked to confirm, and nothing more of the record. */
export function answerConfirmPage(ask: Ask, { link, supervision, values, problems }: Shown, status: 200 | 409 | 422 = 200): Response {
  const { learnerName, centre } = link
  const words = {
    title: `Confirm supervision of ${learnerName}`,
    lede: `${learnerName} is learning to coach and mentor with ${centre.name}, and has logged this supervision with you. Look whether it is right.`,
    centreName: centre.name,
  }
  const body = (
    <div class="stack">
      <Confirmed supervision={supervision} title="What is logged" />
      <Sheet title="Is this right?">
        <AnswerForm action={routes.answerLink.at({ token: link.token })} content={supervision.content} values={values} problems={problems} />
      </Sheet>
      <form method="post" action={routes.answerLink.at({ token: link.token })} class="stack-tight">
        <input type="hidden" name="declined" value="yes" />
        <Button kind="quiet">I do not want to answer</Button>
        <p class="small quiet">You need give no reason. {learnerName} is told that you said no, and you get no more letters about it.</p>
      </form>
      <Sheet title="Who sees it, how long it is kept" kind="sunken" compact>
        <div class="stack-tight">
          <p>
            {learnerName}, their tutor, and the people who mark and check the work see your answer. You go by another name there: only {learnerName} knows
            yours.
          </p>
          <KeptFor where={link} left="answer" />
          <p>You can answer until {longDay(dayOf(link.expiresAt, centre.zone))}. After that the link stops.</p>
        </div>
      </Sheet>
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, words, body, status)
}

/** That they do not want to answer is an answer, too. */
export function answerRefusal(ask: Ask, link: OpenedLink): Response {
  const body = (
    <div class="stack">
      <p>{link.learnerName} is told that you said no. There is nothing more to do. You can close this page.</p>
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: 'You have said no', centreName: link.centre.name }, body)
}

/** Thanks, with what was answered. */
export function answerConfirmed(ask: Ask, link: OpenedLink, supervision: Supervision): Response {
  const { learnerName, centre } = link
  const answer = supervision.answers.at(-1)
  const words =
    answer?.answer === 'declined'
      ? `${learnerName} sees what you wrote, puts it right, and may ask you again.`
      : `${learnerName} sees that you have confirmed it. If it is changed, you are asked again.`
  const body = (
    <div class="stack">
      <p>{words}</p>
      <Confirmed supervision={supervision} title="As it stands" />
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: 'Thank you', centreName: centre.name }, body)
}

function Confirmed({ supervision, title }: { supervision: Supervision; title: string }) {
  return (
    <Sheet title={title}>
      <DefinitionList
        lines={[
          { term: 'Date', says: longDay(supervision.heldOn) },
          { term: 'Length', says: duration(supervision.minutes) },
          { term: 'Kind', says: kindLabel(supervision.kind) },
          { term: 'Feedback you gave', says: supervision.feedback === '' ? 'None is noted' : <span class="as-typed">{supervision.feedback}</span> },
          { term: 'The log', says: supervision.logReviewed ? 'You reviewed it together' : 'Not reviewed as a whole' },
        ]}
      />
    </Sheet>
  )
}
