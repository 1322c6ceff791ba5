import { unreachable } from '../../../kernel/result.ts'
import { inScope } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { goOn } from '../../frame/index.ts'
import { changePassword, checkCurrentPassword, type PasswordProblem } from '../actions.ts'
import { answerOwnPage, giveCookies } from '../answer.ts'
import { findPasswordHash } from '../queries.ts'
import { changePasswordSchema, choosePasswordSchema } from '../schema.ts'
import { visitorOf } from '../../../platform/web/visitor.ts'
import { ownerOf, scopeOf } from './controller.tsx'
import { PasswordPage } from './password-page.tsx'

/** Shows the form for a new password. */
export function showChangePassword(ask: Ask): Promise<Response> {
  return answerPasswordPage(ask)
}

/** Changes the password, signs everybody out who knew the old one, and signs this device in anew. */
export async function changeOwnPassword(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const owner = ownerOf(ask)
  const typed = await readTyped(ask)
  const hasPassword = (await findPasswordHash(house.database, owner.personId)) !== undefined
  const parsed = parseForm(hasPassword ? changePasswordSchema : choosePasswordSchema, typed)
  if (!parsed.ok) return answerPasswordPage(ask, parsed.problems)
  const checked = await checkCurrentPassword(house.database, owner, oneOf(typed, 'current'))
  if (!checked.ok) return answerRefused(ask, checked.problem)
  const password = oneOf(typed, 'password')
  const changed = await inScope(house.database, scopeOf(owner), (tx) => changePassword(tx, owner, password))
  if (!changed.ok) return answerRefused(ask, changed.problem)
  const again = await house.auth.signInWithPassword(visitorOf(ask), owner.email, password)
  if (!again.ok) return ask.redirect(routes.signIn.at(), 303)
  giveCookies(ask, again.value.cookies)
  return goOn(ask, routes.account.at(), 'Your password is changed. Every other device is signed out.')
}

function answerRefused(ask: Ask, problem: PasswordProblem): Promise<Response> {
  switch (problem.kind) {
    case 'wrong':
      return answerPasswordPage(ask, { current: 'This is not your current password' })
    case 'too many':
      return answerPasswordPage(ask, { current: 'There were too many attempts. Wait 15 minutes.' }, 429)
    case 'refused':
      return answerPasswordPage(ask, { password: problem.words })
    default:
      return unreachable(problem)
  }
}

async function answerPasswordPage(ask: Ask, problems?: Problems, status: 422 | 429 = 422): Promise<Response> {
  const owner = ownerOf(ask)
  const hasPassword = (await findPasswordHash(ask.var.house.database, owner.personId)) !== undefined
  const words = {
    title: hasPassword ? 'Change your password' : 'Choose a password',
    lede: 'Afterwards every other device is signed out.',
    breadcrumb: [{ label: 'Your account', href: routes.account.at() }],
  }
  return answerOwnPage(ask, words, <PasswordPage hasPassword={hasPassword} email={owner.email} problems={problems} />, problems === undefined ? 200 : status)
}
