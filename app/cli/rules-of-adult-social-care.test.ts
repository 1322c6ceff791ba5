import { describe, expect, it } from 'vitest'
import { evaluatedWith, expectJustEnough, expectTooLittle, type Change } from '../../test/harness/examples.ts'

const enough = '%s: of “%s” %i is enough, one less is not'
const remote: Change = (record) => record.evidence.forEach((piece) => (piece.inPerson = false))

describe('R066: the impact on the performance of the individual and on the outcomes of the service', () => {
  it.each([
    ['m-652-0858-2.3-impact', 'impact on individual performance', 1],
    ['m-652-0858-2.3-impact', 'impact on service outcomes', 1],
  ])(enough, expectJustEnough)
})

describe('R067: work-based: observed where the work is, and the assessor confirms that it is applied there', () => {
  it.each(['m-652-0858-2.1-observation', 'm-652-0858-2.2-observation'])('%s: an observation elsewhere says why', (requirement) => {
    expectTooLittle(requirement, remote, /You need 1 more piece of evidence/)
    const said: Change = (record) =>
      record.evidence.forEach((piece) => Object.assign(piece, { inPerson: false, notInPerson: 'The service was closed to visitors.' }))
    expect(evaluatedWith(requirement, said).state).toBe('complete')
  })

  it('no count stands in for the assessor’s word that it is applied in adult social care', () => {
    const found = evaluatedWith('m-652-0858-2.1-applied', () => {})
    expect(found).toMatchObject({ state: 'judgement', nextSteps: [], sentence: expect.stringContaining('adult social care') })
  })
})

describe('R068: performance data, supervision records and feedback; delegation, service objectives, succession', () => {
  it.each([
    ['m-652-0858-2.3-sources', 'performance data', 1],
    ['m-652-0858-2.3-sources', 'supervision records', 1],
    ['m-652-0858-2.3-sources', 'feedback received', 1],
    ['m-652-0858-2.1-links', 'delegation and accountability', 1],
    ['m-652-0858-2.1-links', 'service objectives', 1],
    ['m-652-0858-2.1-links', 'succession planning', 1],
  ])(enough, expectJustEnough)
})

describe('R069: safeguarding, consent, boundaries and power in what is written', () => {
  it.each([
    ['m-652-0858-1.1-ethics', 'confidentiality', 1],
    ['m-652-0858-1.1-ethics', 'consent', 1],
    ['m-652-0858-1.1-ethics', 'boundaries', 1],
    ['m-652-0858-1.1-ethics', 'power dynamics', 1],
    ['m-652-0858-1.1-ethics', 'safeguarding', 1],
  ])(enough, expectJustEnough)
})

describe('R069: sessions with under-18s and vulnerable adults count from the day of the DBS check', () => {
  const hours = '501-2.1-hours'
  const whom =
    (client: object): Change =>
    (record) =>
      record.clients.slice(0, 1).forEach((one) => Object.assign(one, client))

  it.each([
    ['nobody is', {}, 'complete', '18 of 18 hours count.'],
    ['under 18, no check', { underEighteen: true }, 'incomplete', '9 of 18 hours count; 9 hours were with Client A before a DBS check. You need 9 more hours.'],
    ['vulnerable, no check', { vulnerable: true }, 'incomplete', '9 of 18 hours count; 9 hours were with Client A before a DBS check. You need 9 more hours.'],
    ['a check on the day of the first session', { vulnerable: true, checkedOn: '2026-03-23' }, 'complete', '18 of 18 hours count.'],
    [
      'a check a day later',
      { underEighteen: true, checkedOn: '2026-03-24' },
      'incomplete',
      '16.5 of 18 hours count; 1.5 hours were with Client A before a DBS check. You need 1.5 more hours.',
    ],
    ['a check, though none is needed', { checkedOn: '2026-10-01' }, 'complete', '18 of 18 hours count.'],
  ])('%s', (_title, client, state, says) => {
    const found = evaluatedWith(hours, whom(client))
    expect([found.state, found.explanation]).toEqual([state, says])
  })

  it('says which session was too early, and asks for the day of the check where there is none', () => {
    const early = evaluatedWith(hours, whom({ underEighteen: true, checkedOn: '2026-03-24' }))
    expect(early.notCounting).toEqual([
      {
        ref: { kind: 'session', id: 'session-A1' },
        reason: expect.objectContaining({ words: 'Client A is under 18, and it was before your DBS check of 24 March.' }),
      },
    ])
    const none = evaluatedWith(hours, whom({ vulnerable: true }))
    expect(none.nextSteps[0]).toMatchObject({ words: 'Enter the day of your DBS check for Client A', at: { kind: 'client', id: 'client-A' } })
    expect(none.notCounting[0]?.reason).toMatchObject({ kind: 'no check', words: 'Client A is vulnerable, and no DBS check is noted.', minutes: 90 })
  })
})
