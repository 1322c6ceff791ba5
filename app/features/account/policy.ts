import { definePolicy } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** Whoever wants in may knock; what is one's own needs a sign-in and no role. */
export const accountPolicy = definePolicy({
  [`GET ${routes.signIn.pattern}` as const]: 'anyone',
  [`POST ${routes.signIn.pattern}` as const]: 'anyone',
  [`GET ${routes.signInByLink.pattern}` as const]: 'anyone',
  [`POST ${routes.signInByLink.pattern}` as const]: 'anyone',
  [`GET ${routes.openSignInLink.pattern}` as const]: 'anyone',
  [`POST ${routes.openSignInLink.pattern}` as const]: 'anyone',
  [`POST ${routes.signOut.pattern}` as const]: 'anyone',
  [`GET ${routes.acceptInvitation.pattern}` as const]: 'anyone',
  [`POST ${routes.acceptInvitation.pattern}` as const]: 'anyone',
  [`GET ${routes.account.pattern}` as const]: 'person',
  [`GET ${routes.changePassword.pattern}` as const]: 'person',
  [`POST ${routes.changePassword.pattern}` as const]: 'person',
  [`POST ${routes.revokeOtherSessions.pattern}` as const]: 'person',
  [`POST ${routes.revokeSession.pattern}` as const]: 'person',
  [`POST ${routes.switchPlace.pattern}` as const]: 'person',
})
