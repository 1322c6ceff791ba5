import { expect, test } from 'vitest'
import { aRecord } from '../../test/build.ts'
import { withoutWithheld } from './withheld.ts'

const taken = { consentWithdrawn: { assessment: '2026-04-01' } }

test('R107: nothing of a client who withdrew consent to assessment is left, and everything of the others is', () => {
  const secret = 'What nobody is to read'
  const record = aRecord({
    clients: [
      {
        ...taken,
        needs: [{ statement: secret }],
        goals: [{ statement: secret }],
        stakeholders: [{}],
        sessions: [{ summary: secret, reflection: { overall: secret }, feedback: { effectiveness: secret } }],
      },
      {},
    ],
    supervision: [{ id: 'v', date: '2026-04-02', minutes: 60, kind: 'individual', reflectionsReviewed: ['session-A1', 'session-B1'] }],
  })
  const shown = withoutWithheld(record)
  expect(JSON.stringify(record)).toContain(secret)
  expect(JSON.stringify(shown)).not.toContain(secret)
  expect(JSON.stringify(shown)).not.toContain('client-A')
  expect(shown.clients.map(({ alias }) => alias)).toEqual(['Client B'])
  expect(shown.sessions.map(({ id }) => id)).toEqual(['session-B1'])
  expect(shown.contracts).toHaveLength(1)
  expect(shown.supervision[0]?.reflectionsReviewed).toEqual(['session-B1'])
})

test('a session with several goes out with the one who withdrew: it tells of them, too', () => {
  const record = aRecord({ clients: [taken, {}] })
  Object.assign(record.sessions.find(({ id }) => id === 'session-B1') ?? {}, { clients: ['client-A', 'client-B'] })
  expect(withoutWithheld(record).sessions).toEqual([])
})

test('without a withdrawal it is the same record, not a copy', () => {
  const record = aRecord({ clients: [{ consentWithdrawn: { records: '2026-04-01' } }] })
  expect(withoutWithheld(record)).toBe(record)
})
