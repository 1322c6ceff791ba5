import { duration } from '../../kernel/text.ts'
import { routes } from '../../routes.ts'
import type { Evaluation, Reason } from '../../sufficiency/evaluation.ts'
import { momentOf } from '../../sufficiency/instants.ts'
import type { PracticeRecord, Session } from '../../sufficiency/record.ts'

/** What counts of a session, in a sentence, with the reasons and where each is put right. */
export type Standing = { kind: 'counts' | 'in part' | 'waits' | 'does not count'; words: string; reasons: { words: string; href?: string; label?: string }[] }

/** Says what counts of one session for the unit; none while the learner is registered on no unit. */
export function standingOf(session: Session, record: PracticeRecord, evaluation: Evaluation | undefined): Standing | undefined {
  const found = evaluation?.sessions.find((one) => one.id === session.id)
  if (found === undefined) return undefined
  const { counted, waiting } = found
  const reasons = found.reasons.map((reason) => ({ words: reason.words, ...wayOut(reason, session, record) }))
  if (counted > 0 && counted === session.minutes) return { kind: 'counts', words: `${duration(counted)} counts.`, reasons }
  if (counted > 0) return { kind: 'in part', words: `${duration(counted)} of ${duration(session.minutes)} counts.`, reasons }
  if (waiting > 0) return { kind: 'waits', words: `${duration(waiting)} waits.`, reasons }
  return { kind: 'does not count', words: session.minutes === 0 ? 'Nothing counts yet.' : `${duration(session.minutes)} does not count.`, reasons }
}

function wayOut(reason: Reason, session: Session, record: PracticeRecord): { href: string; label: string } | undefined {
  switch (reason.kind) {
    case 'in the future':
    case 'informal':
    case 'no duration':
    case 'too long':
    case 'no client':
      return { href: routes.editSession.at({ session: session.id }), label: 'Change this entry' }
    case 'set aside':
      return { href: routes.client.at({ client: session.clients[0] ?? '' }), label: 'Open the client' }
    case 'no consent':
      return consentOf(reason, session, record)
    case 'no check':
      return safeguardingOf(reason, session, record)
    case 'no contract':
    case 'before the contract':
    case 'after the contract':
    case 'waiting for a signature':
      return contractOf(reason, session, record)
    case 'overlap':
      return otherOf(reason, session, record)
    case 'wrong order':
    case 'parts missing':
    case 'no hours that count':
    case 'not for this':
      return undefined
  }
}

/** The contract that a reason speaks of: of a group's clients, the one whose alias it names. */
function contractOf(reason: Reason, session: Session, record: PracticeRecord): { href: string; label: string } | undefined {
  const present = record.clients.filter((client) => session.clients.includes(client.id))
  const client = present.find((one) => reason.words.includes(one.alias)) ?? present[0]
  if (client === undefined) return undefined
  const newest = record.contracts.filter((contract) => contract.client === client.id).toSorted((one, other) => other.version - one.version)[0]
  if (newest === undefined) return { href: routes.newContract.at({ client: client.id }), label: `Write the contract with ${client.alias}` }
  return { href: routes.contract.at({ contract: newest.id }), label: `Open the contract with ${client.alias}` }
}

/** Where the day of the DBS check is entered: for the client whom the reason names. */
function safeguardingOf(reason: Reason, session: Session, record: PracticeRecord): { href: string; label: string } | undefined {
  const present = record.clients.filter((client) => session.clients.includes(client.id))
  const client = present.find((one) => reason.words.includes(one.alias)) ?? present[0]
  return client && { href: routes.clientSafeguarding.at({ client: client.id }), label: `Enter the day of your DBS check for ${client.alias}` }
}

/** Where a client's consents are kept: of the client whom the reason names. */
function consentOf(reason: Reason, session: Session, record: PracticeRecord): { href: string; label: string } | undefined {
  const present = record.clients.filter((client) => session.clients.includes(client.id))
  const client = present.find((one) => reason.words.includes(one.alias)) ?? present[0]
  return client && { href: routes.clientConsents.at({ client: client.id }), label: `What ${client.alias} agrees to` }
}

function otherOf(reason: Reason, session: Session, record: PracticeRecord): { href: string; label: string } | undefined {
  const others = overlapping(session, record.sessions)
  const named = others.find((other) => reason.words.includes(` at ${other.start}`)) ?? others[0]
  return named && { href: routes.editSession.at({ session: named.id }), label: 'Put the other one right' }
}

/** The sessions that share time with one, on the clock of the world: a repeated or skipped hour is none of two. */
export function overlapping(session: Session, sessions: readonly Session[]): Session[] {
  const [from, to] = spanOf(session)
  return sessions.filter((other) => {
    const [otherFrom, otherTo] = spanOf(other)
    return other.id !== session.id && from < otherTo && otherFrom < to
  })
}

function spanOf({ date, start, zone, minutes }: Session): [from: number, to: number] {
  const from = momentOf(date, start, zone)
  return [from, from + minutes]
}
