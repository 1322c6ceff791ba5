import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { unreachable } from '../../../kernel/result.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { giveCookies } from '../answer.ts'
import { carry, carryField, CarryOnForm, readCarried, type Carried } from '../carry-on.tsx'
import { demonstrationPassword, demonstrationPeople } from '../demonstration-people.ts'
import { ownPath } from '../rules.ts'
import { signInSchema } from '../schema.ts'
import { visitorOf } from '../../../platform/web/visitor.ts'
import { SignInPage, type SignInWords } from './page.tsx'

/** Shows the way in, or goes on for somebody who is in already. */
export function showSignIn(ask: Ask): Response {
  const then = ownPath(ask.req.query('then') ?? routes.home.at())
  if (ask.var.visit.signedIn !== undefined) return ask.redirect(then, 303)
  const left = ask.req.query('left') !== undefined
  return answerSignIn(ask, { then }, left ? <Notice kind="done">You are signed out on this device.</Notice> : undefined)
}

/** Signs in with a password. Whatever is wrong, the answer does not tell whether the address has an account. */
export async function signIn(ask: Ask): Promise<Response> {
  const typed = await readTyped(ask)
  const then = ownPath(oneOf(typed, 'then') || routes.home.at())
  const words = { then, email: oneOf(typed, 'email'), carried: readCarried(oneOf(typed, carryField)) }
  const parsed = parseForm(signInSchema, typed)
  if (!parsed.ok) return answerSignIn(ask, { ...words, problems: parsed.problems }, undefined, 422)
  const answer = await ask.var.house.auth.signInWithPassword(visitorOf(ask), parsed.value.email, oneOf(typed, 'password'))
  if (!answer.ok) {
    switch (answer.problem.kind) {
      case 'wrong':
        return answerSignIn(
          ask,
          { ...words, problems: { email: 'The e-mail address and the password do not go together. Check both, or ask for a link.' } },
          undefined,
          422,
        )
      case 'too many':
        return answerSignIn(
          ask,
          { ...words, problems: { email: 'There were too many attempts with this address. Wait 15 minutes, or ask for a link by e-mail.' } },
          undefined,
          429,
        )
      default:
        return unreachable(answer.problem)
    }
  }
  giveCookies(ask, answer.value.cookies)
  return words.carried === undefined ? ask.redirect(then, 303) : answerCarryOn(ask, words.carried)
}

/** Signs out on this device. Whoever is signed out already is told the same. */
export async function signOut(ask: Ask): Promise<Response> {
  giveCookies(ask, await ask.var.house.auth.signOut(ask.req.raw.headers))
  return ask.redirect(routes.signIn.at({ left: 'yes' }), 303)
}

/**
 * Asks somebody to sign in before they go on. A page comes back after signing in; what was sent by a form is carried through it,
 * so that nothing typed is lost when a sign-in has ended meanwhile.
 */
export async function answerSignInFirst(ask: Ask): Promise<Response> {
  const { pathname, search } = new URL(ask.req.url)
  const path = pathname + search
  if (ask.req.method === 'GET') return ask.redirect(routes.signIn.at({ then: path === '/' ? undefined : path }), 303)
  if (ask.req.header('accept')?.includes('application/json')) {
    return ask.json({ problem: 'You are signed out. What you typed is kept on this device: sign in again in another window, and it is saved.' }, 401)
  }
  const carried = carry(path, await readTyped(ask))
  const notice = (
    <Notice kind="attention" title="You have been signed out meanwhile">
      {carried === undefined
        ? 'What you sent is too long to be kept here. Sign in in another window, then go back to the page: what you typed still stands in it.'
        : 'Nothing you typed is lost: sign in, and carry on with it.'}
    </Notice>
  )
  return answerSignIn(ask, { then: routes.home.at(), carried }, notice, 401)
}

function answerSignIn(ask: Ask, words: Omit<SignInWords, 'cast'>, notice?: ReturnType<typeof Notice>, status: ContentfulStatusCode = 200): Response {
  const { demonstration } = ask.var.house
  const cast = { people: demonstration ? demonstrationPeople() : [], password: demonstrationPassword() }
  const assurance = <p>You stay signed in on this device for 14 days. On a shared one, sign out when you are done.</p>
  return answerPublicPage(ask, { title: 'Sign in', notices: notice, assurance }, <SignInPage {...words} cast={cast} />, status)
}

function answerCarryOn(ask: Ask, carried: Carried): Response {
  const body = (
    <div class="stack">
      <p>What you typed is still here. It is sent when you carry on, and not before.</p>
      <CarryOnForm what={carried} words="Carry on" />
    </div>
  )
  return answerPublicPage(ask, { title: 'You are signed in again', assurance: '' }, body)
}
