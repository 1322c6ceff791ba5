import { clockTime, dayOf, relativeDay } from '../../kernel/dates.ts'
import type { KeptMail } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state/empty-state.tsx'
import { LinkList } from '../../ui/link-list/link-list.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { paragraphsOf, piecesOf } from './rules.ts'

type Told = { zone: string; now: Temporal.Instant }

export function OutboxPage({ letters, zone, now }: Told & { letters: readonly KeptMail[] }) {
  if (letters.length === 0) {
    return (
      <Sheet>
        <EmptyState icon="outbox" title="No letters yet">
          <p>
            In the demonstration nothing leaves this machine. Contracts to sign, requests for feedback and links to sign in appear here as their readers would
            get them, and their links work.
          </p>
        </EmptyState>
      </Sheet>
    )
  }
  const lines = letters.map((letter) => ({
    title: letter.subject,
    href: routes.mailMessage.at({ message: letter.id }),
    icon: 'mail' as const,
    detail: recipient(letter),
    aside: when(letter.createdAt, zone, now),
  }))
  return (
    <Sheet>
      <LinkList label="Letters, the newest first" lines={lines} />
    </Sheet>
  )
}

function recipient(letter: KeptMail): string {
  return letter.toName === undefined ? letter.to : `${letter.toName} (${letter.to})`
}

function when(at: Temporal.Instant, zone: string, now: Temporal.Instant): string {
  return `${relativeDay(dayOf(at, zone), dayOf(now, zone))}, ${clockTime(at, zone)}`
}

const calendarWords = { REQUEST: 'An invitation (invitation.ics)', CANCEL: 'A cancellation (invitation.ics)' } as const

/** One letter as words. Links are not fetched ahead: following one is what its reader would do. */
export function LetterPage({ letter, baseUrl, zone, now }: Told & { letter: KeptMail; baseUrl: string }) {
  return (
    <div class="stack" data-no-prefetch="">
      <DefinitionList
        lines={[
          { term: 'To', says: recipient(letter) },
          { term: 'Written', says: when(letter.createdAt, zone, now) },
          ...(letter.enclosed === undefined ? [] : [{ term: 'With it', says: 'A sealed PDF, made when the letter is sent' }]),
          ...(letter.calendar === undefined ? [] : [{ term: 'For the calendar', says: calendarWords[letter.calendar.method] }]),
        ]}
      />
      <Sheet>
        <div class="prose">
          {paragraphsOf(letter.text, letter.subject).map((paragraph) => (
            <p class="as-typed">
              {piecesOf(paragraph, baseUrl).map((piece) => (piece.href === undefined ? piece.words : <a href={piece.href}>{piece.words}</a>))}
            </p>
          ))}
        </div>
      </Sheet>
    </div>
  )
}
