import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { unitResultOf } from '../../app/features/assessment/rules.ts'
import { hasSigned, standingOf as answerOf, stateOf, whyEndingIsRefused, whySendingIsRefused, whySigningIsRefused } from '../../app/features/contracts/rules.ts'
import type { Party } from '../../app/features/contracts/contract.ts'
import { roundStanding } from '../../app/features/feedback/round-rules.ts'
import { whyClosed } from '../../app/features/links/rules.ts'
import { whyInvitationIsClosed } from '../../app/features/people/rules.ts'
import { recognitionStanding, whyChangingIsRefused, whyRecognisingIsRefused } from '../../app/features/recognition/rules.ts'
import { standingOf as unitStandingOf, whySubmittingIsRefused } from '../../app/features/submissions/rules.ts'
import { bookingStateOf, canRecordComing, whyCancellingIsRefused, whyLoggingIsRefused } from '../../app/features/times/rules.ts'
import { evaluate } from '../../app/sufficiency/evaluate.ts'
import { examplePractice } from '../../app/sufficiency/example-practice.ts'
import { unit501 } from '../../app/sufficiency/example-unit.ts'
import { standingOf as confirmationOf, whyAnswerIsRefused, type ConfirmationAnswer } from '../../app/features/supervision/rules.ts'
import { explore, inOrder, type Explored } from './explore.ts'
import { findRows } from './tables.ts'

const document = 'docs/state-machines.md'
const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
const past = now.subtract({ hours: 1 })
const future = now.add({ hours: 1 })
const answers = ['signed', 'change requested', 'declined'] as const

type Answered = (typeof answers)[number]
type Contract = { sent: boolean; replaced: boolean; ended: boolean; learner: readonly Answered[]; client: readonly Answered[] }

/** What the document draws and lists under a heading. */
function drawn(heading: string): Explored {
  const part =
    readFileSync(document, 'utf8')
      .split('\n## ')
      .find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const changes = Array.from(
    part.matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm),
    ([, from = '', to = '', act = '']) => `${from.replaceAll('_', ' ')} --> ${to.replaceAll('_', ' ')}: ${act}`,
  )
  const states = (findRows(document).get(heading) ?? []).map(({ name }) => name)
  return { states: states.toSorted(inOrder), changes: changes.toSorted(inOrder) }
}

function party(role: 'learner' | 'client', given: readonly Answered[]): Party {
  const kept = given.map((answer) => ({
    id: '',
    answer,
    note: '',
    answeredOn: '2026-11-21',
    answeredAt: now,
    contentHash: 'text',
    way: '' as const,
    consentText: '',
    sealed: undefined,
    sealedHash: undefined,
    statement: undefined,
  }))
  return { id: role, role, subjectId: role, alias: role, answers: kept }
}

const ending = { kind: 'terminated', partyId: 'client', endedOn: '2026-11-21', reason: 'x', recordedAt: now } as const

const open = { replaced: false, ended: false }

function contractOf({ sent, replaced, ended, learner, client }: Contract): Parameters<typeof stateOf>[0] {
  return { replaced, ending: ended ? ending : undefined, sentAt: sent ? past : undefined, parties: [party('learner', learner), party('client', client)] }
}

/** A party answers at most twice here: more brings nothing new, for only the newest answer and a signature tell. */
function answering(given: readonly Answered[], { replaced, ended }: Pick<Contract, 'replaced' | 'ended'>, answer: Answered): readonly (readonly Answered[])[] {
  const refused = whySigningIsRefused({ replaced, ending: ended ? ending : undefined }, party('client', given), 'text', 'text') !== undefined
  return refused ? [] : [[...given.slice(-1), answer]]
}

