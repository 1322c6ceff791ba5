import { feature } from '../../platform/web/feature.ts'
import { askForGoals, askForSessions, showAskGoals, showAskSessions } from './ask/client-controller.tsx'
import { askForReview, askForTestimony, showAskReview, showAskTestimony } from './ask/other-controller.tsx'
import { showRequest } from './one/controller.tsx'
import { requestsPolicy } from './policy.ts'
import { remindLink, showLinks, withdrawLink } from './waiting/controller.tsx'

export { remindOfRequest } from './actions.ts'
export { requestsBetween } from './by-link/between.tsx'
export { requestsByLink } from './by-link/pages.ts'

export const requests = feature(requestsPolicy, {
  'GET /links': showLinks,
  'POST /links/:link/remind': remindLink,
  'POST /links/:link/withdraw': withdrawLink,
  'GET /links/new/sessions/:client': showAskSessions,
  'POST /links/new/sessions/:client': askForSessions,
  'GET /links/new/goals/:client': showAskGoals,
  'POST /links/new/goals/:client': askForGoals,
  'GET /links/new/reflections': showAskReview,
  'POST /links/new/reflections': askForReview,
  'GET /links/new/testimony': showAskTestimony,
  'POST /links/new/testimony': askForTestimony,
  'GET /links/requests/:request': showRequest,
})
