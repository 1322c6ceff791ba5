import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ask } from '../../platform/web/house.ts'

const cookie = 'done'

/** Sends the person on after a write, with one sentence about what was done that the next page shows once. */
export function goOn(ask: Ask, to: string, done?: string): Response {
  if (done !== undefined) {
    setCookie(ask, cookie, Buffer.from(done, 'utf8').toString('base64url'), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 60,
      secure: ask.var.house.baseUrl.startsWith('https:'),
    })
  }
  return ask.redirect(to, 303)
}

/** The sentence that the write before this page left, if any; it is told once. */
export function takeFlash(ask: Ask): string | undefined {
  const kept = getCookie(ask, cookie)
  if (kept === undefined || kept === '') return undefined
  deleteCookie(ask, cookie, { path: '/' })
  return Buffer.from(kept, 'base64url').toString('utf8').slice(0, 300)
}

/** Whether there is such a sentence to tell. */
export function hasFlash(ask: Ask): boolean {
  return (getCookie(ask, cookie) ?? '') !== ''
}
