import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashIn, page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { letters, linkTo } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findSupervision } from '../queries.ts'

let t: TestHouse
let learner: Browser
let serial = 0

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
beforeEach(() => t.clock.set('2026-11-21T10:00:00Z'))
afterAll(() => t.close())

type Asked = { id: string; email: string; supervisor: string; path: string }

function entry(supervisor: string, change: Record<string, string> = {}): Record<string, string> {
  return {
    heldOn: '2026-11-10',
    minutes: '75',
    kind: 'individual',
    supervisor,
    discussed: 'Between us alone',
    feedback: 'Count to ten',
    revision: '0',
    ...change,
  }
}

/** Names a supervisor from outside, logs supervision with them and asks them to confirm it. */
async function asked(): Promise<Asked> {
  serial += 1
  const email = `supervisor${serial}@example.org`
  const named = await page(
    learner.post('/supervision/supervisors/new', { alias: `Outside supervisor ${serial}`, credentials: 'EMCC, 12 years', name: 'Orla Wetherfield', email }),
  )
  const supervisor = new URL(named.location ?? '', 'http://localhost').searchParams.get('with') ?? ''
  const logged = await page(learner.post('/supervision/new', entry(supervisor)))
  expect(logged.status, logged.text).toBe(303)
  const id = logged.location?.split('/').at(-1) ?? ''
  expect((await learner.post(`/supervision/${id}/ask`)).status).toBe(303)
  return { id, email, supervisor, path: await linkTo(t, email) }
}

async function kept(id: string) {
  const found = await inCentre(t.database, t.centreId, (tx) => findSupervision(tx, t.centreId, t.learnerId, id))
  if (found === undefined) throw new Error('The supervision is not kept')
  return found
}

async function answering(path: string, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { html } = await page(t.as(undefined).get(path))
  return { answer: 'confirmed', content: hashIn(html, 'content'), ...change }
}

describe('naming a supervisor from outside the centre', () => {
  test('seals who they really are, and calls them by an alias', async () => {
    expect((await page(learner.get('/supervision/supervisors/new'))).html).toContain('value="Outside supervisor A"')
    const before = await t.events()
    const { id, email } = await asked()
    expect((await t.events()).slice(before.length)).toEqual([
      'OutsideSupervisorNamed',
      'IdentityKept',
      'SupervisionLogged',
      'IdentitiesCompared',
      'MailAddressed',
      'LinkMade',
      'ConfirmationAsked',
    ])
    const rows = await inCentre(t.database, t.centreId, async (tx) =>
      JSON.stringify([
        await tx.selectFrom('outside_supervisor').selectAll().execute(),
        await tx.selectFrom('supervision').selectAll().execute(),
        await tx.selectFrom('draft').selectAll().execute(),
      ]),
    )
    expect(rows).not.toContain('Wetherfield')
    expect(rows).not.toContain(email)
    const read = await page(learner.get(`/supervision/${id}`))
    expect(read.text).toContain(`Waiting for Outside supervisor ${serial} · sent today`)
    expect(read.text).toContain('EMCC, 12 years')
    expect(read.text).not.toContain('Wetherfield')
  })

  test('an alias stands for one person, and an address is needed', async () => {
    await asked()
    const taken = await page(
      learner.post('/supervision/supervisors/new', { alias: `Outside supervisor ${serial}`, name: 'Somebody Else', email: 'else@example.org' }),
    )
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('You call another supervisor so already')
    expect((await learner.post('/supervision/supervisors/new', { alias: 'Nobody', name: 'No Body' })).status).toBe(422)
  })
})

