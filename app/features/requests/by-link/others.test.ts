import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashIn, page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { gradeOf, sentencesIn, syllablesIn } from '../../../../test/harness/readability.ts'
import { addSigners, letters, linkTo } from '../../../../test/harness/signers.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let learner: Browser
let at = 0

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
afterAll(() => t.close())

const outside = () => t.as(undefined)
const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }

async function begin() {
  at += 1
  const emails = { clientEmail: `c${at}@example.org`, stakeholderEmail: `m${at}@example.org` }
  return { ...(await addSigners(t, { alias: `Client O${at}`, ...emails })), ...emails }
}

async function hiddenAt(path: string): Promise<Record<string, string>> {
  const { html } = await page(outside().get(path))
  return { seen: hashIn(html, 'seen') }
}

async function askGoals(clientId: string, email: string): Promise<string> {
  expect((await learner.post(`/links/new/goals/${clientId}`)).status).toBe(303)
  return linkTo(t, email)
}

async function askReview(): Promise<{ path: string }> {
  at += 1
  const { clientId } = await begin()
  const startedAt = `${String(at).padStart(2, '0')}:30`
  const session = await logSession(learner, { clients: clientId, heldOn: '2026-11-05', startedAt, minutes: '20' })
  expect((await learner.post(`/sessions/${session}/reflection`, { overall: 'I filled the silence too soon', revision: '0' })).status).toBe(303)
  const email = `s${at}@example.org`
  const named = await page(
    learner.post('/supervision/supervisors/new', { alias: `Outside supervisor ${at}`, credentials: 'EMCC', name: 'Orla Wetherfield', email }),
  )
  const supervisor = /outside%3A([0-9a-f-]+)|outside:([0-9a-f-]+)/.exec(named.location ?? '')
  const { id } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('reflection').select('id').where('session_id', '=', session).executeTakeFirstOrThrow(),
  )
  const sent = await page(learner.post('/links/new/reflections', { supervisor: supervisor?.[1] ?? supervisor?.[2] ?? '', reflections: id }))
  expect(sent.status, sent.text).toBe(303)
  return { path: await linkTo(t, email) }
}

async function askTestimony(): Promise<{ path: string; stakeholderEmail: string; clientId: string }> {
  const { stakeholderId, stakeholderEmail, clientId } = await begin()
  const asked = { witness: `stakeholder:${stakeholderId}`, about: 'How I agreed the terms with the team', date: '2026-11-03' }
  const sent = await page(learner.post('/links/new/testimony', asked))
  expect(sent.status, sent.text).toBe(303)
  return { path: await linkTo(t, stakeholderEmail), stakeholderEmail, clientId }
}

describe('R061: an outside supervisor reviews chosen reflections by a link', () => {
  test('R107: what could say who somebody is does not leave: the form says so and leads to where it is put right', async () => {
    await askReview()
    const reflection = await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('reflection').set({ overall: 'Benedict wrote to me from benedict@example.org' }).returning(['id', 'session_id']).executeTakeFirstOrThrow(),
    )
    const supervisor = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('outside_supervisor').select('id').executeTakeFirstOrThrow())
    const before = (await letters(t)).length
    const refused = await page(learner.post('/links/new/reflections', { supervisor: supervisor.id, reflections: reflection.id }))
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/2 things in this could say who somebody is/)
    expect(refused.html).toContain('href="/confidentiality"')
    expect((await letters(t)).length).toBe(before)
    await inCentre(t.database, t.centreId, (tx) => tx.updateTable('reflection').set({ overall: 'I was too quick' }).execute())
  })

  test('R107: they are shown no more once the client has taken back their consent to assessment', async () => {
    const { path } = await askReview()
    const seen = await hiddenAt(path)
    const client = await inCentre(t.database, t.centreId, async (tx) => {
      const held = tx.selectFrom('session_client').innerJoin('reflection', 'reflection.session_id', 'session_client.session_id')
      return held.select('client_id').orderBy('reflection.created_at', 'desc').orderBy('reflection.id', 'desc').executeTakeFirstOrThrow()
    })
    const said = { purpose: 'assessment', onDay: '2026-11-02', how: 'Said so' }
    const back = { takenBack: 'assessment', takenBackOn: '2026-11-02', takenBackHow: 'Said so' }
    expect((await learner.post(`/clients/${client.client_id}/consents`, said)).status).toBe(303)
    expect((await page(outside().get(path))).text).toContain('I filled the silence too soon')
    expect((await learner.post(`/clients/${client.client_id}/consents/withdraw`, back)).status).toBe(303)
    for (const closed of [outside().get(path), outside().post(`${path}/answer`, { answer: 'agreed', ...seen, said: 'x' }), outside().get(`${path}/done`)])
      expect((await page(closed)).text).not.toContain('I filled the silence')
  })

  test('reads them, must say something, and the learner reads the comment', async () => {
    const { path } = await askReview()
    expect((await page(outside().get(path))).text).toContain('I filled the silence too soon')
    const seen = await hiddenAt(path)
    expect((await outside().post(`${path}/answer`, { answer: 'agreed', ...seen })).status).toBe(422)
    expect((await outside().post(`${path}/answer`, { answer: 'agreed', ...seen, said: 'Count to ten first' })).status).toBe(303)
    expect((await letters(t))[0]?.subject).toMatch(/has reviewed your reflections$/)
    const answer = /\/links\/requests\/[0-9a-f-]+/.exec((await letters(t))[0]?.text ?? '')?.[0] ?? ''
    expect((await page(learner.get(answer))).text).toContain('Count to ten first')
  })
})

