import { route } from '../kernel/route.ts'

/** Coming in, one’s account, and what the house says of itself. */
export const houseRoutes = {
  home: route('/'),
  search: route('/search'),
  saveDraft: route('/drafts/:form/:subject'),
  signIn: route('/sign-in'),
  signInByLink: route('/sign-in/link'),
  openSignInLink: route('/sign-in/link/:token'),
  signOut: route('/sign-out'),
  account: route('/account'),
  changePassword: route('/account/password'),
  revokeOtherSessions: route('/account/sessions/others/revoke'),
  revokeSession: route('/account/sessions/:session/revoke'),
  switchPlace: route('/account/place'),
  acceptInvitation: route('/invitations/:token'),
  outbox: route('/outbox'),
  mailMessage: route('/outbox/:message'),
  uiKit: route('/ui-kit'),
  uiKitPage: route('/ui-kit/:page'),
  alive: route('/healthz'),
  ready: route('/readyz'),
  metrics: route('/metrics'),
} as const
