import { unreachable } from '../../kernel/result.ts'
import { routes } from '../../routes.ts'
import type { NextStep, Place, RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import type { Step } from '../../ui/next-list/next-list.tsx'

type Given = Extract<Place, { kind: 'new' }>

/** Where a learner puts something right: the page of a record there is, or the form of one still to be made. */
export function addressOf(place: Place, record: PracticeRecord): string {
  return place.kind === 'new' ? addressOfNew(place) : addressOfRecord(place, record)
}

function addressOfRecord(ref: RecordRef, record: PracticeRecord): string {
  const { kind, id } = ref
  switch (kind) {
    case 'client':
      return routes.client.at({ client: id })
    case 'stakeholder':
      return routes.stakeholder.at({ stakeholder: id })
    case 'need':
      return routes.need.at({ need: id })
    case 'goal':
      return routes.goal.at({ goal: id })
    case 'contract':
    case 'agreement':
      return routes.contract.at({ contract: id })
    case 'plan':
      return routes.programmePlan.at({ client: record.plans.find((plan) => plan.id === id)?.client ?? id })
    case 'session plan':
      return routes.sessionPlan.at({ plan: id })
    case 'session':
      return routes.session.at({ session: id })
    case 'reflection':
      return routes.reflect.at({ session: sessionsReflectedOn(record).get(id) ?? id })
    case 'feedback':
      return routes.oneFeedback.at({ feedback: id })
    case 'supervision':
      return routes.oneSupervision.at({ supervision: id })
    case 'evidence':
      return routes.oneEvidence.at({ evidence: id })
    default:
      return unreachable(kind)
  }
}

const reflectedOn = new WeakMap<PracticeRecord, ReadonlyMap<string, string>>()

/** The session of each reflection. A unit’s page leads to every reflection of a record: looked for one by one, that is quadratic. */
function sessionsReflectedOn(record: PracticeRecord): ReadonlyMap<string, string> {
  const known = reflectedOn.get(record)
  if (known !== undefined) return known
  const sessions = new Map(record.reflections.map(({ id, session }) => [id, session]))
  reflectedOn.set(record, sessions)
  return sessions
}

function addressOfNew({ of, client, session }: Given): string {
  if (of === 'client') return routes.newClient.at()
  if (of === 'supervision') return routes.newSupervision.at()
  if (of === 'evidence') return routes.newEvidence.at()
  if (of === 'feedback') return routes.askForFeedback.at({ client, session })
  if (of === 'session') return routes.newSession.at({ client })
  if (of === 'reflection') return session === undefined ? routes.diary.at() : routes.reflect.at({ session })
  if (of === 'agreement') return routes.organisations.at()
  if (client === undefined) return routes.clients.at()
  if (of === 'need') return routes.newNeed.at({ client })
  if (of === 'goal') return routes.newGoal.at({ client })
  if (of === 'contract') return routes.newContract.at({ client })
  if (of === 'session plan') return routes.newSessionPlan.at({ client })
  if (of === 'plan') return routes.programmePlan.at({ client })
  return routes.newStakeholder.at({ client })
}

/** Next steps as links for the learner. */
export function stepsWithAddresses(steps: readonly NextStep[], record: PracticeRecord): Step[] {
  return steps.map(({ words, at, minutes }) => ({ words, href: addressOf(at, record), minutes }))
}
