import type { Ask } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { answerPage, answerPublicPage } from './page.tsx'

function answer(ask: Ask, title: string, words: string, status: 403 | 404 | 413 | 429 | 500): Response {
  const body = (
    <div class="stack">
      <p>{words}</p>
      <p>
        <ButtonLink href={routes.home.at()}>Go to your first page</ButtonLink>
      </p>
    </div>
  )
  const hasPlace = ask.var.visit?.signedIn?.place != null
  return hasPlace ? answerPage(ask, { title }, body, status) : answerPublicPage(ask, { title, assurance: <></> }, body, status)
}

/** Not there, or not yours: nobody can tell which. */
export function answerNotFound(ask: Ask): Response {
  return answer(ask, 'This page is not here', 'The address may be wrong, or what it led to is not yours to see. Nothing you typed elsewhere is lost.', 404)
}

/** Signed in, with the wrong role. Never a sign-out. */
export function answerForbidden(ask: Ask): Response {
  return answer(
    ask,
    'This page is for another role',
    'You are signed in, and this page is not for the role you are in now. If you have another role here, switch to it in the menu with your initials.',
    403,
  )
}

/** A form that another site sent here in somebody's name. */
export function answerForeign(ask: Ask): Response {
  return answer(
    ask,
    'This form came from somewhere else',
    'What was sent did not come from a page of this centre, so it was not taken. Open the page here and send it again: what you typed there is still there.',
    403,
  )
}

/** More was sent than a form of ours can hold. */
export function answerTooLarge(ask: Ask, most = '1 MB'): Response {
  return answer(
    ask,
    'That was too much at once',
    `What you sent is larger than this page can take (${most}). Go back: what you typed is still there. Shorten it and send it again.`,
    413,
  )
}

/** The same was tried too often from one place. */
export function answerTooOften(ask: Ask): Response {
  ask.header('Retry-After', '60')
  return answer(
    ask,
    'Please wait a little',
    'This was tried very often from where you are, so it stops for a moment. Nothing is lost. Wait a minute, then try again. If you did not try often, somebody else on the same network did.',
    429,
  )
}

/** Something broke on our side. The id finds it in the log. */
export function answerBroken(ask: Ask): Response {
  return answer(
    ask,
    'Something went wrong here',
    `This is our fault, not yours. Go back: what you typed is still there, and what you had saved is safe. If it happens again, tell your centre this number: ${ask.var.visit?.requestId ?? 'unknown'}.`,
    500,
  )
}
