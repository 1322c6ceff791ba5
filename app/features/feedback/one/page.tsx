import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { giverName, sessionLabel } from '../givers.ts'
import type { Feedback } from '../queries.ts'
import { RatingList } from '../ratings.tsx'
import { aboutWhat } from '../rules.ts'
import { stageLabel } from '../schema.ts'

type Shown = { feedback: Feedback; record: PracticeRecord; today: string }

const channels = { link: 'Given by a link', verbal: 'Said to you, noted by you', written: 'Written to you, noted by you' } as const

/** What somebody said of the learner's coaching: how effective it was, and apart from that what they said of the person. */
export function answerFeedback(ask: Ask, shown: Shown): Response {
  const { feedback, record } = shown
  const words = {
    title: `Feedback from ${giverName(feedback.giver, record)}`,
    lede: `${longDay(feedback.receivedOn)} · ${stageLabel(feedback.stage)}`,
    breadcrumb: [{ label: 'Feedback', href: routes.feedback.at() }],
    notices: aboutWhat(feedback) === 'attributes alone' && <AttributesAlone />,
  }
  const revise = feedback.channel !== 'link' && (
    <ButtonLink href={routes.editFeedback.at({ feedback: feedback.id })} icon="pencil">
      Revise the note
    </ButtonLink>
  )
  return answerPage(ask, { ...words, main: revise || undefined }, <Words {...shown} />)
}

function AttributesAlone() {
  return (
    <Notice kind="attention" title="This is about you as a person alone">
      It does not say how effective your coaching was, so it does not count as feedback on it. Ask what difference it made, and add the answer.
    </Notice>
  )
}

function Words({ feedback, record, today }: Shown) {
  const session = record.sessions.find((one) => one.id === feedback.sessionId)
  return (
    <div class="stack">
      <Sheet title="How effective you were">
        {feedback.effectiveness === '' ? <p class="quiet">Nothing was said about it.</p> : <p class="as-typed">{feedback.effectiveness}</p>}
        <RatingList {...feedback} />
      </Sheet>
      <Sheet title="You as a person">
        {feedback.attributes === '' ? <p class="quiet">Nothing was said about it.</p> : <p class="as-typed">{feedback.attributes}</p>}
      </Sheet>
      <Sheet title="Where it comes from">
        <DefinitionList
          lines={[
            { term: 'From', says: giverName(feedback.giver, record) },
            { term: 'How it came', says: channels[feedback.channel] },
            {
              term: 'Session',
              says:
                session === undefined ? (
                  'Not about one session'
                ) : (
                  <a href={routes.session.at({ session: session.id })}>{sessionLabel(session, record, today)}</a>
                ),
            },
          ]}
        />
        {feedback.channel === 'link' && <p class="small quiet">It stands as it was given: nobody can change it.</p>}
      </Sheet>
    </div>
  )
}
