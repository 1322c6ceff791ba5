import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import type { DB } from '../../../platform/database/connect.ts'
import type { Link, OpenedLink } from '../link.ts'

/** What a part of somebody's one page is drawn from. `addressOf` leads to what they answered by another link of theirs, while it opens. */
export type Between = { link: OpenedLink; today: string; addressOf: (link: Pick<Link, 'id'>) => string | undefined }

/**
 * A part of the page that shows somebody outside everything between them and one learner: what they confirmed, wrote or gave.
 * Nothing when there is nothing. It shows what this very person was shown or has said, and never anybody else's.
 */
export type BetweenPart = (tx: Transaction<DB>, between: Between) => Promise<Child | undefined>
