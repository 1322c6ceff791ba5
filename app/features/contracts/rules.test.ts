import { describe, expect, it } from 'vitest'
import type { Answer, Party } from './contract.ts'
import { draftProblems, stateOf, whoHasStillToSign, whyEditingIsRefused, whyRemindingIsRefused, whySendingIsRefused, whySigningIsRefused } from './rules.ts'

const now = Temporal.Instant.from('2026-11-21T10:00:00Z')

function answered(answer: Answer['answer']): Answer {
  return {
    id: answer,
    answer,
    note: '',
    answeredOn: '2026-11-21',
    answeredAt: now,
    contentHash: 'aa',
    way: '',
    consentText: '',
    sealed: undefined,
    sealedHash: undefined,
    statement: undefined,
  }
}

function party(role: Party['role'], ...answers: Answer['answer'][]): Party {
  return { id: role, role, subjectId: role, alias: role, answers: answers.map(answered) }
}

const signed = 'signed' as const
const wish = 'change requested' as const
const declined = 'declined' as const

describe('R055: who has still to sign', () => {
  it.each([
    ['nobody has signed a two-way contract', [party('learner'), party('client')], ['learner', 'client']],
    ['the learner alone has signed', [party('learner', signed), party('client')], ['client']],
    ['the stakeholder of a three-way contract has not', [party('learner', signed), party('client', signed), party('stakeholder')], ['stakeholder']],
    ['who asks for a change has still to sign', [party('learner', signed), party('client', wish)], ['client']],
    ['who declined has still to sign', [party('learner', signed), party('client', declined)], ['client']],
    ['who declined and then signed has signed', [party('learner', signed), party('client', declined, signed)], []],
    ['everybody has signed', [party('learner', signed), party('client', signed), party('stakeholder', signed)], []],
  ])('%s', (_case, parties, waiting) => {
    expect(whoHasStillToSign({ parties }).map((one) => one.role)).toEqual(waiting)
  })
})

describe('where a version stands, and whether it may be edited and sent', () => {
  const fresh = [party('learner'), party('client')]
  it.each([
    ['just drawn up', { parties: fresh, replaced: false, sentAt: undefined }, 'draft', undefined, undefined],
    ['sent, nobody has answered', { parties: fresh, replaced: false, sentAt: now }, 'waiting', 'fixed', 'sent'],
    [
      'signed by the learner and not sent',
      { parties: [party('learner', signed), party('client')], replaced: false, sentAt: undefined },
      'waiting',
      'fixed',
      undefined,
    ],
    ['the client asks for a change', { parties: [party('learner'), party('client', wish)], replaced: false, sentAt: now }, 'waiting', 'fixed', 'sent'],
    ['signed by all', { parties: [party('learner', signed), party('client', signed)], replaced: false, sentAt: now }, 'signed', 'fixed', 'sent'],
    ['replaced before it was sent', { parties: fresh, replaced: true, sentAt: undefined }, 'replaced', 'replaced', 'replaced'],
    [
      'replaced after all had signed',
      { parties: [party('learner', signed), party('client', signed)], replaced: true, sentAt: now },
      'replaced',
      'replaced',
      'replaced',
    ],
  ] as const)('%s', (_case, contract, state, editing, sending) => {
    expect(stateOf(contract)).toBe(state)
    expect(whyEditingIsRefused(contract)).toBe(editing)
    expect(whySendingIsRefused(contract)).toBe(sending)
  })
})

describe('R055: why signing is refused', () => {
  it.each([
    ['the text read is the text kept', false, party('client'), 'aa', undefined],
    ['after asking for a change', false, party('client', wish), 'aa', undefined],
    ['the text has changed since it was read', false, party('client'), 'bb', 'changed'],
    ['no text was named', false, party('client'), '', 'changed'],
    ['a newer version has taken its place', true, party('client'), 'aa', 'replaced'],
    ['signed before', false, party('client', signed), 'aa', 'signed'],
    ['signed before, replaced since: the signature is what matters', true, party('client', signed), 'bb', 'signed'],
  ] as const)('%s', (_case, replaced, who, seen, why) => {
    expect(whySigningIsRefused({ replaced }, who, 'aa', seen)).toBe(why)
  })
})