describe('R104, R107: a witness writes a testimony by a link', () => {
  test('it becomes evidence under their alias, as they wrote it', async () => {
    const { path } = await askTestimony()
    const seen = await hiddenAt(path)
    const bare = await page(outside().post(`${path}/answer`, { answer: 'agreed', ...seen, said: 'She asked the team first' }))
    expect([bare.status, bare.text.includes('Tick the box')]).toEqual([422, true])
    expect(bare.html).toContain('She asked the team first')
    const whole = { answer: 'agreed', ...seen, said: 'She asked the team first', relation: 'I lead the team', own: 'yes' }
    expect((await outside().post(`${path}/answer`, whole)).status).toBe(303)
    expect(await t.events()).toContain('TestimonyGiven')
    const list = await page(learner.get('/evidence'))
    expect(list.text).toContain('Testimony of Client O')
    expect(list.text).not.toContain('Orlebar')
    const row = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('evidence').selectAll().where('kind', '=', 'witness testimony').executeTakeFirstOrThrow(),
    )
    expect([row.account.includes('She asked the team first'), row.held_on]).toEqual([true, '2026-11-03'])
  })

  test('the learner chooses which criteria it serves, and cannot change a word of it', async () => {
    const kept = () =>
      inCentre(t.database, t.centreId, (tx) => tx.selectFrom('evidence').selectAll().where('kind', '=', 'witness testimony').executeTakeFirstOrThrow())
    const row = await kept()
    const form = await page(learner.get(`/evidence/${row.id}/edit`))
    expect([form.text.includes('its text stays as it was given'), form.html.includes('name="account"')]).toEqual([true, false])
    const criterion = /name="criteria" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
    const changed = { kind: 'observation', title: 'Mine', account: 'She was brilliant', criteria: criterion, revision: String(row.revision) }
    expect((await learner.post(`/evidence/${row.id}/edit`, changed)).status).toBe(303)
    const { account, title, kind, criteria, revision } = await kept()
    expect({ account, title, kind, criteria, revision }).toEqual({
      account: row.account,
      title: row.title,
      kind: row.kind,
      criteria: [criterion],
      revision: row.revision + 1,
    })
    await expect(
      inCentre(t.database, t.centreId, (tx) => tx.updateTable('evidence').set({ account: 'Mine' }).where('id', '=', row.id).execute()),
    ).rejects.toThrow('stays as it was given')
  })
})

describe('somebody with several requests sees them all on one page', () => {
  test('from any of their links; another person’s and another learner’s never', async () => {
    const { clientId, clientEmail, stakeholderEmail } = await begin()
    const goals = await askGoals(clientId, clientEmail)
    await learner.post('/feedback/ask', { giver: `client:${clientId}`, stage: 'end' })
    const first = await page(outside().get(goals))
    expect(first.text).toContain('You have 1 more request')
    const all = await page(outside().get(`${goals}/all`))
    expect(all.text).toContain('Agree needs and goals')
    expect(all.text).toContain('Give feedback')
    const other = /\/l\/[\w-]+(?:~|%7E)[0-9a-f-]+/.exec(all.html)?.[0] ?? ''
    expect((await page(outside().get(other))).h1).toContain('How effective is')
    const ofManager = await askTestimony()
    const foreign = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('link').select('id').where('purpose', '=', 'write witness testimony').orderBy('created_at', 'desc').executeTakeFirstOrThrow(),
    )
    expect((await outside().get(`${goals}~${foreign.id}`)).status).toBe(404)
    expect((await outside().get(`${ofManager.path}~${other.split(/~|%7E/)[1] ?? ''}`)).status).toBe(404)
    expect(stakeholderEmail).not.toBe(clientEmail)
  })

  test('a withdrawn or expired link opens nothing else', async () => {
    const { clientId, clientEmail } = await begin()
    const goals = await askGoals(clientId, clientEmail)
    await learner.post('/feedback/ask', { giver: `client:${clientId}`, stage: 'end' })
    const links = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('link').select(['id', 'purpose']).where('recipient_id', '=', clientId).execute())
    const [own, other] = [links.find(({ purpose }) => purpose === 'agree needs and goals'), links.find(({ purpose }) => purpose === 'give feedback')]
    expect((await outside().get(`${goals}~${other?.id}`)).status).toBe(200)
    expect((await learner.post(`/links/${own?.id}/withdraw`)).status).toBe(303)
    expect((await outside().get(`${goals}~${other?.id}`)).status).toBe(404)
    expect((await outside().get(`${goals}/all`)).status).toBe(410)
    expect((await outside().get(goals)).status).toBe(410)
  })
})

