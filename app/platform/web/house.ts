import type { Context, Env } from 'hono'
import type { Kysely } from 'kysely'
import type { Clock } from '../../kernel/dates.ts'
import type { Auth } from '../auth/auth.ts'
import type { DB } from '../database/connect.ts'
import type { FileStore } from '../files/store.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Log } from '../log/log.ts'
import type { Signing } from '../signing/signing.ts'
import type { Vault } from '../vault/vault.ts'
import type { Proxies } from './proxies.ts'
import type { Place, SignedIn } from './visit.ts'

/** Everything a controller may use, made once at start and passed in. */
export type House = {
  readonly database: Kysely<DB>
  readonly vault: Vault
  readonly signing: Signing
  readonly files: FileStore
  readonly auth: Auth
  readonly jobs: Jobs
  readonly log: Log
  readonly clock: Clock
  /** Where the application is reached from outside, without a slash at the end. */
  readonly baseUrl: string
  /** Whose word is taken for where a request comes from. */
  readonly proxies: Proxies
  readonly demonstration: boolean
  /** Addresses of the style sheet, the script and the font that every page loads. */
  readonly assets: { readonly style: string; readonly client: string; readonly font: string; readonly icon: string }
}

/** What is known of one request before any feature sees it. */
export type Visit = {
  readonly requestId: string
  readonly now: Temporal.Instant
  readonly signedIn: SignedIn | undefined
}

/** What else is asked of somebody who came by a link, and where that stands. */
export type MoreRequests = { count: number; href: string }

export type HouseEnv = Env & { Variables: { house: House; visit: Visit; secureHeadersNonce?: string; moreRequests?: MoreRequests } }

/** A request on its way through the house. */
export type Ask = Context<HouseEnv>

/** A signed-in person in one of their places. */
export type MemberVisit = Visit & {
  readonly signedIn: SignedIn
  readonly place: Place
  readonly personId: string
  readonly centreId: string
  readonly today: string
}

/** The person and place of a request that the policy has let in. */
export function memberOf(ask: Ask): MemberVisit {
  const visit = ask.var.visit
  const place = visit.signedIn?.place
  if (visit.signedIn === undefined || place === null || place === undefined) throw new Error('The policy let in somebody without a place')
  const today = visit.now.toZonedDateTimeISO(place.zone).toPlainDate().toString()
  return { ...visit, signedIn: visit.signedIn, place, personId: visit.signedIn.person.id, centreId: place.centreId, today }
}

/** A learner on a page of their own practice. */
export type LearnerVisit = MemberVisit & { readonly learnerId: string; readonly recordSeq: number }

/** The same for a learner, with the id of their record and how far its audit chain has come. */
export function learnerOf(ask: Ask): LearnerVisit {
  const member = memberOf(ask)
  const learner = member.signedIn.learner
  if (learner === null) throw new NotFound()
  return { ...member, learnerId: learner.id, recordSeq: learner.seq }
}

/** Not there, or not yours: both look the same from outside. Answered with 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor() {
    super('Not found')
  }
}

/** The row, or 404 when there is none that the visitor may see. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NotFound()
  return value
}
