import { endedBefore } from './contracts.ts'
import { listed } from '../kernel/text.ts'
import type { ClientFact, ContractFact, Practice, SessionFact, Standing } from './facts.ts'
import { sessionName, signersToWaitFor } from './names.ts'
import { amount, dayWords, possessive } from './words.ts'

/** A session longer than this is taken for a slip of the pen. Source: design, "What counts as an hour". */
export const longestSession = 480

type Why = Standing['reasons'][number]

function because(kind: Why['kind'], words: string, phrase: (many: boolean) => string, minutes?: number): Why {
  return minutes === undefined ? { kind, words, because: phrase } : { kind, words, because: phrase, minutes }
}

function plural(many: boolean, one: string, more: string): string {
  return many ? more : one
}

function withdrawn(client: ClientFact, day: string, purpose: string, minutes: number, asOf: string): Why {
  const words = `${client.alias} withdrew their consent to ${purpose} on ${dayWords(day, asOf)}.`
  return because('no consent', words, (many) => `${plural(many, 'is', 'are')} without ${possessive(client.alias)} consent`, minutes)
}

/** Source: S0, S3 (R069, R107): what was noted after a client no longer agreed to notes does not count. */
function whyNoConsent(client: ClientFact, { session }: SessionFact, asOf: string): Why | undefined {
  const day = client.client.consentWithdrawn?.records
  return day === undefined || session.date <= day ? undefined : withdrawn(client, day, 'your keeping records', session.minutes, asOf)
}

function whyNotASession({ session, future, clients, withheldBy }: SessionFact, asOf: string): Why | undefined {
  const { minutes } = session
  if (future) {
    const words = `It is on ${dayWords(session.date, asOf)}, which is still to come.`
    return because('in the future', words, (many) => `${plural(many, 'is', 'are')} still to come`, minutes)
  }
  if (withheldBy !== undefined) return withdrawn(withheldBy, withheldBy.client.consentWithdrawn?.assessment ?? asOf, 'assessment', minutes, asOf)
  if (clients.length === 0 && session.clients.length > 0) {
    return because('set aside', 'Its client is set aside.', (many) => `${plural(many, 'was', 'were')} with clients set aside`, minutes)
  }
  if (clients.length === 0) return because('no client', 'It says no client.', (many) => `${plural(many, 'has', 'have')} no client`, minutes)
  if (!session.formal) return because('informal', 'It was not formal.', (many) => `${plural(many, 'was', 'were')} not formal`, minutes)
  if (minutes === 0) return because('no duration', 'It does not say how long it lasted.', () => 'of a session without a duration')
  if (minutes <= longestSession) return undefined
  const words = `It lasted ${amount(minutes)}; one session can count for up to 8 hours.`
  return because('too long', words, (many) => `${plural(many, 'is', 'are')} in a session longer than 8 hours`, minutes)
}

/** Source: S4 (R089): what happens after a contract was ended is not under it, until a new one is agreed. */
function whyTooLate(client: ClientFact, session: SessionFact['session'], asOf: string): Why | undefined {
  const last = endedBefore(client, session.date)
  if (last === undefined) return undefined
  const whose = possessive(client.alias)
  const words = `It was after ${whose} contract, which ended on ${dayWords(last, asOf)}.`
  return because('after the contract', words, (many) => `${plural(many, 'was', 'were')} after ${whose} contract ended`, session.minutes)
}

function whyNoContract(client: ClientFact, { session }: SessionFact, asOf: string): Why | undefined {
  if (client.firstAgreed !== undefined && client.firstAgreed <= session.date) return whyTooLate(client, session, asOf)
  const whose = possessive(client.alias)
  if (client.firstAgreed === undefined) {
    const words = client.owns.contract === undefined ? `${client.alias} has no contract yet.` : `${whose} contract is not agreed yet.`
    return because('no contract', words, (many) => `${plural(many, 'has', 'have')} no agreed contract with ${client.alias}`, session.minutes)
  }
  const words = `It was before ${whose} contract of ${dayWords(client.firstAgreed, asOf)}.`
  return because('before the contract', words, (many) => `${plural(many, 'was', 'were')} before ${whose} contract`, session.minutes)
}

/** Source: S0, S3 (R069): a criminal-record check is recorded before sessions with under-18s and vulnerable adults. */
function whyNoCheck(client: ClientFact, { session }: SessionFact, asOf: string): Why | undefined {
  const { underEighteen, vulnerable, checkedOn } = client.client
  if (underEighteen !== true && vulnerable !== true) return undefined
  if (checkedOn !== undefined && checkedOn <= session.date) return undefined
  const who = underEighteen === true ? 'under 18' : 'vulnerable'
  const lack = checkedOn === undefined ? 'no DBS check is noted' : `it was before your DBS check of ${dayWords(checkedOn, asOf)}`
  const words = `${client.alias} is ${who}, and ${lack}.`
  return because('no check', words, (many) => `${plural(many, 'was', 'were')} with ${client.alias} before a DBS check`, session.minutes)
}

