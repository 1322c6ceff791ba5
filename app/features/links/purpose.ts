import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { Typed } from '../../platform/web/form.ts'
import type { Ask } from '../../platform/web/house.ts'
import type { LinkPurpose, OpenedLink, WhyClosed } from './link.ts'

/** What a closed link says instead of its page. `nothingToSee`: what was answered cannot be shown again. */
export type ClosedWords = { title: string; words: readonly string[]; nothingToSee?: true }

/**
 * What a feature does for a link of its purpose.
 * `show`: the page that asks (GET). `answer`: keeps the answer and goes on to `routes.linkDone`, or shows the page again with
 * what went wrong; it calls `lockLink` and `markAnswered` in the transaction that keeps the answer. `done`: the thank-you
 * page, reached only when the link was answered. `copy`: a file of what was answered, as long as that page is there. `closed`: own words for a link that is closed, where the usual ones are not enough.
 * `about`: which one it is, such as its day, where somebody may be asked for several of the kind at once.
 */
export type PurposePages = {
  show(ask: Ask, link: OpenedLink): Promise<Response>
  answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response>
  done(ask: Ask, link: OpenedLink): Promise<Response>
  copy?(ask: Ask, link: OpenedLink): Promise<Response>
  about?(tx: Transaction<DB>, link: OpenedLink): Promise<string | undefined>
  closed?(ask: Ask, link: OpenedLink, why: WhyClosed): Promise<ClosedWords | undefined>
}

/** Every purpose with its pages: none can be forgotten. */
export type PurposeTable = Readonly<Record<LinkPurpose, PurposePages>>
