import { clockTime, dayOf, longDay, relativeDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { isDeclined, openedWords, type Link, type LinkPurpose, type WhyClosed } from '../../links/index.ts'
import type { Request } from '../request.ts'
import { answerWords, purposeLabel } from '../words.ts'

/** A link with whom it was sent to, and the request behind it if it is one of this feature. */
export type LinkLine = { link: Link; why: WhyClosed | undefined; alias: string; request: Request | undefined }
type Shown = { lines: readonly LinkLine[]; today: string; zone: string }

/** Where a request is sent again: at its own page, for those that have one. */
export function remindAddress({ id, purpose, subjectId, details }: Link): string {
  switch (purpose) {
    case 'sign contract':
    case 'approve organisation agreement':
      return routes.remindParty.at({ contract: subjectId, party: String(details['party']) })
    case 'give feedback':
      return routes.remindFeedback.at({ link: id })
    case 'confirm supervision':
      return routes.askForConfirmation.at({ supervision: subjectId })
    default:
      return routes.remindLink.at({ link: id })
  }
}

function linkLabel(purpose: LinkPurpose): string {
  switch (purpose) {
    case 'sign contract':
      return 'Sign the contract'
    case 'approve organisation agreement':
      return 'Sign the agreement for the organisation'
    case 'end contract':
      return 'End the contract'
    case 'give feedback':
      return 'Give feedback'
    case 'confirm supervision':
      return 'Confirm supervision'
    case 'confirm sessions':
    case 'agree needs and goals':
    case 'review reflective log':
    case 'write witness testimony':
      return purposeLabel(purpose)
    default:
      return unreachable(purpose)
  }
}

/** Everything asked of somebody outside. */
export function answerLinksPage(ask: Ask, shown: Shown): Response {
  const waiting = shown.lines.filter(({ why }) => why !== 'answered')
  const answered = shown.lines.filter(({ why }) => why === 'answered').toReversed()
  const main = <ButtonLink href={routes.askForFeedback.at()}>Ask for feedback</ButtonLink>
  if (shown.lines.length === 0) return answerPage(ask, { title: 'Links you have sent' }, <Nothing />)
  const lede =
    waiting.length === 0
      ? 'Everything that you asked for has been answered.'
      : `${counted(waiting.length, 'request')} ${waiting.length === 1 ? 'waits' : 'wait'} for an answer.`
  const body = (
    <div class="stack">
      {waiting.length > 0 && <Waiting {...shown} lines={waiting} />}
      {answered.length > 0 && <Answered {...shown} lines={answered} />}
      <MoreToAsk />
    </div>
  )
  return answerPage(ask, { title: 'Links you have sent', lede, main }, body)
}

function Waiting({ lines, today, zone }: Shown) {
  return (
    <Sheet title="Waiting for an answer" id="waiting">
      <DataTable
        caption="Requests that nobody has answered yet"
        hideCaption
        stacks
        columns={[{ label: 'Asked' }, { label: 'What you can do', acts: true }]}
        rows={lines.map(({ link, why, alias }) => [
          <Entry title={alias} more={linkLabel(link.purpose)}>
            {progressWords(link, why, today, zone)}
          </Entry>,
          <div class="button-row">
            <form method="post" action={remindAddress(link)}>
              <Button kind="quiet" icon="mail">
                Remind
                <span class="sr-only">
                  {' '}
                  {alias}: {linkLabel(link.purpose)}, asked on {askedOn(link, zone)}
                </span>
              </Button>
            </form>
            <form method="post" action={routes.withdrawLink.at({ link: link.id })}>
              <Button kind="plain">
                Withdraw
                <span class="sr-only">
                  {' '}
                  what {alias} is asked: {linkLabel(link.purpose)}, asked on {askedOn(link, zone)}
                </span>
              </Button>
            </form>
          </div>,
        ])}
      />
    </Sheet>
  )
}

function progressWords(link: Link, why: WhyClosed | undefined, today: string, zone: string): string {
  const parts = [
    `Asked on ${askedOn(link, zone)}`,
    `${link.timesSent > 1 ? `${link.timesSent} letters, the last ` : ''}sent ${relativeDay(dayOf(link.lastSentAt, zone), today)}`,
    ...(why === 'expired' ? [`expired on ${longDay(dayOf(link.expiresAt, zone))}: a reminder brings a new link`] : [openedWords(link, today, zone)]),
  ]
  return parts.join(' · ')
}

/** When something was asked, to the minute: the same may be asked of one person twice on a day. */
function askedOn({ createdAt }: Link, zone: string): string {
  return `${longDay(dayOf(createdAt, zone))} at ${clockTime(createdAt, zone)}`
}

function Answered({ lines, zone }: Shown) {
  return (
    <Sheet title="Answered" id="answered">
      <DataTable
        caption="Requests that were answered"
        hideCaption
        stacks
        columns={[{ label: 'Asked' }, { label: 'Answer' }]}
        rows={lines.map(({ link, alias, request }) => [
          <Entry title={alias} more={linkLabel(link.purpose)}>
            Asked on {askedOn(link, zone)}
            {link.answeredAt === null ? '' : `, answered on ${longDay(dayOf(link.answeredAt, zone))}`}
          </Entry>,
          request?.answer === undefined ? (
            <>{isDeclined(link) ? 'Declined' : 'Answered'}</>
          ) : (
            <a href={routes.oneRequest.at({ request: request.id })}>{answerWords(request.shown.purpose, request.answer.answer)}</a>
          ),
        ])}
      />
    </Sheet>
  )
}

function MoreToAsk() {
  return (
    <Sheet title="What else you can ask for" compact>
      <ul class="stack-tight">
        <li>
          <a href={routes.askReview.at()}>Share reflections with an outside supervisor</a>
        </li>
        <li>
          <a href={routes.askTestimony.at()}>Ask for a witness testimony</a>
        </li>
        <li>
          <a href={routes.clients.at()}>Choose a client</a>, to confirm sessions or to agree needs and goals
        </li>
      </ul>
    </Sheet>
  )
}

function Nothing() {
  return (
    <EmptyState icon="send" title="You have asked nobody yet" action={<ButtonLink href={routes.clients.at()}>Choose a client</ButtonLink>}>
      <p>Clients, stakeholders and outside supervisors answer by a link, with no account. Whatever you send stands here until it is answered.</p>
      <p>
        You can also <a href={routes.askTestimony.at()}>ask for a witness testimony</a> or <a href={routes.askReview.at()}>share reflections for review</a>.
      </p>
    </EmptyState>
  )
}
