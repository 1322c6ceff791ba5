import type { Child } from 'hono/jsx'
import { dayOf, longDay, relativeDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { duration } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage } from '../../frame/index.ts'
import { whyClosed, type Link } from '../../links/index.ts'
import type { Supervision } from '../queries.ts'
import { supervisorName } from '../supervisors.ts'
import { SupervisionFacts } from './facts.tsx'

type Shown = { supervision: Supervision; record: PracticeRecord; request: Link | undefined; today: string; now: Temporal.Instant; zone: string }

/** A learner's own entry: whether it is confirmed, what is next, then the entry. */
export function answerSupervision(ask: Ask, shown: Shown): Response {
  const { supervision } = shown
  const revise = (
    <ButtonLink href={routes.editSupervision.at({ supervision: supervision.id })} icon="pencil" kind={canAsk(supervision) ? 'quiet' : 'main'}>
      Revise
    </ButtonLink>
  )
  const words = {
    title: `Supervision of ${longDay(supervision.heldOn)}`,
    lede: whatNext(shown),
    breadcrumb: [{ label: 'Supervision', href: routes.supervision.at() }],
    notices: standingNotice(supervision),
    main: canAsk(supervision) ? <AskButton {...shown} /> : revise,
  }
  return answerPage(
    ask,
    words,
    <div class="stack">
      <SupervisionFacts {...shown} />
      {canAsk(supervision) && <p>{revise}</p>}
    </div>,
  )
}

function canAsk({ supervisor, standing }: Supervision): boolean {
  return supervisor.kind === 'outside' && standing.kind !== 'confirmed'
}

function AskButton({ supervision, request }: Shown) {
  return (
    <form method="post" action={routes.askForConfirmation.at({ supervision: supervision.id })}>
      <Button icon="send">
        {request === undefined ? 'Ask' : 'Remind'} {supervisorName(supervision.supervisor)} to confirm
      </Button>
    </form>
  )
}

function whatNext({ supervision, request, today, now, zone }: Shown): string {
  const who = supervisorName(supervision.supervisor)
  const missing = supervision.feedback === '' ? ' It counts once you have written down the feedback you were given.' : ''
  if (supervision.standing.kind === 'confirmed') return `Confirmed on ${longDay(supervision.standing.on)}.${missing}`
  if (supervision.supervisor.kind === 'centre') return `${who} sees it when they sign in, and confirms it.${missing}`
  if (request === undefined) return `Ask ${who} to confirm it.${missing}`
  const expired = whyClosed(request, now) === 'expired' ? ` The link expired on ${longDay(dayOf(request.expiresAt, zone))}: a reminder brings a new one.` : ''
  return `Waiting for ${who} · sent ${relativeDay(dayOf(request.lastSentAt, zone), today)}.${expired}${missing}`
}

function standingNotice(supervision: Supervision): Child | undefined {
  const { standing } = supervision
  switch (standing.kind) {
    case 'not confirmed':
    case 'confirmed':
      return undefined
    case 'questioned':
      return (
        <Notice kind="attention" title={`${supervisorName(supervision.supervisor)} says that something is wrong`}>
          <p class="as-typed">{standing.note}</p>
        </Notice>
      )
    case 'changed since':
      return (
        <Notice kind="attention" title="This is no longer confirmed">
          It was confirmed on {longDay(standing.on)} with {duration(standing.minutes)}, and changed since. It needs to be confirmed again.
        </Notice>
      )
    default:
      return unreachable(standing)
  }
}
