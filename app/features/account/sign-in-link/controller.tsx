import { unreachable } from '../../../kernel/result.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPublicPage } from '../../frame/index.ts'
import { giveCookies } from '../answer.ts'
import { ownThen } from '../rules.ts'
import { askForLinkSchema } from '../schema.ts'
import { visitorOf } from '../../../platform/web/visitor.ts'
import { AskForLinkPage, ConfirmLinkPage, LinkDeadPage, LinkSentPage } from './page.tsx'

/** Shows where a link is asked for, on the way to a page. */
export function showAskForLink(ask: Ask): Response {
  return answerAskForLink(ask, '', ownThen(ask.req.query('then') ?? ''))
}

/** Mails a link if the address has an account, and answers the same either way. */
export async function askForLink(ask: Ask): Promise<Response> {
  const typed = await readTyped(ask)
  const parsed = parseForm(askForLinkSchema, typed)
  const then = ownThen(oneOf(typed, 'then'))
  if (!parsed.ok) return answerAskForLink(ask, oneOf(typed, 'email'), then, parsed.problems)
  const { house } = ask.var
  await house.auth.requestMagicLink(visitorOf(ask), parsed.value.email, then)
  return answerPublicPage(
    ask,
    { title: 'Look in your mail', assurance: '' },
    <LinkSentPage email={parsed.value.email} then={then} outbox={house.demonstration} />,
  )
}

/** Shows the button that uses the link. Opening the page changes nothing. */
export function showOpenedLink(ask: Ask): Response {
  const page = <ConfirmLinkPage token={ask.req.param('token') ?? ''} then={ownThen(ask.req.query('then') ?? '')} />
  return answerPublicPage(ask, { title: 'Sign in to Coachfolio', assurance: '' }, page)
}

/** Signs in by a link, which then works no more, and goes on to the page first asked for. */
export async function signInByLink(ask: Ask): Promise<Response> {
  const then = ownThen(oneOf(await readTyped(ask), 'then'))
  const answer = await ask.var.house.auth.completeMagicLink(visitorOf(ask), ask.req.param('token') ?? '')
  if (answer.ok) {
    giveCookies(ask, answer.value.cookies)
    return ask.redirect(then ?? routes.home.at(), 303)
  }
  switch (answer.problem.kind) {
    case 'expired or used': {
      const body = <LinkDeadPage then={then} words="A link works once, within 15 minutes. This one was used already, is too old, or is not complete." />
      return answerPublicPage(ask, { title: 'This link works no more', assurance: '' }, body, 410)
    }
    case 'too many': {
      const body = <LinkDeadPage then={then} words="Too many links were tried from here. Wait a minute, then open the link again: it is not used up." />
      return answerPublicPage(ask, { title: 'Wait a minute', assurance: '' }, body, 429)
    }
    default:
      return unreachable(answer.problem)
  }
}

function answerAskForLink(ask: Ask, email: string, then: string | undefined, problems?: Problems): Response {
  const words = { title: 'Sign in by e-mail', lede: 'We send you a link. No password needed.', assurance: '' }
  return answerPublicPage(ask, words, <AskForLinkPage email={email} then={then} problems={problems} />, problems === undefined ? 200 : 422)
}