describe('docs/state-machines.md draws what the rules do', () => {
  test('with a version of a contract', () => {
    const start: Contract = { sent: false, replaced: false, ended: false, learner: [], client: [] }
    const explored = explore(start, (contract) => stateOf(contractOf(contract)), {
      send: (contract) => (whySendingIsRefused(contractOf(contract)) === undefined ? [{ ...contract, sent: true }] : []),
      answer: (contract) => [
        ...answering(contract.learner, contract, 'signed').map((learner) => ({ ...contract, learner })),
        ...answers.filter(() => contract.sent).flatMap((answer) => answering(contract.client, contract, answer).map((client) => ({ ...contract, client }))),
      ],
      end: (contract) => (whyEndingIsRefused(contractOf(contract)) === undefined ? [{ ...contract, ended: true }] : []),
      'draw up the next version': (contract) => (['draft', 'replaced'].includes(stateOf(contractOf(contract))) ? [] : [{ ...contract, replaced: true }]),
    })
    expect(explored).toEqual(drawn('A version of a contract'))
  })

  test('with a party’s answer, which is final when signed', () => {
    const start: readonly Answered[] = []
    const explored = explore(start, (given) => answerOf(party('client', given))?.answer ?? 'waiting', {
      sign: (given) => answering(given, open, 'signed'),
      'ask for a change': (given) => answering(given, open, 'change requested'),
      decline: (given) => answering(given, open, 'declined'),
    })
    expect(explored).toEqual(drawn('A party’s answer'))
    expect(hasSigned(party('client', ['signed', 'declined']))).toBe(true)
  })

  test('with a link', () => {
    const stateOfLink = (link: { answered: boolean; revoked: boolean; late: boolean }) =>
      whyClosed({ answeredAt: link.answered ? past : null, revokedAt: link.revoked ? past : null, expiresAt: link.late ? past : future }, now) ?? 'open'
    const isUnanswered = (link: Parameters<typeof stateOfLink>[0]) => ['open', 'expired'].includes(stateOfLink(link))
    const explored = explore({ answered: false, revoked: false, late: false }, stateOfLink, {
      answer: (link) => (stateOfLink(link) === 'open' ? [{ ...link, answered: true }] : []),
      revoke: (link) => (isUnanswered(link) ? [{ ...link, revoked: true }] : []),
      'let the time pass': (link) => [{ ...link, late: true }],
      'send again': (link) => (isUnanswered(link) ? [{ ...link, late: false }] : []),
    })
    expect(explored).toEqual(drawn('A link'))
  })

  test('with an invitation', () => {
    const stateOfInvitation = (one: { accepted: boolean; revoked: boolean; late: boolean }) =>
      whyInvitationIsClosed({ acceptedAt: one.accepted ? past : null, revokedAt: one.revoked ? past : null, expiresAt: one.late ? past : future }, now) ??
      'open'
    const isPending = (one: Parameters<typeof stateOfInvitation>[0]) => ['open', 'expired'].includes(stateOfInvitation(one))
    const explored = explore({ accepted: false, revoked: false, late: false }, stateOfInvitation, {
      accept: (one) => (stateOfInvitation(one) === 'open' ? [{ ...one, accepted: true }] : []),
      revoke: (one) => (isPending(one) ? [{ ...one, revoked: true }] : []),
      'let the time pass': (one) => [{ ...one, late: true }],
      'send again': (one) => (isPending(one) ? [{ ...one, late: false }] : []),
    })
    expect(explored).toEqual(drawn('An invitation'))
  })

  test('with a booking', () => {
    type Booking = { late: boolean; cancelled: boolean; held: boolean; missed: boolean }
    const on = (happened: boolean) => (happened ? past : null)
    const standing = ({ late, cancelled, held, missed }: Booking) =>
      bookingStateOf({ beginsAt: late ? past : future, minutes: 30, cancelledAt: on(cancelled), heldAt: on(held), missedAt: on(missed) }, now)
    const explored = explore<Booking>({ late: false, cancelled: false, held: false, missed: false }, standing, {
      cancel: (booking) => (whyCancellingIsRefused(standing(booking)) === undefined ? [{ ...booking, cancelled: true }] : []),
      'say that it took place': (booking) => (whyLoggingIsRefused(standing(booking)) === undefined ? [{ ...booking, held: true }] : []),
      'record who came': (booking) =>
        canRecordComing(standing(booking))
          ? [
              { ...booking, held: true },
              { ...booking, missed: true },
            ]
          : [],
      'let the time pass': (booking) => [{ ...booking, late: true }],
    })
    expect(explored).toEqual(drawn('A booking'))
  })

  test('with a feedback round, which shows nothing of too few', () => {
    type Round = { closed: boolean; late: boolean; answers: number }
    const [lastDay, dayAfter] = ['2026-11-21', '2026-11-22']
    const standing = ({ closed, late, answers }: Round) =>
      roundStanding({ closedAt: closed ? past : null, closesOn: lastDay, least: 3 }, answers, late ? dayAfter : lastDay)
    const isOpen = (round: Round) => standing(round) === 'open'
    const explored = explore<Round>({ closed: false, late: false, answers: 0 }, standing, {
      answer: (round) => (isOpen(round) && round.answers < 4 ? [{ ...round, answers: round.answers + 1 }] : []),
      close: (round) => (isOpen(round) ? [{ ...round, closed: true }] : []),
      'let the last day pass': (round) => [{ ...round, late: true }],
    })
    expect(explored).toEqual(drawn('A feedback round'))
  })

  test('with a unit between learner and assessor', () => {
    type Unit = { submitted: boolean; result: 'pass' | 'referral' | 'fail' | null; scale: 'pass/referral' | 'pass/fail' }
    const standing = ({ submitted, result }: Unit) => unitStandingOf(submitted, result ?? undefined)
    const results = ({ scale }: Unit) =>
      (['met', 'not yet met'] as const).flatMap((result) => {
        const outcome = unitResultOf([{ number: '1.1', result }], scale)
        return outcome.ok ? [outcome.result] : []
      })
    const evaluation = evaluate(unit501(), examplePractice(), { asOf: '2026-11-21' })
    const walks = (['pass/referral', 'pass/fail'] as const).map((scale) =>
      explore<Unit>({ submitted: false, result: null, scale }, standing, {
        submit: (unit) =>
          whySubmittingIsRefused(standing(unit), evaluation, 0, { shortfalls: true, noNames: true }) === undefined
            ? [{ ...unit, submitted: true, result: null }]
            : [],
        decide: (unit) => (standing(unit) === 'submitted' ? results(unit).map((result) => ({ ...unit, result })) : []),
        'change on appeal': (unit) => (unit.result === null ? [] : results(unit).map((result) => ({ ...unit, result }))),
      }),
    )
    const states = new Set(walks.flatMap((walk) => walk.states))
    const changes = new Set(walks.flatMap((walk) => walk.changes))
    expect({ states: [...states].toSorted(inOrder), changes: [...changes].toSorted(inOrder) }).toEqual(drawn('A unit between learner and assessor'))
  })

  test('with a request for recognition', () => {
    type Asked = Parameters<typeof recognitionStanding>[0]
    const decide = (asked: Asked, decision: 'agreed' | 'refused'): Asked[] => {
      const why = whyRecognisingIsRefused(recognitionStanding(asked), { decider: 'assessor', learner: 'learner' }, decision)
      return why === undefined ? [{ ...asked, decision: { revision: asked.revision, decision } }] : []
    }
    const mayChange = (asked: Asked) => whyChangingIsRefused(recognitionStanding(asked)) === undefined
    const explored = explore<Asked>({ revision: 1, withdrawn: false, decision: undefined }, recognitionStanding, {
      agree: (asked) => decide(asked, 'agreed'),
      refuse: (asked) => decide(asked, 'refused'),
      revise: (asked) => (mayChange(asked) && asked.revision < 3 ? [{ ...asked, revision: asked.revision + 1 }] : []),
      withdraw: (asked) => (mayChange(asked) ? [{ ...asked, withdrawn: true }] : []),
    })
    expect(explored).toEqual(drawn('A request for recognition'))
  })

  test('with a supervisor’s confirmation', () => {
    const contents = ['one', 'two', 'three'] as const
    type Entry = { content: (typeof contents)[number]; given: readonly { answer: ConfirmationAnswer['answer']; content: string }[] }
    const standing = ({ content, given }: Entry) =>
      confirmationOf(
        given.map((one) => ({ ...one, note: '', minutes: 60, on: '2026-11-21' })),
        content,
      )
    const answer = (entry: Entry, wanted: ConfirmationAnswer['answer']): Entry[] => {
      const day = '2026-11-21'
      const why = whyAnswerIsRefused({
        standing: standing(entry),
        seen: entry.content,
        content: entry.content,
        heldOn: day,
        today: day,
        answer: wanted,
        note: 'A note',
      })
      return why === undefined ? [{ ...entry, given: [...entry.given, { answer: wanted, content: entry.content }].slice(-3) }] : []
    }
    const start: Entry = { content: 'one', given: [] }
    const explored = explore<Entry>(start, (entry) => standing(entry).kind, {
      confirm: (entry) => answer(entry, 'confirmed'),
      question: (entry) => answer(entry, 'declined'),
      revise: (entry) => contents.filter((content) => content !== entry.content).map((content) => ({ ...entry, content })),
    })
    expect(explored).toEqual(drawn('A supervisor’s confirmation'))
  })
})
