import { dayOf, longDay, relativeDay, shortDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { NextStep } from '../../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { NextList } from '../../../ui/next-list/next-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { answerPage } from '../../frame/index.ts'
import { stepsWithAddresses } from '../../practice/index.ts'
import type { Link } from '../../links/index.ts'
import { giverName, sessionLabel, type OutsideSupervisor } from '../givers.ts'
import type { Feedback, Request } from '../queries.ts'
import { aboutWhat } from '../rules.ts'
import { stageLabel } from '../schema.ts'
import { Nothing } from './nothing.tsx'
import { Rounds, type CountedRound } from './rounds.tsx'
import { Stages } from './stages.tsx'
import { overviewOf, stagesByClient, type SessionWithFeedback } from './overview.ts'

type Shown = {
  record: PracticeRecord
  rounds: readonly CountedRound[]
  steps: readonly NextStep[]
  feedback: readonly Feedback[]
  requests: readonly Request[]
  supervisors: readonly OutsideSupervisor[]
  today: string
  zone: string
}

const fewSteps = 4

/** The learner's feedback, what is missing first. */
export function answerFeedbackList(ask: Ask, shown: Shown): Response {
  const { sessions, others } = overviewOf(shown.record, shown.feedback, shown.today)
  if (sessions.length + others.length + shown.requests.length + shown.rounds.length === 0) return answerPage(ask, { title: 'Feedback' }, <Nothing />)
  const stages = stagesByClient(shown.record, shown.feedback, shown.requests, shown.today)
  const main = (
    <div class="button-row">
      <ButtonLink href={routes.askForFeedback.at()} icon="send">
        Ask for feedback
      </ButtonLink>
      <ButtonLink href={routes.newFeedback.at()} kind="quiet">
        Note what was said
      </ButtonLink>
    </div>
  )
  const steps = stepsWithAddresses(
    shown.steps.filter(({ at }) => (at.kind === 'new' ? at.of : at.kind) === 'feedback'),
    shown.record,
  ).slice(0, fewSteps)
  const aside = steps.length > 0 && (
    <Sheet title="Next" compact>
      <NextList steps={steps} />
    </Sheet>
  )
  const body = (
    <div class="stack">
      {shown.requests.length > 0 && <Requests {...shown} />}
      {sessions.length > 0 && <Sessions sessions={sessions} {...shown} />}
      {stages.length > 0 && <Stages clients={stages} />}
      {others.length > 0 && <Others others={others} {...shown} />}
      <Rounds rounds={shown.rounds} today={shown.today} />
    </div>
  )
  return answerPage(ask, { title: 'Feedback', lede: summary(sessions), main, aside: aside || undefined }, body)
}

function summary(sessions: readonly SessionWithFeedback[]): string {
  const missing = sessions.filter((one) => !one.effective).length
  if (sessions.length === 0) return 'You have held no session yet.'
  if (missing === 0) return `Each of your ${counted(sessions.length, 'session')} has feedback on how effective you were.`
  return `${counted(missing, 'session')} of ${sessions.length} still ${missing === 1 ? 'lacks' : 'lack'} feedback on how effective you were.`
}

function Requests({ requests, record, supervisors, today, zone }: Shown) {
  return (
    <Sheet title="Waiting for an answer" id="waiting">
      <DataTable
        caption="Requests that nobody has answered yet"
        hideCaption
        stacks
        columns={[{ label: 'Asked' }, { label: 'Remind', acts: true }]}
        rows={requests.map(({ link, stage, sessionId, expired }) => {
          const session = record.sessions.find((one) => one.id === sessionId)
          const alias = recipientName(link.recipient.id, record, supervisors)
          const about = session === undefined ? stageLabel(stage) : `Session of ${sessionLabel(session, record, today)}`
          return [
            <Entry title={alias} more={about}>
              {sendingWords(link, expired, today, zone)}
            </Entry>,
            <form method="post" action={routes.remindFeedback.at({ link: link.id })}>
              <Button kind="quiet" icon="mail">
                Remind
                <span class="sr-only">
                  {' '}
                  {alias}: {about}
                </span>
              </Button>
            </form>,
          ]
        })}
      />
    </Sheet>
  )
}

function sendingWords(link: Link, expired: boolean, today: string, zone: string): string {
  const parts = [
    `Sent ${relativeDay(dayOf(link.lastSentAt, zone), today)}`,
    ...(link.timesSent > 1 ? [`${link.timesSent} letters`] : []),
    ...(expired ? [`expired on ${longDay(dayOf(link.expiresAt, zone))}: a reminder brings a new link`] : []),
  ]
  return parts.join(' · ')
}

function recipientName(id: string, { clients, stakeholders }: PracticeRecord, supervisors: readonly OutsideSupervisor[]): string {
  return [...clients, ...stakeholders, ...supervisors].find((one) => one.id === id)?.alias ?? 'Somebody no longer in your record'
}

function Sessions({ sessions, record, today }: Shown & { sessions: readonly SessionWithFeedback[] }) {
  return (
    <Sheet title="Session by session" id="sessions">
      <DataTable
        caption="Your sessions and the feedback on each"
        hideCaption
        stacks
        columns={[{ label: 'Session' }, { label: 'Feedback', acts: true }]}
        rows={sessions.map(({ session, feedback, effective }) => [
          <Entry title={<a href={routes.session.at({ session: session.id })}>{sessionLabel(session, record, today)}</a>} />,
          <span class="row">
            {feedback.length === 0 ? <StateBadge state="not started" words="None yet" /> : <Given feedback={feedback} effective={effective} record={record} />}
            <a href={routes.askForFeedback.at({ session: session.id })}>
              Ask<span class="sr-only"> about {sessionLabel(session, record, today)}</span>
            </a>
            <a href={routes.newFeedback.at({ session: session.id })}>
              Note<span class="sr-only"> about {sessionLabel(session, record, today)}</span>
            </a>
          </span>,
        ])}
      />
    </Sheet>
  )
}

function Given({ feedback, effective, record }: { feedback: readonly Feedback[]; effective: boolean; record: PracticeRecord }) {
  return (
    <>
      {effective ? <StateBadge state="ready" words="Effectiveness" /> : <StateBadge state="in progress" words="Attributes alone" />}
      {feedback.map((one) => (
        <a href={routes.oneFeedback.at({ feedback: one.id })}>
          Read<span class={feedback.length === 1 ? 'sr-only' : undefined}> {giverName(one.giver, record)}’s</span>
        </a>
      ))}
    </>
  )
}

function Others({ others, record, today }: Shown & { others: readonly Feedback[] }) {
  return (
    <Sheet title="About the work as a whole" id="others">
      <DataTable
        caption="Feedback that is about no single session"
        hideCaption
        stacks
        columns={[{ label: 'From' }, { label: 'About', acts: true }]}
        rows={others.map((one) => [
          <Entry
            title={<a href={routes.oneFeedback.at({ feedback: one.id })}>{capital(giverName(one.giver, record))}</a>}
            more={`${stageLabel(one.stage)} · ${shortDay(one.receivedOn, Number(today.slice(0, 4)))}`}
          />,
          aboutWhat(one) === 'effectiveness' ? <StateBadge state="ready" words="Effectiveness" /> : <StateBadge state="in progress" words="Attributes alone" />,
        ])}
      />
    </Sheet>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
