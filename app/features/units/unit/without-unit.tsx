import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { answerPage } from '../../frame/index.ts'

/** For a learner who is on no unit yet: practice can begin all the same. */
export function answerWithoutUnit(ask: Ask): Response {
  return answerPage(
    ask,
    { title: 'Your unit' },
    <EmptyState icon="unit" title="You are not on a unit yet" action={<ButtonLink href={routes.clients.at()}>Go to your clients</ButtonLink>}>
      Your centre registers you on a unit; then this page shows every criterion, what it asks for, and how far you are. You can add clients and log sessions
      before that: everything counts from the day it happened.
    </EmptyState>,
  )
}
