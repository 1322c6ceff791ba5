import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { compressPage, gzipBefore, mayCompress, type Piece } from '../../platform/web/compress.ts'
import { memberOf, type Ask } from '../../platform/web/house.ts'
import { counted } from '../../kernel/text.ts'
import { routes } from '../../routes.ts'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { renderPage } from '../../ui/frame/document.tsx'
import { Frame } from '../../ui/frame/frame.tsx'
import type { Navigation, Switch } from '../../ui/frame/navigation.tsx'
import { PublicFrame } from '../../ui/frame/public-frame.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { takeFlash } from './flash.ts'
import { placeOf, placesFor, roleName } from './places.ts'

/** What a page says of itself to the frame around it. */
export type PageWords = {
  title: string
  heading?: string
  lede?: Child
  breadcrumb?: readonly Crumb[]
  /** The page's one main action. */
  main?: Child
  /** The right margin: what is next. */
  aside?: Child
  notices?: Child
  /** For tables and desks. */
  wide?: boolean
}

const plainHeaders = { 'Content-Type': 'text/html; charset=UTF-8', 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' }
const compressedHeaders = { br: { ...plainHeaders, 'Content-Encoding': 'br' }, gzip: { ...plainHeaders, 'Content-Encoding': 'gzip' } }

/** Answers with a page in the frame of the person's role. What was just done is told once, at the top. */
export function answerPage(ask: Ask, words: PageWords, body: Child, status: ContentfulStatusCode = 200): Response {
  return answerBytes(ask, Buffer.from(drawPage(ask, words, body)), status)
}

/** Answers with a page that was drawn for this answer, in UTF-8. */
export function answerBytes(ask: Ask, page: Buffer<ArrayBuffer>, status: ContentfulStatusCode = 200): Response {
  const [encoding] = mayCompress(ask)
  const compressed = encoding && compressPage(page, encoding)
  return encoding === undefined || compressed === undefined ? ask.body(page, status, plainHeaders) : ask.body(compressed, status, compressedHeaders[encoding])
}

/** Answers with a page of which all but the beginning was drawn before. */
export function answerDrawn(ask: Ask, beginning: string, rest: Piece): Response {
  if (mayCompress(ask).includes('gzip')) return ask.body(gzipBefore(beginning, rest), 200, compressedHeaders.gzip)
  return ask.body(Buffer.concat([Buffer.from(beginning), rest.plain]), 200, plainHeaders)
}

/** A page in the frame of the person's role, as text. */
export function drawPage(ask: Ask, words: PageWords, body: Child): string {
  const done = takeFlash(ask)
  const notices = done === undefined ? words.notices : [<Notice kind="done">{done}</Notice>, words.notices]
  return renderPage(
    <Frame {...words} notices={notices} nav={navigation(ask)} assets={ask.var.house.assets} nonce={nonceOf(ask)}>
      {body}
    </Frame>,
  )
}

/** Answers with a page for somebody without an account, or not signed in. These are never compressed: see mayCompress. */
export function answerPublicPage(
  ask: Ask,
  words: { title: string; heading?: string; lede?: Child; notices?: Child; centreName?: string; assurance?: Child },
  body: Child,
  status: ContentfulStatusCode = 200,
): Response {
  const { assets } = ask.var.house
  const page = renderPage(
    <PublicFrame {...words} notices={withMoreRequests(ask, words.notices)} assets={assets} nonce={nonceOf(ask)}>
      {body}
    </PublicFrame>,
  )
  return ask.html(page, status, { 'Cache-Control': 'no-store' })
}

/** Somebody who came by a link is told what else they are asked. */
function withMoreRequests(ask: Ask, notices: Child): Child {
  const more = ask.get('moreRequests')
  if (more === undefined) return notices
  return [
    notices,
    <Notice kind="info" title={`You have ${counted(more.count, 'more request')}`}>
      <p>
        <a href={more.href}>See everything you are asked</a>
      </p>
    </Notice>,
  ]
}

/** The nonce of this answer: what the page’s own scripts carry. */
export function nonceOf(ask: Ask): string {
  return ask.get('secureHeadersNonce') ?? ''
}

/** What the frame says of the person and their places. */
export function navigation(ask: Ask): Navigation {
  const { signedIn, place } = memberOf(ask)
  const { groups, often } = placesFor(place.role, ask.var.house.demonstration)
  const here = placeOf(
    ask.req.path,
    groups.flatMap(({ places }) => places),
  )
  const marked = <One extends { href: string }>(one: One) => ({ ...one, current: one.href === here })
  const switches = signedIn.places
    .filter((other) => other.membershipId !== place.membershipId)
    .map((other): Switch => ({ label: roleName(other.role), detail: other.centreName, href: routes.switchPlace.at({ to: other.membershipId }), post: true }))
  return {
    groups: groups.map(({ label, places }) => ({ label, places: places.map(marked) })),
    often: often.map(marked),
    person: { name: signedIn.person.name, role: roleName(place.role), centre: place.centreName },
    switches,
    home: routes.home.at(),
    search: routes.search.at(),
    account: routes.account.at(),
    signOut: routes.signOut.at(),
  }
}
