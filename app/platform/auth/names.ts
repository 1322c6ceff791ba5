export const basePath = '/accounts-library'
export const addressHeader = 'x-coachfolio-address'
export const cookiePrefix = 'coachfolio'

/** What the session cookie is called: browsers hold names that begin with `__Secure-` to https. */
export function cookieName(baseUrl: string): string {
  return `${baseUrl.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`
}
