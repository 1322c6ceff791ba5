import { addDays } from '../../kernel/dates.ts'
import { practiceRecord, type PracticeRecord, type PracticeRecordInput } from '../../sufficiency/record.ts'
import type { Engagement, Held, Story } from './story.ts'

/** Turns days before today into a day. */
export type Calendar = (ago: number) => string

/** A calendar of working days: what would fall on a weekend happened on the Friday before. */
export function workingDays(today: string): Calendar {
  return (ago) => {
    const day = addDays(today, -ago)
    const weekday = Temporal.PlainDate.from(day).dayOfWeek
    return weekday > 5 ? addDays(day, 5 - weekday) : day
  }
}

/** A story as a practice record, dated back from today. */
export function tell(story: Story, day: Calendar): PracticeRecord {
  const parts = story.engagements.map((engagement) => engagementIn(engagement, day, story.engagements))
  return practiceRecord.parse({
    format: 'coachfolio/practice-record',
    version: 1,
    clients: parts.flatMap((part) => part.clients),
    stakeholders: parts.flatMap((part) => part.stakeholders),
    needs: parts.flatMap((part) => part.needs),
    goals: parts.flatMap((part) => part.goals),
    contracts: parts.flatMap((part) => part.contracts),
    plans: parts.flatMap((part) => part.plans),
    sessionPlans: parts.flatMap((part) => part.sessionPlans),
    sessions: parts.flatMap((part) => part.sessions),
    reflections: parts.flatMap((part) => part.reflections),
    feedback: [
      ...parts.flatMap((part) => part.feedback),
      ...story.feedback.map(({ ago, ...row }, at) => ({ id: `feedback-${at + 1}`, date: day(ago), ...row })),
    ],
    supervision: story.supervision.map(({ ago, confirmed, reviewed, ...row }, at) => ({
      id: `supervision-${at + 1}`,
      date: day(ago),
      ...row,
      reflectionsReviewed: [...reviewed],
      ...(confirmed === undefined ? {} : { confirmedOn: day(confirmed) }),
    })),
    evidence: story.evidence.map(({ ago, agreed, ...row }, at) => ({
      id: `evidence-${at + 1}`,
      date: day(ago),
      ...row,
      ...(agreed === undefined ? {} : { agreedOn: day(agreed) }),
    })),
  } satisfies PracticeRecordInput)
}

function engagementIn(told: Engagement, day: Calendar, all: readonly Engagement[]) {
  const letter = told.alias.slice(-1)
  const id = `client-${letter}`
  const dated = <Row extends { ago: number }>(rows: readonly Row[], kind: string) =>
    rows.map(({ ago, ...row }, at) => ({ id: `${kind}-${letter}${at + 1}`, client: id, date: day(ago), ...row }))
  const { alias, approach, role, context, rationale, review } = told
  const met = told.sessions.map((held, at) => sessionIn(told, held, `${letter}${at + 1}`, day, all))
  return {
    clients: [
      {
        id,
        alias,
        kind: 'individual' as const,
        approach,
        role,
        context,
        rationale,
        startedOn: day(told.started),
        ...(review === undefined ? {} : { review: { date: day(review.ago), summary: review.summary } }),
      },
    ],
    stakeholders: told.stakeholder === undefined ? [] : [{ id: `stakeholder-${letter}`, client: id, ...told.stakeholder }],
    needs: dated(told.needs, 'need'),
    goals: dated(told.goals, 'goal'),
    contracts: contractIn(told, id, day),
    plans: told.plan === undefined ? [] : dated([told.plan], 'plan'),
    sessionPlans: dated(told.sessionPlans ?? [], 'session-plan'),
    sessions: met.map((one) => one.session),
    reflections: met.flatMap((one) => one.reflections),
    feedback: met.flatMap((one) => one.feedback),
  }
}

function contractIn({ alias, contract, stakeholder }: Engagement, client: string, day: Calendar) {
  if (contract === undefined) return []
  const third =
    stakeholder === undefined
      ? []
      : [{ id: 'stakeholder', role: 'stakeholder' as const, alias: stakeholder.alias, stakeholder: `stakeholder-${alias.slice(-1)}` }]
  const parties = [{ id: 'learner', role: 'learner' as const, alias: 'You' }, { id: 'client', role: 'client' as const, alias }, ...third]
  const agreedOn = day(contract.ago)
  // The stakeholder signs two days later, as people do.
  const signatures = contract.signed.map((party) => ({ party, date: party === 'stakeholder' ? day(contract.ago - 2) : agreedOn }))
  return [
    {
      id: `contract-${alias.slice(-1)}`,
      client,
      kind: stakeholder === undefined ? ('two-way' as const) : ('three-way' as const),
      agreedOn,
      terms: contract.terms,
      parties,
      signatures,
    },
  ]
}

function sessionIn({ alias, goals }: Engagement, held: Held, name: string, day: Calendar, all: readonly Engagement[]) {
  const { ago, at, together = [], progress, actions = [], reflection, feedback = [], tools = [], mode = 'in person', ...words } = held
  const date = day(ago)
  const clients = [alias, ...together].map((one) => `client-${one.slice(-1)}`)
  const goalIds = [alias, ...together].flatMap((one) =>
    (one === alias ? goals : (all.find((other) => other.alias === one)?.goals ?? [])).map((_goal, number) => `goal-${one.slice(-1)}${number + 1}`),
  )
  const dayAfter = (days: number) => day(ago - days)
  return {
    session: {
      ...words,
      id: name,
      clients,
      date,
      start: at,
      mode,
      formal: true,
      tools,
      goals: progress.flatMap((reached, number) => (goalIds[number] === undefined ? [] : [{ goal: goalIds[number], progress: reached }])),
      actions: actions.map(([text, due, done]) => ({ text, due: dayAfter(due), ...(done === undefined ? {} : { doneOn: dayAfter(done) }) })),
    },
    reflections: reflection === undefined ? [] : [reflectionOn(name, reflection, dayAfter)],
    feedback: feedback.map(({ after = 0, from = 'client', stage = 'session', channel = 'verbal', ...said }, number) => ({
      id: `${name}-feedback-${number + 1}`,
      ...said,
      from,
      stage,
      channel,
      client: `client-${alias.slice(-1)}`,
      session: name,
      date: dayAfter(after),
    })),
  }
}

function reflectionOn(session: string, { after = 0, ...words }: NonNullable<Held['reflection']>, dayAfter: Calendar) {
  return { id: `${session}-reflection`, session, date: dayAfter(after), ...words }
}
