import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners, letters, type Signers } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { routes } from '../../routes.ts'

let t: TestHouse
let learner: Browser
let signers: Signers

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
  signers = await addSigners(t)
})
afterAll(() => t.close())

const count = async () => (await letters(t)).length

function pressed(html: string, words: string): { leaving: string } {
  return { leaving: new RegExp(`name="leaving" value="([^"]+)"[^>]*><span>${words}`).exec(html)?.[1] ?? '' }
}

async function everythingReplaced(instead = 'Client B'): Promise<void> {
  for (;;) {
    const { html } = await page(learner.get(routes.confidentiality.at()))
    const form = /action="\/confidentiality\/replace">([\s\S]*?)<\/form>/.exec(html)?.[1]
    if (form === undefined) return
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    const sent = { record: field('record'), id: field('id'), words: field('words'), instead }
    expect((await learner.post(routes.replaceWords.at(), sent)).status).toBe(303)
  }
}

describe('R107: what could say who somebody is does not leave the learner', () => {
  test('in a contract: it is neither sent nor signed until that is put right', async () => {
    const terms = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'Benedict comes on time', expectations: 'b', intendedOutcomes: 'c' }
    const path = (await page(learner.post(`/clients/${signers.clientId}/contract/new`, terms))).location ?? ''
    const before = await count()
    const refused = await page(learner.post(`${path}/send`))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('1 thing in it could say who somebody is')])
    expect(refused.html).toContain(`href="${routes.confidentiality.at()}"`)
    const seen = /name="seen" value="([^"]+)"/.exec(refused.html)?.[1] ?? ''
    const unsigned = await page(learner.post(`${path}/sign`, { seen, name: 'Lena Learner', consent: 'yes' }))
    expect([unsigned.status, unsigned.text]).toEqual([422, expect.stringContaining('You have not signed')])
    const here = /href="(\/contracts\/[^"]+\/sign-here)"/.exec(refused.html)?.[1] ?? ''
    for (const answer of [learner.get(here), learner.post(here, { seen, name: 'Benedict Quillfeather', consent: 'yes' })])
      expect((await answer).headers.get('location')).toBe(routes.confidentiality.at())
    expect(await count()).toBe(before)
    await everythingReplaced()
    expect((await page(learner.get(path))).text).toContain('Client B comes on time')
    expect((await learner.post(`${path}/send`)).status).toBe(303)
    expect(await count()).toBe(before + 1)
    const open = await page(learner.get(`${path}/end`))
    expect(open.status).toBe(200)
    const ended = await page(learner.post(`${path}/end`, { endedOn: '2026-11-20', reason: 'Benedict has moved to Leeds' }))
    expect([ended.status, ended.html]).toEqual([422, expect.stringContaining('<mark>Benedict</mark>')])
    const written = await page(learner.post(`${path}/end`, { endedOn: '2026-11-20', reason: 'Benedict has moved', ...pressed(ended.html, 'Write “Client B”') }))
    expect([written.status, written.html]).toEqual([200, expect.stringContaining('>Client B has moved</textarea>')])
    expect((await learner.post(`${path}/end`, { endedOn: '2026-11-20', reason: 'Client B has moved' })).status).toBe(303)
  })

  test('in needs and goals that a client is asked to agree', async () => {
    const { clientId } = await addSigners(t, { alias: 'Client G' })
    const need = { statement: 'Dana wants more reports', identifiedOn: '2026-10-02' }
    expect((await learner.post(`/clients/${clientId}/needs/new`, need)).status).toBe(303)
    const before = await count()
    const refused = await page(learner.post(`/links/new/goals/${clientId}`))
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('<mark>Dana</mark> looks like')])
    expect(await count()).toBe(before)
    await everythingReplaced('their manager')
    expect((await learner.post(`/links/new/goals/${clientId}`)).status).toBe(303)
  })

  test('in what a witness is asked: the alias is written in one press, and “not a name” is noted for that request', async () => {
    const about = 'How Benedict and I agreed the terms; Grace period included'
    const sent = { witness: `client:${signers.clientId}`, about: `${about}, said Dana` }
    const before = await count()
    const refused = await page(learner.post(routes.askTestimony.at(), sent))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('2 things in it could say who somebody is')])
    const once = await page(learner.post(routes.askTestimony.at(), { ...sent, ...pressed(refused.html, 'Write “Client B”') }))
    expect([once.status, once.html]).toEqual([422, expect.stringContaining('How Client B and I agreed')])
    const changed = { ...sent, about: sent.about.replace('Benedict', 'Client B') }
    const events = await t.events()
    const twice = await page(learner.post(routes.askTestimony.at(), { ...changed, ...pressed(once.html, 'Not a name here') }))
    expect([twice.status, twice.html.includes('<mark>')]).toEqual([200, false])
    expect((await t.events()).slice(events.length)).toEqual(['IdentitiesCompared', 'PlaceDismissed'])
    expect(await count()).toBe(before)
    expect((await learner.post(routes.askTestimony.at(), changed)).status).toBe(303)
    const elsewhere = await page(learner.post(routes.askTestimony.at(), { ...changed, witness: `stakeholder:${signers.stakeholderId}` }))
    expect(elsewhere.status).toBe(422)
  })

  test('in supervision that somebody outside is to confirm', async () => {
    const named = await page(
      learner.post('/supervision/supervisors/new', { alias: 'Outside supervisor A', name: 'Orla Wetherfield', email: 'orla@example.org' }),
    )
    const supervisor = new URL(named.location ?? '', 'http://localhost').searchParams.get('with') ?? ''
    const entry = { heldOn: '2026-11-10', minutes: '60', kind: 'individual', supervisor, feedback: 'Benedict again: slow down', revision: '0' }
    const logged = (await page(learner.post('/supervision/new', entry))).location ?? ''
    expect((await learner.post(`${logged}/ask`)).headers.get('location')).toBe(routes.confidentiality.at())
    await everythingReplaced()
    expect((await learner.post(`${logged}/ask`)).headers.get('location')).toBe(logged)
  })

  test('each comparing with the vault is written down, and says nobody’s name', async () => {
    const before = (await t.events()).length
    expect((await learner.get(routes.confidentiality.at())).status).toBe(200)
    expect((await t.events()).slice(before)).toEqual(['IdentitiesCompared'])
    const data = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('audit_event').select('data').where('kind', '=', 'IdentitiesCompared').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
    )
    expect(JSON.parse(data.data)).toEqual({ people: expect.any(Number) })
  })
})
