import { passwordLength } from '../../../platform/auth/password.ts'
import { findPersonByEmail } from '../../../platform/auth/person.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPublicPage } from '../../frame/index.ts'
import { readToken } from '../../links/index.ts'
import { acceptInvitation, findInvitation, invitationDays, whyInvitationIsClosed, type Accepted, type Invitation } from '../../people/index.ts'
import { giveCookies } from '../answer.ts'
import { whyPasswordIsRefused } from '../rules.ts'
import { choosePasswordSchema } from '../schema.ts'
import { LinkSentPage } from '../sign-in-link/page.tsx'
import { visitorOf } from '../../../platform/web/visitor.ts'
import { AcceptedPage, ClosedInvitationPage, InvitationPage } from './page.tsx'

type Closed = 'unknown' | 'accepted' | 'revoked' | 'expired'

const closedWords: Readonly<Record<Closed, string>> = {
  unknown: 'This link leads to no invitation. Perhaps it is not complete: open it from the e-mail again.',
  accepted: 'This invitation was accepted already. Sign in with the address it was sent to.',
  revoked: 'The centre has taken this invitation back, or sent a newer one. Look for a later e-mail, or ask them.',
  expired: `This invitation was good for ${invitationDays} days, and they are over. Ask the centre to send it again.`,
}

type Opened = { closed: Closed } | { closed: undefined; invitation: Invitation; hasAccount: boolean }

/** Shows who invites somebody, to what, and the ways to accept. Opening it changes nothing. */
export async function showInvitation(ask: Ask): Promise<Response> {
  const opened = await open(ask)
  return opened.closed === undefined ? answerInvitation(ask, opened) : answerClosed(ask, opened.closed)
}

async function open(ask: Ask): Promise<Opened> {
  const read = readToken(ask.req.param('token') ?? '')
  if (read === undefined) return { closed: 'unknown' }
  return inCentre(ask.var.house.database, read.centreId, async (tx): Promise<Opened> => {
    const invitation = await findInvitation(tx, read)
    if (invitation === undefined) return { closed: 'unknown' }
    const closed = whyInvitationIsClosed(invitation, ask.var.visit.now)
    if (closed !== undefined) return { closed }
    return { closed: undefined, invitation, hasAccount: (await findPersonByEmail(tx, invitation.email)) !== undefined }
  })
}

/** Accepts an invitation, with a password of one's own or without. */
export async function accept(ask: Ask): Promise<Response> {
  const opened = await open(ask)
  const read = readToken(ask.req.param('token') ?? '')
  if (opened.closed !== undefined || read === undefined) return answerClosed(ask, opened.closed ?? 'unknown')
  const typed = await readTyped(ask)
  const chosen = oneOf(typed, 'how') === 'password' && !opened.hasAccount ? oneOf(typed, 'password') : undefined
  const problems = chosen === undefined ? undefined : problemsOf(chosen, opened.invitation.email)
  if (problems !== undefined) return answerInvitation(ask, opened, problems)
  const { house, visit } = ask.var
  const accepted = await inCentre(house.database, read.centreId, (tx) => acceptInvitation(tx, read, chosen, visit.now))
  return accepted.ok ? letIn(ask, accepted.value, chosen) : answerClosed(ask, accepted.problem.kind)
}

function problemsOf(password: string, email: string): Problems | undefined {
  const parsed = parseForm(choosePasswordSchema, { password })
  if (!parsed.ok) return parsed.problems
  const why = whyPasswordIsRefused(password, email, passwordLength)
  return why === undefined ? undefined : { password: why }
}

/** Somebody new is in with their password, or gets a link; somebody with an account signs in as always, for the link alone is not their password. */
async function letIn(ask: Ask, accepted: Accepted, password: string | undefined): Promise<Response> {
  const { house } = ask.var
  const title = `Welcome to ${accepted.centreName}`
  if (!accepted.isNew) return answerPublicPage(ask, { title, assurance: '' }, <AcceptedPage centreName={accepted.centreName} />)
  if (password === undefined) {
    await house.auth.requestMagicLink(visitorOf(ask), accepted.email)
    return answerPublicPage(ask, { title, assurance: '' }, <LinkSentPage email={accepted.email} outbox={house.demonstration} />)
  }
  const signedIn = await house.auth.signInWithPassword(visitorOf(ask), accepted.email, password)
  if (!signedIn.ok) return ask.redirect(routes.signIn.at(), 303)
  giveCookies(ask, signedIn.value.cookies)
  return ask.redirect(routes.home.at(), 303)
}

function answerInvitation(ask: Ask, { invitation, hasAccount }: { invitation: Invitation; hasAccount: boolean }, problems?: Problems): Response {
  const token = ask.req.param('token') ?? ''
  const body = <InvitationPage invitation={invitation} token={token} hasAccount={hasAccount} problems={problems} />
  const words = {
    title: 'You are invited',
    centreName: invitation.centreName,
    assurance: <p>This link is yours alone. Opening it changes nothing; accepting it works once.</p>,
  }
  return answerPublicPage(ask, words, body, problems === undefined ? 200 : 422)
}

function answerClosed(ask: Ask, closed: Closed): Response {
  const status = closed === 'unknown' ? 404 : 410
  return answerPublicPage(ask, { title: 'This invitation is not open', assurance: '' }, <ClosedInvitationPage words={closedWords[closed]} />, status)
}
