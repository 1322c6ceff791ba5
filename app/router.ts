import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { answerBroken, answerForbidden, answerForeign, answerNotFound, answerTooLarge } from './features/frame/index.ts'
import { doors } from './features/doors.ts'
import { answerSignInFirst, placeCookie } from './features/account/index.ts'
import { newId, isId } from './kernel/ids.ts'
import { countAnswer } from './platform/metrics/metrics.ts'
import type { Door } from './platform/web/feature.ts'
import { TooManyFields } from './platform/web/form.ts'
import { NotFound, type Ask, type House, type HouseEnv } from './platform/web/house.ts'
import { findSignedIn } from './platform/web/visit.ts'
import { staticFiles } from './platform/web/static-files.ts'

/** Most that one form may send: 1 MB of text. */
const bodySize = 1_000_000

/** Where files are sent to by somebody who is signed in, and most that comes with one. */
const upload = /^\/(?:evidence\/[^/]+\/documents|frameworks\/import)$/
const uploadSize = 21_000_000

/** The whole application: every door of every feature behind the same headers, limits, sign-in and policy. */
export function createRouter(house: House, clientFolder: string): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>()
  app.use(async (ask, next) => {
    ask.set('house', house)
    ask.set('visit', { requestId: newId(), now: house.clock(), signedIn: undefined })
    await next()
    // Not ask.header(): once there is an answer it makes another of it, whose body is then streamed at twice the cost.
    ask.res.headers.set('X-Request-Id', ask.var.visit.requestId)
  })
  app.use(logRequests)
  app.use('/l/*', hideAddressOfLinks)
  app.use(secureHeaders(headersFor(house)))
  app.get('/assets/*', staticFiles(clientFolder))
  app.use(refuseOtherThanForms)
  app.use(csrf({ origin: (origin, ask) => isOwnOrigin(origin, ask.req.path, house.baseUrl) }))
  const forms = bodyLimit({ maxSize: bodySize, onError: (ask) => answerTooLarge(ask as Ask) })
  const uploads = bodyLimit({ maxSize: uploadSize, onError: (ask) => answerTooLarge(ask as Ask, '20 MB') })
  app.use((ask, next) => (bringsFile(ask as Ask) ? uploads : forms)(ask, next))
  for (const door of doors) mount(app, door)
  app.notFound(async (ask) => {
    await findWho(ask)
    return answerNotFound(ask)
  })
  app.onError(answerError)
  return app
}

function bringsFile(ask: Ask): boolean {
  if (!upload.test(ask.req.path) || !(ask.req.header('content-type') ?? '').startsWith('multipart/form-data')) return false
  return ask.var.house.auth.readToken(ask.req.raw.headers) !== undefined
}

function headersFor(house: House): Parameters<typeof secureHeaders>[0] {
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: house.baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  }
}

/** The token in its address is all that a link needs: it is told to nobody, not even as the page somebody came from. */
async function hideAddressOfLinks(ask: Ask, next: () => Promise<void>): Promise<void> {
  await next()
  ask.res.headers.set('Referrer-Policy', 'no-referrer')
}

/** Whatever else is posted is no form of a page of ours, and is not looked at for where it comes from. */
const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

async function refuseOtherThanForms(ask: Ask, next: () => Promise<void>): Promise<Response | undefined> {
  const type = ask.req.header('content-type')
  if (ask.req.method !== 'GET' && ask.req.method !== 'HEAD' && type !== undefined && !formTypes.test(type)) return answerForeign(ask)
  await next()
  return undefined
}

/** Pages without a referrer post with the origin `null` (Fetch standard, 3.1): good only where the token, not a cookie, gives the right. */
function isOwnOrigin(origin: string, path: string, baseUrl: string): boolean {
  return origin === new URL(baseUrl).origin || (origin === 'null' && path.startsWith('/l/'))
}

async function logRequests(ask: Ask, next: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await next()
  const { requestId } = ask.var.visit
  const milliseconds = Math.round((performance.now() - began) * 10) / 10
  countAnswer({ method: ask.req.method, route: ask.req.routePath, status: ask.res.status, milliseconds })
  ask.var.house.log.info({ requestId, method: ask.req.method, route: ask.req.routePath, status: ask.res.status, milliseconds }, 'answered')
}

async function findWho(ask: Ask): Promise<void> {
  const { house, visit } = ask.var
  const token = house.auth.readToken(ask.req.raw.headers)
  if (token === undefined) return
  const wanted = getCookie(ask, placeCookie)
  const signedIn = await findSignedIn(house.database, token, wanted !== undefined && isId(wanted) ? wanted : undefined, visit.now)
  ask.set('visit', { ...visit, signedIn })
}

function mount(app: Hono<HouseEnv>, door: Door): void {
  app.on(door.method, door.pattern, async (ask) => {
    if (door.admits === 'link') return door.handle(ask)
    await findWho(ask)
    if (door.admits === 'anyone') return door.handle(ask)
    const { signedIn } = ask.var.visit
    if (signedIn === undefined) return answerSignInFirst(ask)
    if (door.admits === 'person') return door.handle(ask)
    if (signedIn.place === null || !door.admits.includes(signedIn.place.role)) return answerForbidden(ask)
    return door.handle(ask)
  })
}

function answerError(error: Error, ask: Ask): Response {
  if (error instanceof NotFound) return answerNotFound(ask)
  if (error instanceof TooManyFields) return answerTooLarge(ask)
  if (error instanceof HTTPException && error.status < 500) return error.status === 403 ? answerForeign(ask) : error.getResponse()
  ask.var.house.log.error({ err: error, requestId: ask.var.visit.requestId, route: ask.req.routePath }, 'failed')
  return answerBroken(ask)
}