/** The contract whose signatures a session waits for: the newest of its day, else the first. */
function awaited(client: ClientFact, day: string): ContractFact | undefined {
  if (client.firstSigned !== undefined && client.firstSigned <= day) return undefined
  const { pending } = client
  return pending?.agreed !== undefined && pending.agreed <= day ? pending : client.firstContract
}

function waitReason(contracts: readonly ContractFact[]): Why {
  const whom = listed(contracts.map((contract) => `${listed(signersToWaitFor(contract))} to sign ${possessive(contract.client.alias)} contract`))
  return because('waiting for a signature', `It waits for ${whom}.`, (many) => `${plural(many, 'waits', 'wait')} for ${whom}`)
}

function notCountingFor(reason: Why): Standing {
  return { kind: 'does not count', counted: 0, waiting: 0, reasons: [reason], waitsFor: [] }
}

function stand(fact: SessionFact, asOf: string): Standing {
  const flaw = whyNotASession(fact, asOf)
  if (flaw !== undefined) return notCountingFor(flaw)
  const waitsFor: ContractFact[] = []
  for (const client of fact.clients) {
    const lacking = whyNoConsent(client, fact, asOf) ?? whyNoCheck(client, fact, asOf) ?? whyNoContract(client, fact, asOf)
    if (lacking !== undefined) return notCountingFor(lacking)
    const contract = awaited(client, fact.session.date)
    if (contract !== undefined) waitsFor.push(contract)
  }
  if (waitsFor.length === 0) return { kind: 'counts', counted: 0, waiting: 0, reasons: [], waitsFor }
  return { kind: 'waits', counted: 0, waiting: 0, reasons: [waitReason(waitsFor)], waitsFor }
}

type Piece = { from: number; to: number; by: SessionFact }

function flagOverlap(fact: SessionFact, other: SessionFact, lost: number, asOf: string): void {
  for (const [one, over, minutes] of [[fact, other, lost] as const, [other, fact, 0] as const]) {
    const words = `It overlaps ${sessionName(over, asOf)}; the time they share counts once.`
    one.standing.reasons.push(because('overlap', words, (many) => `${plural(many, 'overlaps', 'overlap')} another session`, minutes))
  }
}

/** What the pieces already taken leave of a stretch of time; `start` is the first piece that can still touch it. */
function withoutTaken(fact: SessionFact, from: number, to: number, taken: readonly Piece[], start: number, asOf: string): number {
  let free = Math.max(0, to - from)
  for (let at = start; at < taken.length; at += 1) {
    const piece = taken[at]
    if (piece === undefined || piece.from >= to) break
    const lost = Math.min(to, piece.to) - Math.max(from, piece.from)
    if (lost <= 0) continue
    flagOverlap(fact, piece.by, lost, asOf)
    free -= lost
  }
  return free
}

/** Gives each session, in order of time, what neither an earlier one nor the pieces already taken hold. */
function share(sessions: readonly SessionFact[], taken: readonly Piece[], asOf: string): Piece[] {
  const pieces: Piece[] = []
  let [last, first]: [Piece | undefined, number] = [undefined, 0]
  for (const fact of sessions) {
    const to = fact.begins + fact.session.minutes
    const from = Math.min(to, Math.max(fact.begins, last?.to ?? fact.begins))
    if (last !== undefined && from > fact.begins) flagOverlap(fact, last.by, from - fact.begins, asOf)
    while ((taken[first]?.to ?? Number.POSITIVE_INFINITY) <= fact.begins) first += 1
    const free = withoutTaken(fact, from, to, taken, first, asOf)
    const wait = fact.standing.reasons.find((reason) => reason.kind === 'waiting for a signature')
    if (wait === undefined) fact.standing.counted = free
    else fact.standing.waiting = wait.minutes = free
    if (from === to) continue
    last = { from, to, by: fact }
    pieces.push(last)
  }
  return pieces
}

/** Decides for every session what counts, waits or does not. Source: design, "What counts as an hour" (R048, R055, R057). */
export function reckonHours({ facts, asOf }: Practice): void {
  const counting: SessionFact[] = []
  const waiting: SessionFact[] = []
  for (const fact of facts.session) {
    fact.standing = stand(fact, asOf)
    if (fact.standing.kind === 'does not count') continue
    const counts = fact.standing.kind === 'counts'
    ;(counts ? counting : waiting).push(fact)
    for (const client of fact.clients) client[counts ? 'countingSessions' : 'waitingSessions'] += 1
  }
  share(waiting, share(counting, [], asOf), asOf)
}
