import { dayOf, longDay, relativeDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { unreachable } from '../../../kernel/result.ts'
import type { StateName } from '../../../ui/state-badge/state-badge.tsx'
import { openedWords, whyClosed, type Link } from '../../links/index.ts'
import type { Contract, Party } from '../contract.ts'
import { standingOf } from '../rules.ts'

/** How a party stands, in words: "Waiting for Client B’s line manager" · "sent 6 days ago". */
export type Standing = { state: StateName; words: string; detail: string; note?: string }

type When = { contract: Pick<Contract, 'sentAt'>; today: string; now: Temporal.Instant; zone: string }

/** What the learner reads of one party: what it waits for since when, or what was answered and when. */
export function standingWords(party: Party, link: Link | undefined, when: When): Standing {
  const answer = standingOf(party)
  if (answer === undefined) return waiting(party, link, when)
  const detail = longDay(answer.answeredOn)
  switch (answer.answer) {
    case 'signed':
      return { state: 'passed', words: 'Signed', detail: answer.way === 'in person' ? `${detail}, in person on your device` : detail }
    case 'change requested':
      return { state: 'referred', words: 'Asks for a change', detail, note: answer.note }
    case 'declined':
      return { state: 'not yet met', words: 'Declined', detail, note: answer.note }
    default:
      return unreachable(answer.answer)
  }
}

function waiting(party: Party, link: Link | undefined, { contract, today, now, zone }: When): Standing {
  if (party.role === 'learner') return { state: 'waiting', words: 'Waiting for you', detail: '' }
  if (link === undefined && contract.sentAt === undefined) return { state: 'not started', words: 'Not sent yet', detail: '' }
  if (link === undefined) return { state: 'waiting', words: `Waiting for ${party.alias}`, detail: 'no letter was sent: there was no e-mail address' }
  const sent = `sent ${relativeDay(dayOf(link.lastSentAt, zone), today)}`
  const reminders = link.timesSent > 1 ? [counted(link.timesSent - 1, 'reminder')] : []
  const opened = link.openedAt === null ? [] : [openedWords(link, today, zone)]
  const expired = whyClosed(link, now) === 'expired' ? [`expired on ${longDay(dayOf(link.expiresAt, zone))}`] : []
  return { state: 'waiting', words: `Waiting for ${party.alias}`, detail: [sent, ...reminders, ...opened, ...expired].join(' · ') }
}
