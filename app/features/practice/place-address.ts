import type { Place, RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { routes } from '../../routes.ts'

/** The address where a next step of an evaluation is done, or where a record stands. */
export function addressOf(place: Place, record: PracticeRecord): string {
  return place.kind === 'new' ? addressOfNew(place) : addressOfRecord(place, record)
}

function addressOfRecord({ kind, id }: RecordRef, record: PracticeRecord): string {
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
      return routes.contract.at({ contract: id })
    case 'plan':
      return routes.programmePlan.at({ client: record.plans.find((plan) => plan.id === id)?.client ?? id })
    case 'session':
      return routes.session.at({ session: id })
    case 'reflection':
      return routes.reflect.at({ session: record.reflections.find((reflection) => reflection.id === id)?.session ?? id })
    case 'feedback':
      return routes.oneFeedback.at({ feedback: id })
    case 'supervision':
      return routes.oneSupervision.at({ supervision: id })
    case 'evidence':
      return routes.oneEvidence.at({ evidence: id })
  }
}

function addressOfNew({ of, client, session }: Extract<Place, { kind: 'new' }>): string {
  switch (of) {
    case 'client':
      return routes.newClient.at()
    case 'stakeholder':
    case 'need':
    case 'goal':
    case 'contract':
    case 'plan':
      return client === undefined ? routes.clients.at() : forClient[of].at({ client })
    case 'session':
      return routes.newSession.at({ client })
    case 'reflection':
      return session === undefined ? routes.diary.at() : routes.reflect.at({ session })
    case 'feedback':
      return routes.newFeedback.at({ client, session })
    case 'supervision':
      return routes.newSupervision.at()
    case 'evidence':
      return routes.newEvidence.at()
  }
}

const forClient = { stakeholder: routes.newStakeholder, need: routes.newNeed, goal: routes.newGoal, contract: routes.newContract, plan: routes.programmePlan } as const
