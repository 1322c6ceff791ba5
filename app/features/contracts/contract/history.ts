import { dayOf, longDay } from '../../../kernel/dates.ts'
import type { TimelineEntry } from '../../../ui/timeline/timeline.tsx'
import type { Link } from '../../links/index.ts'
import type { Contract } from '../contract.ts'

type Happening = { at: Temporal.Instant; title: string; icon: TimelineEntry['icon']; detail?: string }

/** What happened to a version, newest first. */
export function historyOf(contract: Contract, links: readonly Link[], zone: string): TimelineEntry[] {
  const happenings = [...drawing(contract), ...sending(contract, links), ...answering(contract), ...ending(contract)]
  return happenings
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .toReversed()
    .map(({ at, title, icon, detail }, place) => {
      const day = dayOf(at, zone)
      return { id: `history-${place}`, day, when: longDay(day), title, icon, detail }
    })
}

function drawing(contract: Contract): Happening[] {
  return [{ at: contract.createdAt, title: `Version ${contract.version} drawn up`, icon: 'contract' }]
}

function sending(contract: Contract, links: readonly Link[]): Happening[] {
  return links.flatMap((link) => {
    const to = contract.parties.find((party) => party.id === link.details['party'])?.alias ?? ''
    const sent: Happening = { at: link.createdAt, title: `Sent to ${to}`, icon: 'send' }
    const again: Happening = { at: link.lastSentAt, title: `Reminded ${to}`, icon: 'mail' }
    const ended: Happening[] = link.revokedAt === null ? [] : [{ at: link.revokedAt, title: `The link for ${to} was ended`, icon: 'link' }]
    return [sent, ...(link.timesSent > 1 ? [again] : []), ...ended]
  })
}

function ending({ ending: end, parties }: Contract): Happening[] {
  if (end === undefined) return []
  const who = parties.find((party) => party.id === end.partyId)?.alias ?? ''
  return [{ at: end.recordedAt, title: `${who} ended it, from ${longDay(end.endedOn)}`, icon: 'attention', detail: end.reason }]
}

const done = { signed: ['signed', 'sign'], 'change requested': ['asked for a change', 'reply'], declined: ['declined', 'attention'] } as const

function answering(contract: Contract): Happening[] {
  return contract.parties.flatMap((party) =>
    party.answers.map((answer): Happening => {
      const [words, icon] = done[answer.answer]
      const at = { at: answer.answeredAt, title: `${party.alias} ${words}`, icon }
      return answer.note === '' ? at : { ...at, detail: answer.note }
    }),
  )
}
