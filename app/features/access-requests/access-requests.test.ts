import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, answerContract, linkTo, type Signers } from '../../../test/harness/signers.ts'
import { newId } from '../../kernel/ids.ts'
import { findMail } from '../../platform/mail/mail.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { accessRequests } from './index.ts'
import { whyErasureIsRefused } from './rules.ts'

let t: TestHouse
let signers: Signers
let contractId: string
let serial = 0
let email: string
const name = 'Benedict Quillfeather'

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

beforeEach(async () => {
  serial += 1
  email = `benedict${serial}@example.org`
  signers = await addSigners(t, { alias: `Client ${serial}`, clientEmail: email, stakeholderEmail: null })
  const terms = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
  const drawn = await page(learner().post(`/clients/${signers.clientId}/contract/new`, terms))
  contractId = drawn.location?.split('/').at(-1) ?? ''
  await learner().post(`/contracts/${contractId}/send`)
  const path = await linkTo(t, email)
  const seen = /name="seen" value="([0-9a-f]+)"/.exec((await page(t.as(undefined).get(path))).html)?.[1] ?? ''
  expect((await answerContract(t, path, { answer: 'signed', name, consent: 'yes', seen })).status).toBe(303)
})

const learner = () => t.as(t.people.learner)
const administrator = () => t.as(t.people.administrator)
const address = () => `/access-requests/${signers.clientId}`
const lastEvent = () =>
  inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('audit_event').select('data').where('kind', '=', 'PersonErased').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
const sure = { reason: 'Asked by e-mail on 3 November', sure: 'yes' }

test('who may answer for whom', async () => {
  await walkEveryDoor(t, accessRequests, { subject: signers.clientId }, [name])
  const strangers = [t.people.otherLearner, t.people.strangerLearner]
  for (const person of strangers) {
    expect((await t.as(person).get(address())).status, person.name).toBe(404)
    expect((await t.as(person).post(`${address()}/erase`, sure)).status, person.name).toBe(404)
    expect((await t.as(person).post(`${address()}/download`, { format: 'json' })).status, person.name).toBe(404)
  }
  expect((await page(learner().post(`/contracts/${contractId}/signatures`))).text).toContain(name)
})

describe('an access request', () => {
  test('finds a person by their address, shows the alias and nothing of who they are, and notes the search', async () => {
    const found = await page(administrator().post('/access-requests', { email: email.toUpperCase() }))
    expect([found.status, found.text.includes(`Client ${serial}`), found.text.includes('Lena Learner')]).toEqual([200, true, true])
    expect(found.text).not.toContain('Benedict')
    expect((await t.events(t.centreId)).at(-1)).toBe('VaultSearched')
    expect((await page(administrator().post('/access-requests', { email: 'nobody@example.org' }))).text).toContain('No learner keeps anybody')
    expect((await page(administrator().post('/access-requests', { email: 'x' }))).status).toBe(422)
  })

  test.each(['json', 'html'])('gives them everything held, as %s, and notes it', async (format) => {
    const answer = await learner().post(`${address()}/download`, { format })
    expect(answer.headers.get('content-disposition')).toContain(`.${format}"`)
    const text = await answer.text()
    for (const held of [email, name, 'Speaks up too late', 'Lead the weekly meeting', 'sign contract', 'signed']) expect(text).toContain(held)
    expect((await t.events()).at(-1)).toBe('AccessRequestAnswered')
  })

  test('also plans, what stood there before, when they were looked up, and that a safeguarding note is kept, but not what it says', async () => {
    const client = `/clients/${signers.clientId}`
    const plan = { plannedOn: '2026-11-02', structure: 'Six sessions', environment: 'A quiet room', principles: 'GROW', sessions: '6', hours: '9' }
    expect((await learner().post(`${client}/plan`, { ...plan, revision: '0' })).status).toBe(303)
    expect((await learner().post(`${client}/plan`, { ...plan, structure: 'Eight sessions', revision: '1' })).status).toBe(303)
    expect((await learner().post(`${client}/safeguarding-note`, { note: 'Marks on the arm', revision: '0' })).status).toBe(303)
    const text = await (await learner().post(`${address()}/download`, { format: 'json' })).text()
    for (const held of ['Eight sessions', 'Six sessions', 'A quiet room', 'opened to address a letter', 'A note about safety is kept'])
      expect(text).toContain(held)
    expect(text).not.toContain('Marks on the arm')
  })
})

