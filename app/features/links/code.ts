import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Transaction } from 'kysely'
import { good, refused, type Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { OpenedLink } from './link.ts'
import { judgeCode, whySendingCodeIsRefused, type CodeVerdict, type KeptCode, type SendingCodeRefused } from './code-rules.ts'

/** For how many minutes a code works. */
export const minutesOfCode = 10

type Which = Pick<OpenedLink, 'centreId' | 'id' | 'token'>

/**
 * Makes a code of six digits to be mailed; one made before works no more. Kept is only its hash under the token of the link's
 * address, which is kept nowhere: whoever reads the database cannot try all million codes.
 */
export async function makeCode(tx: Transaction<DB>, link: Which, now: Temporal.Instant): Promise<Result<{ code: string }, { kind: SendingCodeRefused }>> {
  const before = await lockCode(tx, link)
  const why = whySendingCodeIsRefused(before, now)
  if (why !== undefined) return refused({ kind: why })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const isNewDay = before === undefined || Temporal.Instant.compare(before.sentAt.add({ hours: 24 }), now) <= 0
  const fresh = {
    code_hash: hashOf(link, code),
    sent_at: now.toString(),
    expires_at: now.add({ minutes: minutesOfCode }).toString(),
    tries: 0,
    times_sent: isNewDay ? 1 : before.timesSent + 1,
  }
  await tx
    .insertInto('link_code')
    .values({ centre_id: link.centreId, link_id: link.id, ...fresh })
    .onConflict((conflict) => conflict.columns(['centre_id', 'link_id']).doUpdateSet(fresh))
    .execute()
  return good({ code })
}

/** Judges a typed code, and counts it as a try. Call it with the link locked; a right code is used up by `spendCode`. */
export async function tryCode(tx: Transaction<DB>, link: Which, typed: string, now: Temporal.Instant): Promise<CodeVerdict> {
  const kept = await lockCode(tx, link)
  if (kept === undefined) return 'none'
  const verdict = judgeCode(kept, timingSafeEqual(hashOf(link, typed.replaceAll(/\s/g, '')), kept.hash), now)
  if (verdict === 'right' || verdict === 'wrong') await countTry(tx, link, kept.tries + 1)
  return verdict
}

/** Whether a code was mailed for this link and is still good to be typed. */
export async function isCodeWaiting(tx: Transaction<DB>, link: Which, now: Temporal.Instant): Promise<boolean> {
  const kept = await lockCode(tx, link)
  return kept !== undefined && judgeCode(kept, true, now) === 'right'
}

/** Forgets the code of a link that was answered. */
export async function spendCode(tx: Transaction<DB>, link: Which): Promise<void> {
  await tx.deleteFrom('link_code').where('centre_id', '=', link.centreId).where('link_id', '=', link.id).execute()
}

async function countTry(tx: Transaction<DB>, link: Which, tries: number): Promise<void> {
  await tx.updateTable('link_code').set({ tries }).where('centre_id', '=', link.centreId).where('link_id', '=', link.id).execute()
}

async function lockCode(tx: Transaction<DB>, link: Which): Promise<(KeptCode & { hash: Uint8Array }) | undefined> {
  const row = await tx.selectFrom('link_code').selectAll().where('centre_id', '=', link.centreId).where('link_id', '=', link.id).forUpdate().executeTakeFirst()
  return row && { hash: row.code_hash, sentAt: row.sent_at, expiresAt: row.expires_at, tries: row.tries, timesSent: row.times_sent }
}

function hashOf({ token }: Which, code: string): Buffer {
  return createHmac('sha256', token).update(code).digest()
}
