import type { Child } from 'hono/jsx'
import { pieceOf, type Piece } from '../../platform/web/compress.ts'
import type { Ask, LearnerVisit } from '../../platform/web/house.ts'
import { roomFor } from '../../platform/web/kept-pages.ts'
import { hasFlash } from './flash.ts'
import { answerBytes, answerDrawn, answerPage, drawPage, navigation, nonceOf, type PageWords } from './page.tsx'

const mostBytes = 32 * 1024 * 1024

/** A page cut where the nonce of its answer stood: a little before and between, and all the rest, compressed when it is asked for again. */
type Cut = { before: string; between: string; plain: Buffer<ArrayBuffer>; rest?: Piece }

/** How much room a page takes compressed, beside what it takes as it is: at most this. */
const compressedShare = 0.35

const pages = roomFor<Cut>(mostBytes)

/**
 * Answers with a page that is drawn from one learner’s record and nothing else, and keeps it until the record’s audit chain moves
 * or the day changes. What else it shows (a greeting with a name) is said in `beside`. Why this is right, and for which pages it
 * is not: docs/decisions/0012-kept-pages.md. An answer that `draw` gives whole is not kept.
 */
export async function answerKeptPage(
  ask: Ask,
  visit: LearnerVisit,
  beside: readonly string[],
  draw: () => Promise<{ words: PageWords; body: Child } | Response>,
): Promise<Response> {
  const { pathname, search } = new URL(ask.req.url)
  const nonce = nonceOf(ask)
  const place = JSON.stringify([visit.centreId, visit.learnerId, visit.place.role, pathname, search])
  const stamp = JSON.stringify([visit.recordSeq, visit.today, visit.place.zone, beside, ask.var.house.assets, navigation(ask)])
  const tellsOnce = hasFlash(ask)
  const before = tellsOnce ? undefined : pages.find(place, stamp)
  if (before !== undefined) return answerDrawn(ask, before.before + nonce + before.between + nonce, (before.rest ??= await pieceOf(before.plain)))
  const drawn = await draw()
  if (drawn instanceof Response) return drawn
  if (tellsOnce) return answerPage(ask, drawn.words, drawn.body)
  const page = Buffer.from(drawPage(ask, drawn.words, drawn.body))
  const cut = cutAt(nonce, page)
  const besides = place.length + stamp.length + cut.before.length + cut.between.length
  pages.keep(place, stamp, cut, 2 * besides + page.length + cut.plain.length * compressedShare)
  return answerBytes(ask, page)
}

/** The page as bytes and its parts of them: it is turned into bytes once, to be sent and to be kept. */
function cutAt(nonce: string, page: Buffer<ArrayBuffer>): Cut {
  const first = nonce === '' ? -1 : page.indexOf(nonce)
  const second = page.indexOf(nonce, first + nonce.length)
  const rest = second + nonce.length
  if (first < 0 || second < 0 || page.includes(nonce, rest)) throw new Error('A page names the nonce of its answer twice')
  return { before: page.toString('utf8', 0, first), between: page.toString('utf8', first + nonce.length, second), plain: page.subarray(rest) }
}
