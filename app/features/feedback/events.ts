import type { Transaction } from 'kysely'
import { recordEvent, type Actor, type EventData } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'

export const feedbackEvents = [
  'FeedbackAsked',
  'FeedbackReminded',
  'FeedbackGiven',
  'FeedbackDeclined',
  'FeedbackNoted',
  'FeedbackRevised',
  'FeedbackRoundOpened',
  'FeedbackRoundReminded',
  'FeedbackRoundAnswered',
  'FeedbackRoundDeclined',
  'FeedbackRoundClosed',
] as const

export type FeedbackEventKind = (typeof feedbackEvents)[number]

type FeedbackEvent = {
  centreId: string
  learnerId: string
  at: Temporal.Instant
  actor: Actor
  kind: FeedbackEventKind
  subject: { kind: 'feedback' | 'link' | 'round'; id: string }
  data?: EventData
}

/** Tells the learner's chain that feedback was asked for, given, noted or revised. */
export async function recordFeedbackEvent(tx: Transaction<DB>, { learnerId, ...event }: FeedbackEvent): Promise<void> {
  await recordEvent(tx, { ...event, stream: learnerId })
}