describe('R061: an outside supervisor confirms by a link, with no account', () => {
  test('sees the date, the length and the feedback, and nothing more', async () => {
    const { path } = await asked()
    const read = await page(t.as(undefined).get(path))
    expect(read.h1).toBe('Confirm supervision of Lena Learner')
    for (const words of ['10 November 2026', '1 h 15 min', 'Count to ten', 'You need no account']) expect(read.text).toContain(words)
    expect(read.text).not.toContain('Between us alone')
  })

  test('confirms once, for exactly what was read', async () => {
    const { id, path } = await asked()
    const sent = await answering(path)
    const before = await t.events()
    const answered = await page(t.as(undefined).post(`${path}/answer`, sent))
    expect(answered.status, answered.text).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['SupervisionConfirmed'])
    expect((await page(t.as(undefined).get(answered.location ?? ''))).h1).toBe('Thank you')
    expect((await kept(id)).standing).toEqual({ kind: 'confirmed', on: '2026-11-21' })
    expect((await t.as(undefined).post(`${path}/answer`, sent)).status).toBe(410)
  })

  test('what was changed meanwhile is shown first', async () => {
    const { id, path, supervisor } = await asked()
    const sent = await answering(path)
    await learner.post(`/supervision/${id}/edit`, entry(supervisor, { minutes: '90', revision: '1' }))
    const stale = await page(t.as(undefined).post(`${path}/answer`, sent))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were reading')
    expect(stale.text).toContain('1 h 30 min')
    expect((await t.as(undefined).post(`${path}/answer`, await answering(path))).status).toBe(303)
  })

  test('minutes changed after the confirmation: it is gone, and they are asked again by mail', async () => {
    const { id, path, supervisor, email } = await asked()
    await t.as(undefined).post(`${path}/answer`, await answering(path))
    const before = (await letters(t)).length
    await learner.post(`/supervision/${id}/edit`, entry(supervisor, { minutes: '90', revision: '1' }))
    expect((await letters(t)).length).toBe(before + 1)
    expect((await page(learner.get(`/supervision/${id}`))).text).toContain('This is no longer confirmed')
    const fresh = await linkTo(t, email)
    expect(fresh).not.toBe(path)
    expect((await page(t.as(undefined).get(fresh))).text).toContain('1 h 30 min')
  })

  test('something wrong needs a word, and reaches the learner', async () => {
    const { id, path } = await asked()
    const nothing = await page(t.as(undefined).post(`${path}/answer`, await answering(path, { answer: 'declined' })))
    expect(nothing.status).toBe(422)
    expect(nothing.text).toContain('Say what is wrong')
    expect((await t.as(undefined).post(`${path}/answer`, await answering(path, { answer: 'declined', note: 'It was an hour' }))).status).toBe(303)
    expect((await page(learner.get(`/supervision/${id}`))).text).toContain('It was an hour')
  })

  test('may decline to answer, which says nothing about the entry, and tells the learner', async () => {
    const { id, path } = await asked()
    const visitor = t.as(undefined)
    expect((await page(visitor.get(path))).text).toContain('I do not want to answer')
    const before = await t.events()
    const sent = await page(visitor.post(`${path}/answer`, { declined: 'yes' }))
    expect(sent.status, sent.text).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['ConfirmationDeclined'])
    expect((await page(visitor.get(sent.location ?? ''))).h1).toBe('You have said no')
    expect((await visitor.post(`${path}/answer`, await answering(path))).status).toBe(410)
    const { standing, answers } = await kept(id)
    expect([standing, answers]).toEqual([{ kind: 'not confirmed' }, []])
    expect((await letters(t))[0]?.subject).toBe(`Outside supervisor ${serial} does not want to answer`)
    await learner.post(`/supervision/${id}/ask`)
    expect((await letters(t))[0]?.subject).toContain('asks you to confirm supervision')
  })

  test('of two answers at the same instant one is kept', async () => {
    const { id, path } = await asked()
    const sent = await answering(path)
    const both = await Promise.all([t.as(undefined).post(`${path}/answer`, sent), t.as(undefined).post(`${path}/answer`, sent)])
    expect(both.map((response) => response.status).toSorted((one, other) => one - other)).toEqual([303, 410])
    expect((await kept(id)).answers).toHaveLength(1)
  })

  test('reminded once a day; when somebody else supervised, the link is withdrawn', async () => {
    const { id, path, email } = await asked()
    await learner.post(`/supervision/${id}/ask`)
    expect((await page(learner.get(`/supervision/${id}`))).text).toContain('the last one is less than a day old')
    t.clock.set('2026-11-24T10:00:00Z')
    await learner.post(`/supervision/${id}/ask`)
    const fresh = await linkTo(t, email)
    expect((await t.as(undefined).get(path)).status).toBe(404)
    await learner.post(`/supervision/${id}/edit`, entry(`centre:${t.people.supervisor.id}`, { revision: '1' }))
    expect((await page(t.as(undefined).get(fresh))).text).toContain('withdrawn')
  })
})
