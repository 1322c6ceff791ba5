import { describe, expect, test } from 'vitest'
import { aboutWhat, isAskedAlready, whyItDoesNotFit, whyRemindingIsRefused, type FitProblem } from './rules.ts'

const client = { kind: 'client', clientId: 'a' } as const
const manager = { kind: 'stakeholder', clientId: 'a', stakeholderId: 'm' } as const
const supervisor = { kind: 'supervisor' } as const
const session = { date: '2026-11-03', clients: ['a'] }
const another = { date: '2026-11-03', clients: ['b'] }

describe('R063: giver, stage, session and day go together', () => {
  const table: [what: string, given: Omit<Parameters<typeof whyItDoesNotFit>[0], 'today'>, expected: FitProblem | undefined][] = [
    ['a client on their session', { giver: client, stage: 'session', session, on: '2026-11-03' }, undefined],
    ['a client on a session that is not named', { giver: client, stage: 'session', session: undefined, on: '2026-11-04' }, 'which session'],
    ['a client mid-way, on no session', { giver: client, stage: 'mid', session: undefined, on: '2026-11-04' }, undefined],
    ['a client on somebody else’s session', { giver: client, stage: 'session', session: another, on: '2026-11-04' }, 'not at that session'],
    ['before the session was held', { giver: client, stage: 'session', session, on: '2026-11-02' }, 'before the session'],
    ['today', { giver: client, stage: 'end', session: undefined, on: '2026-11-21' }, undefined],
    ['tomorrow', { giver: client, stage: 'end', session: undefined, on: '2026-11-22' }, 'in the future'],
    ['a stakeholder on no session', { giver: manager, stage: 'session', session: undefined, on: '2026-11-04' }, undefined],
    ['a stakeholder on a session of their client', { giver: manager, stage: 'session', session, on: '2026-11-04' }, undefined],
    ['a stakeholder on another client’s session', { giver: manager, stage: 'mid', session: another, on: '2026-11-04' }, 'not at that session'],
    ['a supervisor who observed a session', { giver: supervisor, stage: 'session', session: another, on: '2026-11-04' }, undefined],
  ]
  test.each(table)('%s', (_what, given, expected) => {
    expect(whyItDoesNotFit({ ...given, today: '2026-11-21' })).toBe(expected)
  })
})

describe('R063: about effectiveness, not attributes alone', () => {
  test.each([
    ['Your question made me see it', 'So patient', 'effectiveness'],
    ['Your question made me see it', '', 'effectiveness'],
    ['  \n', 'So patient', 'attributes alone'],
    ['', '\t', 'nothing'],
  ] as const)('%j and %j are about %s', (effectiveness, attributes, about) => {
    expect(aboutWhat({ effectiveness, attributes })).toBe(about)
  })
})

describe('asking again', () => {
  const waiting = [{ recipientId: 'a', stage: 'session', sessionId: 's', questionnaire: 'q' }]
  test.each([
    ['the same person, stage and session', { recipientId: 'a', stage: 'session', sessionId: 's', questionnaire: 'q' }, true],
    ['other questions', { recipientId: 'a', stage: 'session', sessionId: 's', questionnaire: 'r' }, false],
    ['another session', { recipientId: 'a', stage: 'session', sessionId: 'z', questionnaire: 'q' }, false],
    ['another stage', { recipientId: 'a', stage: 'end', sessionId: undefined, questionnaire: 'q' }, false],
    ['another person', { recipientId: 'b', stage: 'session', sessionId: 's', questionnaire: 'q' }, false],
  ])('%s', (_what, wanted, expected) => {
    expect(isAskedAlready(waiting, wanted)).toBe(expected)
  })

  const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
  test.each([
    ['an hour ago', '2026-11-21T09:00:00Z', 'sent today'],
    ['yesterday at eleven', '2026-11-20T11:00:00Z', undefined],
    ['just now', '2026-11-21T10:00:00Z', 'sent today'],
  ])('a reminder after a mail sent %s', (_what, sent, expected) => {
    expect(whyRemindingIsRefused(Temporal.Instant.from(sent), now)).toBe(expected)
  })
})
