import { clockTime, dayOf, relativeDay } from '../../kernel/dates.ts'
import type { KeptMail } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { paragraphsOf, piecesOf } from './rules.ts'

type Told = { zone: string; now: Temporal.Instant }

export function OutboxPage({ letters, zone, now }: Told & { letters: readonly KeptMail[] }) {
  return (
    <Sheet>
      <DataTable
        caption="Letters, the newest first"
        hideCaption
        columns={[{ label: 'Subject' }, { label: 'To' }, { label: 'Written' }]}
        rows={letters.map((letter) => [
          <a href={routes.mailMessage.at({ message: letter.id })}>{letter.subject}</a>,
          recipient(letter),
          when(letter.createdAt, zone, now),
        ])}
        empty={
          <EmptyState icon="outbox" title="No letters yet">
            <p>In the demonstration nothing leaves this machine. Contracts to sign, requests for feedback and links to sign in appear here as their readers would get them, and their links work.</p>
          </EmptyState>
        }
      />
    </Sheet>
  )
}

function recipient(letter: KeptMail): string {
  return letter.toName === undefined ? letter.to : `${letter.toName} (${letter.to})`
}

function when(at: Temporal.Instant, zone: string, now: Temporal.Instant): string {
  return `${relativeDay(dayOf(at, zone), dayOf(now, zone))}, ${clockTime(at, zone)}`
}

/** One letter as words. Links are not fetched ahead: following one is what its reader would do. */
export function LetterPage({ letter, baseUrl, zone, now }: Told & { letter: KeptMail; baseUrl: string }) {
  return (
    <div class="stack" data-no-prefetch="">
      <DefinitionList
        lines={[
          { term: 'To', says: recipient(letter) },
          { term: 'Written', says: when(letter.createdAt, zone, now) },
        ]}
      />
      <Sheet>
        <div class="prose">
          {paragraphsOf(letter.text).map((paragraph) => (
            <p class="as-typed">{piecesOf(paragraph, baseUrl).map((piece) => (piece.href === undefined ? piece.words : <a href={piece.href}>{piece.words}</a>))}</p>
          ))}
        </div>
      </Sheet>
    </div>
  )
}
