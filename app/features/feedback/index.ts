import { feature } from '../../platform/web/feature.ts'
import { remind, sendRequest, showAskForm } from './ask/controller.tsx'
import { showFeedbackList } from './list/controller.tsx'
import { keepRound, showRoundForm } from './new-round/controller.tsx'
import { keepNote, reviseNote, showNoteForm, showRevisingNote } from './note/controller.tsx'
import { showFeedback } from './one/controller.tsx'
import { endRound, remindRound, showRound } from './round/controller.tsx'
import { feedbackPolicy } from './policy.ts'

export { askForFeedback, remindGiver } from './asking.ts'
export { openRound, answerRound, type NewRound } from './round-actions.ts'
export { findRespondents } from './round-queries.ts'
export { feedbackBetween } from './by-link/between.tsx'
export { feedbackByLink } from './by-link/pages.ts'
export { listQuestionnaires } from './questionnaires.ts'
export type { Feedback, Request } from './queries.ts'

export const feedback = feature(feedbackPolicy, {
  'GET /feedback': showFeedbackList,
  'GET /feedback/new': showNoteForm,
  'POST /feedback/new': keepNote,
  'GET /feedback/ask': showAskForm,
  'POST /feedback/ask': sendRequest,
  'POST /feedback/links/:link/remind': remind,
  'GET /feedback/rounds/new': showRoundForm,
  'POST /feedback/rounds/new': keepRound,
  'GET /feedback/rounds/:round': showRound,
  'POST /feedback/rounds/:round/remind': remindRound,
  'POST /feedback/rounds/:round/close': endRound,
  'GET /feedback/:feedback': showFeedback,
  'GET /feedback/:feedback/edit': showRevisingNote,
  'POST /feedback/:feedback/edit': reviseNote,
})
