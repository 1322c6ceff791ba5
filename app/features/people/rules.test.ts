import { describe, expect, test } from 'vitest'
import { whyEndingIsRefused, whyInvitationIsClosed, whyNotEntitled, whyTeamIsRefused } from './rules.ts'

const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
const later = now.add({ hours: 1 })

describe('R113: who may assess a unit', () => {
  const unit = 'H/617/2907'
  test.each([
    ['nobody without a competence', [], { kind: 'no qualification recorded' }],
    ['whoever is familiar with the unit, without an end', [{ qualification: 'A1', units: [unit], validUntil: null }], undefined],
    ['whoever is, on the last day', [{ qualification: 'A1', units: [unit], validUntil: '2026-11-21' }], undefined],
    ['not the day after', [{ qualification: 'A1', units: [unit], validUntil: '2026-11-20' }], { kind: 'qualification ended', on: '2026-11-20' }],
    ['not for another unit', [{ qualification: 'A1', units: ['L/617/2908'], validUntil: null }], { kind: 'not familiar with the unit' }],
    [
      'by any one of several',
      [
        { qualification: 'A1', units: [unit], validUntil: '2020-01-01' },
        { qualification: 'CAVA', units: ['x', unit], validUntil: '2030-01-01' },
      ],
      undefined,
    ],
    [
      'not when what has ended was for this unit, and what holds is for another',
      [
        { qualification: 'A1', units: [unit], validUntil: '2020-01-01' },
        { qualification: 'CAVA', units: ['x'], validUntil: null },
      ],
      { kind: 'not familiar with the unit' },
    ],
  ])('%s', (_who, competences, why) => {
    expect(whyNotEntitled(competences, unit, '2026-11-21')).toEqual(why)
  })

  const team = { learnerPersonId: 'learner', tutorId: null, supervisorId: null, assessorId: null }
  test.each([
    ['nobody chosen yet', team, false, undefined],
    ['a competent assessor', { ...team, assessorId: 'a' }, true, undefined],
    ['an assessor who is not', { ...team, assessorId: 'a' }, false, { field: 'assessor', why: 'not competent' }],
    ['their own work, however competent', { ...team, assessorId: 'learner' }, true, { field: 'assessor', why: 'own work' }],
    ['their own tutor', { ...team, tutorId: 'learner' }, true, { field: 'tutor', why: 'own work' }],
    ['their own supervisor', { ...team, supervisorId: 'learner' }, true, { field: 'supervisor', why: 'own work' }],
  ] as const)('the team of a learner: %s', (_what, wanted, competent, why) => {
    expect(whyTeamIsRefused(wanted, competent)).toEqual(why)
  })
})

test.each([
  ['open', { expiresAt: later, acceptedAt: null, revokedAt: null }, undefined],
  ['over at the very moment', { expiresAt: now, acceptedAt: null, revokedAt: null }, 'expired'],
  ['accepted', { expiresAt: later, acceptedAt: now, revokedAt: null }, 'accepted'],
  ['taken back', { expiresAt: later, acceptedAt: null, revokedAt: now }, 'revoked'],
  ['accepted, and over since', { expiresAt: now, acceptedAt: now, revokedAt: null }, 'accepted'],
] as const)('an invitation that is %s', (_what, invitation, why) => {
  expect(whyInvitationIsClosed(invitation, now)).toBe(why)
})

test.each([
  ['administrator', 1, 'last administrator'],
  ['administrator', 2, undefined],
  ['tutor', 0, undefined],
] as const)('ending a %s where there are %i administrators', (role, administrators, why) => {
  expect(whyEndingIsRefused({ role }, administrators)).toBe(why)
})
