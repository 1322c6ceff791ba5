import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/audit/record.ts'
import type { DB } from '../../platform/database/connect.ts'
import { discardDraft, type DraftKey } from '../../platform/drafts/drafts.ts'
import { postMail } from '../../platform/mail/mail.ts'
import { found, type House } from '../../platform/web/house.ts'
import { findRecipient } from '../clients/index.ts'
import {
  askerBehind,
  createLink,
  findLinksTo,
  lockLink,
  lockLinksTo,
  resendLink,
  revokeLink,
  whyClosed,
  type Asker,
  type Recipient,
  type WaitingLink,
} from '../links/index.ts'
import { recordRequestEvent } from './events.ts'
import { letterThatAsks } from './letters.ts'
import { findRequest } from './queries.ts'
import { hashOfShown, type Shown } from './request.ts'
import { daysToAnswer, whyNothingIsAsked, whySendingAgainIsRefused } from './rules.ts'

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>

/** What is to be asked, and of whom. `clientId` is the client whose work it is about, if it is about one; `draft` the draft that is sent with it. */
export type Wanted = { recipient: Recipient; clientId: string | null; shown: Shown; draft?: DraftKey }

export type SendingRefused = { kind: 'no address' | 'nothing chosen' | 'needs and goals missing' }

/** Asks somebody outside by a link. Whatever waited for the same person and purpose is withdrawn, but for a testimony of something else. */
export async function sendRequest(tx: Transaction<DB>, post: Post, asker: Asker, wanted: Wanted): Promise<Result<{ id: string }, SendingRefused>> {
  const { centreId, learnerId, by, at } = asker
  const { recipient, clientId, shown, draft } = wanted
  const why = whyNothingIsAsked(shown)
  if (why !== undefined) return refused({ kind: why })
  // Whoever answers locks the link before the learner's chain: so does this, which then writes both.
  if (shown.purpose !== 'write witness testimony') await lockLinksTo(tx, centreId, learnerId, recipient.id)
  const to = await findRecipient(tx, post.vault, centreId, recipient.id, { at, actor: by })
  if (to?.email === undefined) return refused({ kind: 'no address' })
  if (shown.purpose !== 'write witness testimony') await withdrawEarlier(tx, asker, wanted)
  const id = newId()
  const hash = hashOfShown(shown)
  await tx
    .insertInto('request')
    .values({
      centre_id: centreId,
      id,
      learner_id: learnerId,
      purpose: shown.purpose,
      client_id: clientId,
      shown: JSON.stringify(shown),
      shown_sha256: Buffer.from(hash, 'hex'),
      created_at: at.toString(),
    })
    .execute()
  const data = { purpose: shown.purpose, content: hash, ...(clientId === null ? {} : { client: clientId }) }
  await recordRequestEvent(tx, { centreId, learnerId, at, by, kind: 'RequestMade', subject: { kind: 'request', id }, data })
  const link = await createLink(tx, post, { centreId, learnerId, purpose: shown.purpose, subjectId: id, recipient, expires: lastMoment(at) }, { by, at })
  await postMail(tx, post, centreId, letterThatAsks(asker, shown, { ...to, email: to.email }, link.url), at)
  if (draft !== undefined) await discardDraft(tx, draft)
  return good({ id })
}

async function withdrawEarlier(tx: Transaction<DB>, { centreId, learnerId, by, at }: Asker, { recipient, shown }: Wanted): Promise<void> {
  for (const link of await findLinksTo(tx, centreId, learnerId, recipient.id)) {
    if (link.purpose === shown.purpose) await revokeLink(tx, link, { by, at })
  }
}

export type RemindingRefused = { kind: 'sent today' | 'no address' | 'answered' | 'revoked' }

/** Sends a request again: a new link, and the one before it dies. Without `by` it is the house that reminds. */
export async function remindOfRequest(
  tx: Transaction<DB>,
  post: Post,
  link: WaitingLink,
  at: Temporal.Instant,
  by?: Actor,
): Promise<Result<undefined, RemindingRefused>> {
  const asker: Asker = { ...askerBehind(link, at), ...(by === undefined ? {} : { by }) }
  const closed = whyClosed(link, at)
  if (closed === 'answered' || closed === 'revoked') return refused({ kind: closed })
  const why = whySendingAgainIsRefused(link.lastSentAt, at)
  if (why !== undefined) return refused({ kind: why })
  await lockLink(tx, link, at)
  const to = await findRecipient(tx, post.vault, link.centreId, link.recipient.id, { at, actor: asker.by })
  if (to?.email === undefined) return refused({ kind: 'no address' })
  const { shown } = found(await findRequest(tx, link.centreId, link.learnerId, link.subjectId))
  const fresh = await resendLink(tx, post, link, { by: asker.by, at, expires: lastMoment(at) })
  if (!fresh.ok) return fresh
  await postMail(tx, post, link.centreId, letterThatAsks(asker, shown, { ...to, email: to.email }, fresh.value.url), at)
  return good(undefined)
}

function lastMoment(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: 24 * daysToAnswer })
}
