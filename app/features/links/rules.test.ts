import { describe, expect, it } from 'vitest'
import { whyClosed } from './rules.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const now = at('2026-11-21T10:00:00Z')
const later = at('2026-12-01T10:00:00Z')
const earlier = at('2026-11-01T10:00:00Z')

describe('why a link is closed', () => {
  it.each([
    ['open', { answeredAt: null, revokedAt: null, expiresAt: later }, undefined],
    ['answered', { answeredAt: earlier, revokedAt: null, expiresAt: later }, 'answered'],
    ['revoked', { answeredAt: null, revokedAt: earlier, expiresAt: later }, 'revoked'],
    ['expired', { answeredAt: null, revokedAt: null, expiresAt: earlier }, 'expired'],
    ['expiring this instant', { answeredAt: null, revokedAt: null, expiresAt: now }, 'expired'],
    ['answered, then expired', { answeredAt: earlier, revokedAt: null, expiresAt: earlier }, 'answered'],
    ['answered, then revoked', { answeredAt: earlier, revokedAt: earlier, expiresAt: later }, 'answered'],
    ['revoked, then expired', { answeredAt: null, revokedAt: earlier, expiresAt: earlier }, 'revoked'],
  ] as const)('%s', (_case, link, why) => {
    expect(whyClosed(link, now)).toBe(why)
  })
})
