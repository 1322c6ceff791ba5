import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Results } from '../round-results.ts'
import type { Round, RoundStanding } from '../round-rules.ts'
import { ResultSheets } from './results.tsx'

type Shown = {
  round: Round
  questionnaire: Questionnaire
  standing: RoundStanding
  asked: number
  colleagues: readonly { id: string; alias: string }[]
  answers: number
  results: Results | undefined
}

/** One round of feedback, for the learner who opened it. */
export function answerRoundPage(ask: Ask, shown: Shown): Response {
  const { round, questionnaire, standing, asked, results } = shown
  const words = {
    title: questionnaire.title,
    lede: `${ledes[standing](round)} ${counted(asked, 'person was', 'people were')} asked on ${longDay(round.openedOn)}.`,
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
  }
  return answerPage(
    ask,
    words,
    <div class="stack">
      {standing === 'open' && <Open {...shown} />}
      {standing === 'too few' && <TooFew {...shown} />}
      {results !== undefined && <ResultSheets results={results} scale={questionnaire.scale} least={round.least} />}
    </div>,
  )
}

const ledes: Readonly<Record<RoundStanding, (round: Round) => string>> = {
  open: ({ closesOn }) => `Open until ${longDay(closesOn)}.`,
  closed: () => 'Closed.',
  'too few': () => 'Closed with too few answers.',
}

function Open({ round, answers, colleagues }: Shown) {
  const enough = answers >= round.least
  return (
    <>
      <Sheet title="How far it is">
        <DefinitionList
          lines={[
            { term: 'Answers', says: enough ? String(answers) : `Fewer than ${round.least} so far` },
            { term: 'Shown', says: enough ? 'Once the round is closed' : `Once ${round.least} have answered and the round is closed` },
            { term: 'Reminders', says: 'After seven days by themselves, twice at most, to whoever has not answered' },
          ]}
        />
        <form method="post" action={routes.remindFeedbackRound.at({ round: round.id })}>
          <Button icon="mail">Remind whoever has not answered</Button>
        </form>
      </Sheet>
      {colleagues.length > 0 && <Colleagues colleagues={colleagues} />}
      <Disclosure summary="Close the round now">
        <p>
          {enough
            ? 'You then see the answers together. Whoever has not answered no longer can.'
            : `Fewer than ${round.least} have answered: if you close it now, nothing of this round will ever be shown.`}
        </p>
        <form method="post" action={routes.closeFeedbackRound.at({ round: round.id })}>
          <Button kind="quiet">Close the round</Button>
        </form>
      </Disclosure>
    </>
  )
}

function Colleagues({ colleagues }: Pick<Shown, 'colleagues'>) {
  return (
    <Disclosure summary="Correct the address of a colleague">
      <p>A link that went to a wrong address then leads nowhere. If they have not answered yet, a new one goes to the right address.</p>
      <ul class="stack-tight">
        {colleagues.map(({ id, alias }) => (
          <li>
            <a href={routes.colleagueIdentity.at({ colleague: id })}>{alias}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function TooFew({ round }: Shown) {
  return (
    <Notice kind="attention" title={`Fewer than ${round.least} people answered`}>
      Nothing of this round is shown, now or later: that was promised to whoever answered. Ask more people in a new round, and give them more time.
    </Notice>
  )
}
