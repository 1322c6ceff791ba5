import { dayOf, longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { answerPublicPage } from '../../frame/index.ts'
import type { OpenedLink, WhyClosed } from '../link.ts'
import type { ClosedWords } from '../purpose.ts'

/** The address leads nowhere: mistyped, cut off by a mail program, or replaced by a newer mail. */
export function answerUnknownLink(ask: Ask): Response {
  const body = (
    <div class="stack">
      <p>The address may have been cut off by your mail program: open the mail again and press its button, or copy the whole address.</p>
      <p>If you have had a newer mail about the same thing, use the link in that one: each new mail replaces the link before it.</p>
      <p>Otherwise ask the person who wrote to you to send it again.</p>
    </div>
  )
  return answerPublicPage(ask, { title: 'This link does not lead anywhere' }, body, 404)
}

/** The link was good once. Says why it is closed and whom to ask, and leads to what was answered where that can be shown. */
export function answerClosedLink(ask: Ask, link: OpenedLink, why: WhyClosed, own?: ClosedWords): Response {
  const isOver = Temporal.Instant.compare(link.expiresAt, ask.var.visit.now) <= 0
  const { title, words } = own ?? usualWords(link, why, isOver)
  const body = (
    <div class="stack">
      {words.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {why === 'answered' && !isOver && own?.nothingToSee !== true && (
        <p>
          <a href={routes.linkDone.at({ token: link.token })}>See what you answered</a>
        </p>
      )}
    </div>
  )
  return answerPublicPage(ask, { title, centreName: link.centre.name }, body, 410)
}

/** Somebody’s one page is closed with the link that it was opened by; what is still asked of them has letters of its own. */
export function answerClosedPage(ask: Ask, { learnerName, centre }: OpenedLink): Response {
  const body = (
    <div class="stack">
      <p>The link that led to it has stopped. Nothing that you have answered is lost.</p>
      <p>If something is still asked of you, use the link in the newest letter about it, or ask {learnerName} to send it again.</p>
    </div>
  )
  return answerPublicPage(ask, { title: 'This page is closed', centreName: centre.name }, body, 410)
}

function usualWords(link: OpenedLink, why: WhyClosed, isOver: boolean): ClosedWords {
  const day = (instant: Temporal.Instant) => longDay(dayOf(instant, link.centre.zone))
  switch (why) {
    case 'answered':
      return {
        title: 'You have already answered',
        words: [
          `Your answer came on ${day(link.answeredAt ?? link.lastSentAt)} and is kept. There is nothing more to do.`,
          ...(isOver ? [`You could see it here until ${day(link.expiresAt)}. To see it now, ask ${link.learnerName}.`] : []),
          `If you have changed your mind, tell ${link.learnerName}, who can ask you again.`,
        ],
      }
    case 'revoked':
      return {
        title: 'This link was withdrawn',
        words: [`${link.learnerName} has withdrawn it, so nothing is asked of you here any more.`, `If that surprises you, ask ${link.learnerName}.`],
      }
    case 'expired':
      return {
        title: 'This link has expired',
        words: [`It worked until ${day(link.expiresAt)}. Nothing was kept.`, `Ask ${link.learnerName} to send you a new one: it takes a moment.`],
      }
    default:
      return unreachable(why)
  }
}
