import { describe, expect, it } from 'vitest'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { evaluate } from './evaluate.ts'
import { getRequirement } from './example-unit.ts'
import { readRecord } from './read-record.ts'
import { practiceRecord, type Agreement, type PracticeRecord } from './record.ts'
import { withoutWithheld } from './withheld.ts'

const asOf = '2026-11-21'
const unit = readSpecifications(specificationsFolder())
  .flatMap(({ units }) => units)
  .find(({ reference }) => reference === 'T/618/6486')
const stated = {
  roles: 'The coach answers for the coaching',
  expectations: 'Time that is kept free',
  finance: '1,200 pounds',
  policies: 'Safeguarding, data protection',
  ethics: 'The Global Code of Ethics',
}
const parties: Agreement['parties'] = [
  { id: 'learner', role: 'learner', alias: 'You' },
  { id: 'sponsor', role: 'stakeholder', alias: 'the sponsor' },
]
const signatures = parties.map(({ id }) => ({ party: id, date: '2026-03-02' }))
const whole: Agreement = { id: 'a1', organisation: 'o', version: 1, agreedOn: '2026-03-02', terms: stated, parties, signatures }

function aRecord(agreements: readonly Agreement[], more: Partial<PracticeRecord> = {}): PracticeRecord {
  const organisations = [{ id: 'o', alias: 'Organisation A', clients: [] }]
  return { ...practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1 }), organisations, agreements: [...agreements], ...more }
}

function evaluated(...given: Parameters<typeof aRecord>) {
  if (unit === undefined) throw new Error('Unit 7 is not there')
  const evaluation = evaluate(unit, aRecord(...given), { asOf })
  return { ...getRequirement(evaluation, 'athe-u7-2.1-agreement'), serves: evaluation.criteria.find(({ id }) => id === 'athe-u7-2.1')?.serves }
}

const agreement = { kind: 'agreement', id: 'a1' }

describe('R101: the agreement for an organisation', () => {
  it('that says every part and is signed by both sides is all that is asked', () => {
    expect(evaluated([whole])).toMatchObject({ state: 'complete', counts: [agreement], notCounting: [], serves: [agreement] })
  })

  it.each([
    ['roles', 'role of the coach or mentor'],
    ['expectations', 'expectations'],
    ['finance', 'financial implications'],
    ['policies', 'policies and procedures'],
    ['ethics', 'ethical boundaries'],
  ] as const)('without %s lacks one part', (term, part) => {
    const lacking = evaluated([{ ...whole, terms: { ...stated, [term]: '  ' } }])
    expect(lacking).toMatchObject({ state: 'incomplete', explanation: `You need 1 more for “${part}”.`, counts: [agreement] })
  })

  const waiting: [what: string, change: Partial<Agreement>, why: string][] = [
    ['the sponsor has not signed', { signatures: signatures.slice(0, 1) }, 'It waits for the sponsor to sign.'],
    ['nobody signs for it', { parties: parties.slice(0, 1) }, 'It waits for somebody for the organisation, who is still to be named to sign.'],
    ['it was cancelled first', { signatures: [], ended: { date: '2026-03-05' } }, 'It was cancelled before everybody had signed.'],
    ['it is still to come', { agreedOn: '2026-12-01' }, 'It is dated 1 December, which is still to come.'],
  ]
  it.each(waiting)('does not count while %s, and says so', (_, change, words) => {
    const found = evaluated([{ ...whole, ...change }])
    expect(found).toMatchObject({ state: 'incomplete', counts: [], notCounting: [{ ref: agreement, reason: { words } }] })
    expect(found.explanation).toContain('The agreement with Organisation A says it: it ')
  })

  it('that waits for a signature has that as its next step', () => {
    const { nextSteps } = evaluated([{ ...whole, signatures: [] }])
    expect(nextSteps).toEqual([{ words: 'Have the agreement with Organisation A signed by you and the sponsor', at: agreement, minutes: 2 }])
  })

  it('counts when it was kept to its end, and its last signed version alone', () => {
    const next: Agreement = { ...whole, id: 'a2', version: 2, supersedes: 'a1' }
    expect(evaluated([{ ...whole, ended: { date: '2026-09-30' } }]).state).toBe('complete')
    expect(evaluated([whole, next]).counts).toEqual([{ kind: 'agreement', id: 'a2' }])
    expect(evaluated([whole, { ...next, signatures: [] }])).toMatchObject({ state: 'complete', counts: [agreement] })
  })

  it('and a written piece say together what is asked; each serves the criterion once', () => {
    const piece = { id: 'e', kind: 'work product' as const, title: 'Fee', criteria: ['athe-u7-2.1'], parts: [{ part: 'financial implications', text: 'Free' }] }
    const found = evaluated([{ ...whole, terms: { ...stated, finance: '' } }], { evidence: [piece] })
    expect(found).toMatchObject({ state: 'complete', counts: [{ kind: 'evidence', id: 'e' }, agreement] })
    expect(found.serves).toEqual(found.counts)
  })
})

describe('a record with agreements', () => {
  it('is refused when they name what is not in it', () => {
    const text = JSON.stringify(aRecord([{ ...whole, organisation: 'gone', signatures: [{ party: 'nobody', date: asOf }] }]))
    const read = readRecord(text)
    if (read.ok) throw new Error('It was read')
    expect(read.problems.map(({ path, expected }) => [path, expected])).toEqual([
      ['agreements[0].organisation', 'the id of an organisation in this record'],
      ['agreements[0].signatures[0].party', 'the id of a party of this agreement in this record'],
    ])
  })

  it('R107: names nobody of a client who has withdrawn their consent to assessment', () => {
    const [learner, sponsor] = parties
    if (learner === undefined || sponsor === undefined) throw new Error('Both sign')
    const shown = withoutWithheld(
      aRecord([{ ...whole, parties: [learner, { ...sponsor, stakeholder: 's', alias: 'Client B’s sponsor' }] }], {
        clients: [{ id: 'b', alias: 'Client B', kind: 'individual', consentWithdrawn: { assessment: '2026-10-01' } }],
        stakeholders: [{ id: 's', client: 'b', alias: 'Client B’s sponsor', relation: 'sponsor' }],
        organisations: [{ id: 'o', alias: 'Organisation A', clients: ['b'] }],
      }),
    )
    expect(JSON.stringify(shown)).not.toContain('Client B')
    expect(shown.agreements[0]?.parties).toEqual([learner, { id: 'sponsor', role: 'stakeholder', alias: 'A stakeholder' }])
  })
})
