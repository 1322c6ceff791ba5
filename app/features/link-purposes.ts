import type { Door } from '../platform/web/feature.ts'
import { contractLinkPages, endingLinkPages } from './contracts/index.ts'
import { feedbackBetween, feedbackByLink } from './feedback/index.ts'
import { linkDoors } from './links/index.ts'
import { requestsBetween, requestsByLink } from './requests/index.ts'
import { supervisionBetween, supervisionByLink } from './supervision/index.ts'

/** Every purpose of a link with the pages of its feature. Links know no feature, and no feature knows another's pages. */
export const links: readonly Door[] = linkDoors(
  {
    'sign contract': contractLinkPages,
    'approve organisation agreement': contractLinkPages,
    'end contract': endingLinkPages,
    'give feedback': feedbackByLink,
    'confirm supervision': supervisionByLink,
    'confirm sessions': requestsByLink,
    'agree needs and goals': requestsByLink,
    'review reflective log': requestsByLink,
    'write witness testimony': requestsByLink,
  },
  [supervisionBetween, requestsBetween, feedbackBetween],
)