describe('a link cannot be guessed, replayed or raced', () => {
  test('of four answers at the same instant one is kept', async () => {
    const { clientId, clientEmail } = await begin()
    const path = await askGoals(clientId, clientEmail)
    const sent = { answer: 'agreed', ...(await hiddenAt(path)) }
    const all = await Promise.all([1, 2, 3, 4].map(() => outside().post(`${path}/answer`, sent)))
    expect(all.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 410, 410, 410])
  })

  test('one answers while the learner asks anew with another text: the old link is dead or its answer names the old text', async () => {
    const { clientId, clientEmail } = await begin()
    const path = await askGoals(clientId, clientEmail)
    const { seen = '' } = await hiddenAt(path)
    const sent = { answer: 'agreed', seen }
    await learner.post(`/clients/${clientId}/goals/new`, { statement: 'Another goal', desiredOutcome: 'Another end', agreedOn: '2026-11-20' })
    const [answered] = await Promise.all([outside().post(`${path}/answer`, sent), learner.post(`/links/new/goals/${clientId}`)])
    expect([303, 410]).toContain(answered.status)
    const rows = await inCentre(t.database, t.centreId, (tx) =>
      tx
        .selectFrom('request_answer')
        .innerJoin('request', 'request.id', 'request_answer.request_id')
        .select(['request_answer.shown_sha256', 'request.shown'])
        .where('request.client_id', '=', clientId)
        .execute(),
    )
    expect(rows).toHaveLength(answered.status === 303 ? 1 : 0)
    for (const row of rows) {
      expect(Buffer.from(row.shown_sha256).toString('hex')).toBe(seen)
      expect(JSON.stringify(row.shown)).not.toContain('Another goal')
    }
  })

  test('a token with one sign changed, a stranger’s id, and the answer to another text lead nowhere', async () => {
    const { clientId, clientEmail } = await begin()
    const path = await askGoals(clientId, clientEmail)
    const guessed = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`
    for (const wrong of [guessed, `${path}~${newId()}`, `${path}~x`, `${path}~`, `${path}~~`]) expect((await outside().get(wrong)).status, wrong).toBe(404)
    const other = await page(outside().post(`${path}/answer`, { answer: 'agreed', seen: 'f'.repeat(64) }))
    expect(other.status).toBe(422)
    expect((await page(outside().get(path))).status).toBe(200)
  })

  test('sent again after a day with a new token; the old one dies; a day must pass', async () => {
    const { clientId, clientEmail } = await begin()
    const path = await askGoals(clientId, clientEmail)
    const { id } = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('link').select('id').where('recipient_id', '=', clientId).executeTakeFirstOrThrow(),
    )
    const before = (await letters(t)).length
    await learner.post(`/links/${id}/remind`)
    expect((await letters(t)).length).toBe(before)
    t.clock.set('2026-11-22T10:00:01Z')
    await learner.post(`/links/${id}/remind`)
    expect((await outside().get(path)).status).toBe(404)
    expect((await outside().get(await linkTo(t, clientEmail))).status).toBe(200)
    t.clock.set('2026-11-21T10:00:00Z')
  })
})

describe('link pages are read with ease', () => {
  test('syllables and grade are what the formula says', () => {
    expect(['cat', 'table', 'session', 'confirmation', 'agreed'].map(syllablesIn)).toEqual([1, 2, 2, 4, 2])
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1)
    expect(gradeOf(['Organisational confidentiality considerations necessitate comprehensive documentation.'])).toBeGreaterThan(15)
  })

  test('each page of each purpose is of grade 7 or easier, about the age of 12', async () => {
    const one = await begin()
    const session = await logSession(learner, { clients: one.clientId, heldOn: '2026-11-06', startedAt: '09:00', minutes: '20' })
    const paths: Record<string, string> = { goals: await askGoals(one.clientId, one.clientEmail) }
    await learner.post(`/links/new/sessions/${one.clientId}`, { sessions: session })
    paths['sessions'] = await linkTo(t, one.clientEmail)
    await learner.post('/feedback/ask', { giver: `client:${one.clientId}`, stage: 'end' })
    paths['feedback'] = await linkTo(t, one.clientEmail)
    const drawn = await page(learner.post(`/clients/${one.clientId}/contract/new`, { kind: 'two-way', agreedOn: '2026-11-03', ...terms }))
    await learner.post(`${drawn.location}/send`)
    paths['contract'] = await linkTo(t, one.clientEmail)
    paths['testimony'] = (await askTestimony()).path
    paths['review'] = (await askReview()).path
    const grades: Record<string, number> = {}
    for (const [name, path] of Object.entries(paths)) {
      const { html } = await page(outside().get(path))
      const sentences = sentencesIn(html)
      expect(sentences.length, name).toBeGreaterThan(5)
      grades[name] = Math.round(gradeOf(sentences) * 10) / 10
    }
    for (const [name, grade] of Object.entries(grades)) expect(grade, `${name}: ${JSON.stringify(grades)}`).toBeLessThanOrEqual(7)
  })
})
