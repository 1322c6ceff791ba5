import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../platform/web/house.ts'
import { answerPage, answerPublicPage, type PageWords } from '../frame/index.ts'

/** A page of a signed-in person, whether or not they have a place in a centre (any more). */
export function answerOwnPage(ask: Ask, words: PageWords, body: Child, status: ContentfulStatusCode = 200): Response {
  if (ask.var.visit.signedIn?.place != null) return answerPage(ask, words, body, status)
  return answerPublicPage(ask, { title: words.title, lede: words.lede, notices: words.notices, assurance: '' }, body, status)
}

/** Gives the browser cookies that the accounts library has made. */
export function giveCookies(ask: Ask, cookies: readonly string[]): void {
  for (const cookie of cookies) ask.header('Set-Cookie', cookie, { append: true })
}