describe('why a reminder is refused', () => {
  const today = '2026-11-21'
  it.each([
    ['sent six days ago', { replaced: false, sentAt: now }, party('client'), '2026-11-15', undefined],
    ['sent yesterday', { replaced: false, sentAt: now }, party('client'), '2026-11-20', undefined],
    ['sent today', { replaced: false, sentAt: now }, party('client'), today, 'reminded today'],
    ['sent today and answered with a wish', { replaced: false, sentAt: now }, party('client', wish), today, undefined],
    ['signed', { replaced: false, sentAt: now }, party('client', signed), '2026-11-15', 'signed'],
    ['not sent yet', { replaced: false, sentAt: undefined }, party('client'), undefined, 'not sent'],
    ['the learner themself', { replaced: false, sentAt: now }, party('learner'), undefined, 'own'],
    ['replaced', { replaced: true, sentAt: now }, party('client'), '2026-11-15', 'replaced'],
  ] as const)('%s', (_case, contract, who, lastSentOn, why) => {
    expect(whyRemindingIsRefused(contract, who, lastSentOn, today)).toBe(why)
  })
})

describe('R055: what a draft cannot be', () => {
  const known = { isGroup: false, members: [], stakeholders: ['dana'], today: '2026-11-21', version: 1 }
  const group = { ...known, isGroup: true, members: ['ann', 'bo'] }
  it.each([
    ['two-way, agreed today', { kind: 'two-way', stakeholders: [], agreedOn: '2026-11-21' }, known, []],
    ['three-way with a stakeholder', { kind: 'three-way', stakeholders: ['dana'], agreedOn: '2026-11-03' }, known, []],
    ['three-way with nobody', { kind: 'three-way', stakeholders: [], agreedOn: '2026-11-03' }, known, ['no stakeholder']],
    ['two-way with a stakeholder', { kind: 'two-way', stakeholders: ['dana'], agreedOn: '2026-11-03' }, known, ['stakeholder in two-way']],
    ['somebody else’s stakeholder', { kind: 'three-way', stakeholders: ['eve'], agreedOn: '2026-11-03' }, known, ['not a stakeholder']],
    ['agreed tomorrow', { kind: 'two-way', stakeholders: [], agreedOn: '2026-11-22' }, known, ['agreed in the future']],
    ['a second version without a word about it', { kind: 'two-way', stakeholders: [], agreedOn: '2026-11-21' }, { ...known, version: 2 }, ['no change note']],
    ['a second version with one', { kind: 'two-way', stakeholders: [], agreedOn: '2026-11-21', changeNote: 'Every week' }, { ...known, version: 2 }, []],
    ['an organisation with nobody who signs', { kind: 'organisation', stakeholders: [], agreedOn: '2026-11-03' }, known, ['no stakeholder']],
    ['an organisation with its sponsor', { kind: 'organisation', stakeholders: ['dana'], agreedOn: '2026-11-03' }, known, []],
    ['a group that signs member by member', { kind: 'group', stakeholders: [], members: ['ann', 'bo'], agreedOn: '2026-11-03' }, group, []],
    ['a group with its sponsor', { kind: 'group', stakeholders: ['dana'], members: ['ann', 'bo'], agreedOn: '2026-11-03' }, group, []],
    ['a group as one person', { kind: 'two-way', stakeholders: [], agreedOn: '2026-11-03' }, group, ['not for a group']],
    ['one person as a group', { kind: 'group', stakeholders: [], members: ['ann', 'bo'], agreedOn: '2026-11-03' }, known, ['only for a group', 'not a member']],
    ['a group of one, named twice', { kind: 'group', stakeholders: [], members: ['ann', 'ann'], agreedOn: '2026-11-03' }, group, ['too few members']],
    ['a group with a stranger', { kind: 'group', stakeholders: [], members: ['ann', 'eve'], agreedOn: '2026-11-03' }, group, ['not a member']],
    ['members of no group', { kind: 'two-way', stakeholders: [], members: ['ann'], agreedOn: '2026-11-03' }, known, ['not a member']],
  ] as const)('%s', (_case, draft, given, problems) => {
    expect(draftProblems({ changeNote: undefined, members: [], ...draft }, given)).toEqual(problems)
  })
})
