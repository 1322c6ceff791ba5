import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import type { TimelineEntry } from '../../../ui/timeline/timeline.tsx'
import { contractEntries } from './contract-entries.tsx'
import { beginningOf, Told, type Happening } from './happening.tsx'
import { sessionEntries } from './session-entries.tsx'
import type { ClientView } from './view.ts'

/** Everything that has happened with one client, newest first, each to be opened in place. */
export function timelineOf(view: ClientView): TimelineEntry[] {
  const happenings = [
    ...needEntries(view),
    ...goalEntries(view),
    ...contractEntries(view),
    ...planEntries(view),
    ...sessionEntries(view),
    ...feedbackEntries(view),
    ...reviewEntries(view),
  ]
  happenings.sort((one, other) => (one.day === other.day ? other.rank - one.rank : one.day < other.day ? 1 : -1))
  return happenings.map(({ rank: _rank, ...entry }) => ({ ...entry, when: longDay(entry.day), colour: view.client.look.colour }))
}

function needEntries({ client, record }: ClientView): Happening[] {
  return record.needs
    .filter((need) => need.client === client.id)
    .map((need) => ({
      id: need.id,
      day: need.date,
      rank: 1,
      title: 'Need',
      icon: 'need',
      detail: `${beginningOf(need.statement)} (${need.tool === undefined ? 'no tool named' : `found with ${need.tool}`})`,
      body: (
        <>
          <p class="as-typed">{need.statement}</p>
          <p>
            <a href={routes.need.at({ need: need.id })}>Change this need</a>
          </p>
        </>
      ),
    }))
}

function goalEntries({ client, record }: ClientView): Happening[] {
  return record.goals
    .filter((goal) => goal.client === client.id)
    .map((goal) => ({
      id: goal.id,
      day: goal.date,
      rank: 2,
      title: 'Goal',
      icon: 'goal',
      detail: beginningOf(goal.statement),
      body: (
        <>
          <p class="as-typed">{goal.statement}</p>
          <Told name="Desired outcome" text={goal.desiredOutcome} />
          <Told name={`What it serves in the ${goal.alignment?.level ?? 'organisation'}`} text={goal.alignment?.statement} />
          <Told name="How you will tell" text={goal.measures} />
          <p>
            <a href={routes.goal.at({ goal: goal.id })}>See how far it has come</a>
          </p>
        </>
      ),
    }))
}

function planEntries({ client, record }: ClientView): Happening[] {
  return record.plans
    .filter((plan) => plan.client === client.id)
    .map((plan) => ({
      id: plan.id,
      day: plan.date ?? client.startedOn,
      rank: 3,
      title: 'Programme plan',
      icon: 'plan',
      detail: plan.sessions === undefined ? undefined : `${plan.sessions} sessions`,
      body: (
        <>
          <Told name="Structure" text={plan.structure} />
          <p>
            <a href={routes.programmePlan.at({ client: client.id })}>Open the plan</a>
          </p>
        </>
      ),
    }))
}

const stages = { session: 'after a session', mid: 'half-way', end: 'at the end' } as const

function feedbackEntries({ client, record }: ClientView): Happening[] {
  return record.feedback
    .filter((feedback) => feedback.client === client.id)
    .map((feedback) => ({
      id: feedback.id,
      day: feedback.date,
      rank: 6,
      title: `Feedback from ${feedback.from === 'client' ? client.alias : `the ${feedback.from}`}`,
      icon: 'feedback',
      detail: stages[feedback.stage],
      body: (
        <>
          <Told name="What difference it has made" text={feedback.effectiveness} />
          <Told name="About you" text={feedback.attributes} />
          <p>
            <a href={routes.oneFeedback.at({ feedback: feedback.id })}>Open the feedback</a>
          </p>
        </>
      ),
    }))
}

function reviewEntries({ client }: ClientView): Happening[] {
  if (client.reviewedOn === null) return []
  const body = (
    <>
      <p class="as-typed">{client.review}</p>
      <p>
        <a href={routes.reviewClient.at({ client: client.id })}>Change the review</a>
      </p>
    </>
  )
  return [{ id: 'review', day: client.reviewedOn, rank: 7, title: 'Review', icon: 'history', body }]
}
