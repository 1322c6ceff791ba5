import { dayOf, longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import type { LinkPurpose, OpenedLink } from '../link.ts'

/** Everything that a learner asks of one person now, on one page. */
export function answerAllRequests(ask: Ask, link: OpenedLink, open: readonly OpenedLink[]): Response {
  const { learnerName, centre } = link
  const lede =
    open.length === 0
      ? `${learnerName} asks nothing more of you now.`
      : `${learnerName} asks you for ${counted(open.length, 'thing')}. Take them one at a time, in any order.`
  const lines = open.map((one) => ({
    title: askedWords(one.purpose),
    href: routes.link.at({ token: one.token }),
    icon: 'send' as const,
    detail: `You can answer until ${longDay(dayOf(one.expiresAt, centre.zone))}`,
  }))
  const body =
    open.length === 0 ? (
      <p>You can close this page.</p>
    ) : (
      <Sheet>
        <LinkList label="What you are asked" lines={lines} />
      </Sheet>
    )
  return answerPublicPage(ask, { title: 'What you are asked', lede, centreName: centre.name }, body)
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
