import type { Child } from 'hono/jsx'
import { dayOf, longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { KeptFor } from '../../keeping/index.ts'
import type { LinkPurpose, OpenedLink } from '../link.ts'

/** One thing that is asked now, and which one of its kind it is. */
export type OpenRequest = { link: OpenedLink; about: string | undefined }

/** Everything between a learner and one person outside, on one page: what is asked of them now, then what they have answered. */
export function answerAllRequests(ask: Ask, link: OpenedLink, open: readonly OpenRequest[], parts: readonly Child[]): Response {
  const { learnerName, centre } = link
  const lede =
    open.length === 0
      ? `${learnerName} asks nothing more of you now.`
      : `${learnerName} asks you for ${counted(open.length, 'thing')}.${open.length === 1 ? '' : ' Take them one at a time, in any order.'}`
  const title = link.recipient.kind === 'supervisor' ? `Your supervision of ${learnerName}` : `Between you and ${learnerName}`
  const body = (
    <div class="stack">
      {open.length > 0 && <Waiting open={open} zone={centre.zone} />}
      {parts}
      {parts.length === 0 && open.length === 0 && <p>You can close this page.</p>}
      {parts.length > 0 && (
        <Sheet title="How long it is kept" kind="sunken" compact>
          <div class="stack-tight">
            <p>This page is for you alone. It shows what you were asked and what you said, and nobody else’s answers. It works until your last link stops.</p>
            <KeptFor where={link} left="answer" />
          </div>
        </Sheet>
      )}
    </div>
  )
  return answerPublicPage(ask, { title, lede, centreName: centre.name }, body)
}

function Waiting({ open, zone }: { open: readonly OpenRequest[]; zone: string }) {
  const lines = open.map(({ link: one, about }) => ({
    title: about === undefined ? askedWords(one.purpose) : `${askedWords(one.purpose)} ${about}`,
    href: routes.link.at({ token: one.token }),
    icon: 'send' as const,
    detail: `Asked on ${longDay(dayOf(one.createdAt, zone))}. You can answer until ${longDay(dayOf(one.expiresAt, zone))}`,
  }))
  return (
    <Sheet title="What you are asked">
      <LinkList label="What you are asked" lines={lines} />
    </Sheet>
  )
}

/** The way from a page behind a link to everything between the two; for whoever has more than one thing to do with a learner. */
export function ToEverything({ link }: { link: OpenedLink }) {
  if (link.recipient.kind !== 'supervisor') return <></>
  const [own = ''] = link.token.split('~')
  return (
    <p>
      <a href={routes.allRequests.at({ token: own })}>See everything between you and {link.learnerName}</a>
    </p>
  )
}

function askedWords(purpose: LinkPurpose): string {
  switch (purpose) {
    case 'sign contract':
      return 'Read and sign a contract'
    case 'approve organisation agreement':
      return 'Read and approve an agreement'
    case 'end contract':
      return 'End a contract'
    case 'give feedback':
      return 'Give feedback'
    case 'confirm supervision':
      return 'Confirm supervision'
    case 'confirm sessions':
      return 'Confirm sessions'
    case 'agree needs and goals':
      return 'Agree needs and goals'
    case 'review reflective log':
      return 'Read reflections and say what you think'
    case 'write witness testimony':
      return 'Say what you saw'
    default:
      return unreachable(purpose)
  }
}
