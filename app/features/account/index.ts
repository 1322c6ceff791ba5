import { feature } from '../../platform/web/feature.ts'
import { accept, showInvitation } from './invitation/controller.tsx'
import { revokeOneSession, revokeOtherSessions, showAccount, switchPlace } from './own-account/controller.tsx'
import { changeOwnPassword, showChangePassword } from './own-account/password-controller.tsx'
import { accountPolicy } from './policy.ts'
import { askForLink, showAskForLink, showOpenedLink, signInByLink } from './sign-in-link/controller.tsx'
import { showSignIn, signIn, signOut } from './sign-in/controller.tsx'

export { demonstrationPeople, showCast, type DemonstrationPerson } from './demonstration-people.ts'
export { mailSignInLink } from './mail.ts'
export { ownPath } from './rules.ts'
export { placeCookie } from './own-account/controller.tsx'
export { answerSignInFirst } from './sign-in/controller.tsx'

export const account = feature(accountPolicy, {
  'GET /sign-in': showSignIn,
  'POST /sign-in': signIn,
  'GET /sign-in/link': showAskForLink,
  'POST /sign-in/link': askForLink,
  'GET /sign-in/link/:token': showOpenedLink,
  'POST /sign-in/link/:token': signInByLink,
  'POST /sign-out': signOut,
  'GET /invitations/:token': showInvitation,
  'POST /invitations/:token': accept,
  'GET /account': showAccount,
  'GET /account/password': showChangePassword,
  'POST /account/password': changeOwnPassword,
  'POST /account/sessions/others/revoke': revokeOtherSessions,
  'POST /account/sessions/:session/revoke': revokeOneSession,
  'POST /account/place': switchPlace,
})