describe('erasure', () => {
  test('takes the name out of texts, drafts and what stood there before; what was signed stays, and is told', async () => {
    const session = newId()
    const entry = {
      entry: session,
      clients: signers.clientId,
      heldOn: '2026-11-10',
      startedAt: `${10 + serial}:00`,
      minutes: '30',
      mode: 'video',
      formal: 'yes',
    }
    const summary = `Benedict rang from ${email}. Handled with grace.`
    expect((await learner().post('/sessions/new', { ...entry, summary, revision: '0' })).status).toBe(303)
    expect((await learner().post(`/sessions/${session}/edit`, { ...entry, summary: `${summary} Quillfeather again.`, revision: '1' })).status).toBe(303)
    expect((await learner().post(`/drafts/session/${session}`, { summary: 'Benedict was late', baseRevision: '2' })).status).toBeLessThan(300)
    const erased = await page(learner().post(`${address()}/erase`, sure))
    expect(erased.status).toBe(303)
    const kept = await inCentre(t.database, t.centreId, async (tx) => [
      await tx.selectFrom('session').select('summary').where('id', '=', session).execute(),
      await tx.selectFrom('revision').select('fields').where('record_id', '=', session).execute(),
      await tx.selectFrom('draft').select('fields').where('subject_id', '=', session).execute(),
    ])
    const [now, before, draft] = kept.map((rows) => JSON.stringify(rows))
    for (const text of [now, before, draft]) for (const word of ['Benedict', 'Quillfeather', email]) expect(text).not.toContain(word)
    expect(now).toContain(`Client ${serial} rang from [e-mail address left out]. Handled with grace. Client ${serial} again.`)
    expect(draft).toContain(`Client ${serial} was late`)
    expect(JSON.parse((await lastEvent()).data)).toMatchObject({ identities: 1, staying: 0 })
  })

  test('takes who they are, and leaves the work, the signature and its proof', async () => {
    const erased = await learner().post(`${address()}/erase`, sure)
    expect([erased.status, erased.headers.get('location')]).toEqual([303, address()])
    expect((await t.events()).at(-1)).toBe('PersonErased')
    expect((await page(learner().get(address()))).text).toContain('1 entry of the vault, 1 name under a contract')
    expect((await page(learner().post(`/contracts/${contractId}/signatures`))).text).not.toContain(name)
    const contract = await page(learner().get(`/contracts/${contractId}`))
    expect(contract.text).toContain('Signed')
    const held = JSON.parse(await (await learner().post(`${address()}/download`, { format: 'json' })).text()) as { sections: { title: string }[] }
    expect(held.sections.map(({ title }) => title)).not.toContain('Who you are')
    expect(JSON.stringify(held)).not.toContain('Quillfeather')
    const letters = await inCentre(t.database, t.centreId, (tx) => findMail(tx, t.house.vault, t.centreId, 1000))
    expect(letters.filter(({ to }) => to === email)).toEqual([])
  })

  test('asks that it is meant, and why', async () => {
    const answer = await page(learner().post(`${address()}/erase`, { reason: '' }))
    expect([answer.status, answer.text.includes('Tick that you mean it'), answer.text.includes('who asked for it')]).toEqual([422, true, true])
  })

  test('is refused while a legal hold stands, in words, for the learner and the centre; lifted, it goes on', async () => {
    expect((await administrator().post(`${address()}/hold`, { why: 'The appeal of June is open', until: '2026-11-20' })).status).toBe(422)
    expect((await administrator().post(`${address()}/hold`, { why: 'The appeal of June is open' })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('LegalHoldPlaced')
    for (const person of [learner(), administrator()]) {
      const refused = await page(person.post(`${address()}/erase`, sure))
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('A legal hold stands until somebody lifts it: The appeal of June is open. Nothing is erased before that.')
      expect(refused.html).toContain('Asked by e-mail on 3 November')
    }
    expect((await learner().post(`${address()}/lift`)).status).toBe(403)
    expect((await administrator().post(`${address()}/lift`)).status).toBe(303)
    expect((await learner().post(`${address()}/erase`, sure)).status).toBe(303)
  })
})

test.each([
  ['none', [], undefined],
  ['one that is over', [{ id: 'a', reason: 'x', until: '2026-11-20' }], undefined],
  ['one on its last day', [{ id: 'a', reason: 'x', until: '2026-11-21' }], 'a'],
  [
    'an open one beside one that ends',
    [
      { id: 'a', reason: 'x', until: '2027-01-01' },
      { id: 'b', reason: 'y', until: null },
    ],
    'b',
  ],
])('of holds, %s decides', (_what, holds, expected) => {
  expect(whyErasureIsRefused(holds, '2026-11-21')?.id).toBe(expected)
})

test('coachfolio person does the same from the command line', async () => {
  const { run } = await import('../../cli/person.ts')
  const said: string[] = []
  const io = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) }
  expect(await run(['erase', '--email', email], io)).toBe(2)
  expect(said.join('\n')).toContain('--reason is missing')
  vi.unstubAllEnvs()
})
