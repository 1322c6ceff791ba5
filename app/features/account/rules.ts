import { routes } from '../../routes.ts'

const elsewhere = 'http://own.invalid'

/** A path of this application, or its first page: an address that leads to another site is never followed (open redirect). */
export function ownPath(path: string): string {
  if (!path.startsWith('/') || /[\\\u0000-\u0020\u007f]/.test(path)) return routes.home.at()
  if (!URL.canParse(path, elsewhere)) return routes.home.at()
  const { origin, pathname } = new URL(path, elsewhere)
  return origin === elsewhere && !pathname.startsWith('//') ? path : routes.home.at()
}

/** The same for an address that names it: nothing when it is only the first page, which needs no naming. */
export function ownThen(path: string): string | undefined {
  const then = ownPath(path)
  return then === routes.home.at() ? undefined : then
}

/** What a browser says of itself, in words a person knows their devices by. */
export function deviceWords(userAgent: string): string {
  const browser = first(userAgent, [
    ['Edg', 'Edge'],
    ['OPR/', 'Opera'],
    ['Firefox', 'Firefox'],
    ['FxiOS', 'Firefox'],
    ['Chrom', 'Chrome'],
    ['CriOS', 'Chrome'],
    ['Safari', 'Safari'],
  ])
  const system = first(userAgent, [
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Android', 'Android'],
    ['Windows', 'Windows'],
    ['Mac OS', 'Mac'],
    ['CrOS', 'Chromebook'],
    ['Linux', 'Linux'],
  ])
  if (browser === undefined && system === undefined) return 'A device that does not say what it is'
  if (browser === undefined || system === undefined) return browser ?? system ?? ''
  return `${browser} on ${system}`
}

function first(text: string, marks: readonly (readonly [string, string])[]): string | undefined {
  return marks.find(([mark]) => text.includes(mark))?.[1]
}

/** Why a password may not be chosen; the bounds are those of NIST SP 800-63B, §5.1.1, with a longer least. */
export function whyPasswordIsRefused(password: string, email: string, length: { least: number; most: number }): string | undefined {
  if (password.length < length.least) return `Choose a password of at least ${length.least} characters. Three or four words that nobody would guess are good.`
  if (password.length > length.most) return `Choose a password of at most ${length.most} characters`
  if (password.toLowerCase().includes(email.toLowerCase())) return 'Choose a password without your e-mail address in it'
  if (new Set(password).size < 4) return 'Choose a password with more than three different characters'
  return undefined
}
