import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, letters, linkTo, type Signers } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { remindJob } from '../../reminders/index.ts'

const opened = '2026-11-21T10:00:00Z'
let t: TestHouse
let learner: Browser
let serial = 0
let signers: Signers

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
  signers = await addSigners(t, { alias: 'Client R', clientEmail: 'client@example.org', stakeholderEmail: 'manager@example.org' })
})
afterAll(() => t.close())

type Opened = { path: string; emails: string[]; location: string | undefined }

/** A round among a client, their line manager and as many colleagues as are wanted. */
async function open(colleagues = 2, change: Record<string, string> = {}): Promise<Opened> {
  serial += 1
  t.clock.set(opened)
  const emails = ['client@example.org', 'manager@example.org']
  const form: Record<string, string | string[]> = { questionnaire: 'feedback-360', closesOn: '2026-12-12', least: '3' }
  form['people'] = [`client:${signers.clientId}`, `stakeholder:${signers.stakeholderId}`]
  for (let at = 0; at < colleagues; at += 1) {
    emails.push(`colleague${serial}-${at}@example.org`)
    form[`colleagues[${at}].name`] = 'Cosima Wrenfield'
    form[`colleagues[${at}].email`] = emails.at(-1) ?? ''
  }
  const sent = await page(learner.post('/feedback/rounds/new', { ...form, ...change }))
  return { path: sent.location ?? sent.text, emails, location: sent.location ?? undefined }
}

async function answer(email: string | undefined, fields: Record<string, string>): Promise<number> {
  return (await t.as(undefined).post(`${await linkTo(t, email ?? '')}/answer`, fields)).status
}

async function rowsOf(): Promise<string> {
  const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('round_answer').selectAll().execute())
  return JSON.stringify(rows)
}

describe('R098: a round of feedback', () => {
  test('writes to everybody, names colleagues by an alias, and tells the chain how many were asked', async () => {
    const before = await t.events()
    const { path, emails } = await open()
    expect(path).toMatch(/^\/feedback\/rounds\/[0-9a-f-]{36}$/)
    const kinds = (await t.events()).slice(before.length)
    expect(kinds.filter((kind) => kind === 'LinkMade')).toHaveLength(4)
    expect(kinds).toContain('FeedbackRoundOpened')
    const sent = await letters(t)
    for (const email of emails) expect(sent.find(({ to }) => to === email)?.text).toContain('only if at least 3 people have answered')
    const list = await page(learner.get('/feedback'))
    expect(list.text).toContain('360° feedback')
    expect(list.text).toContain('Open until 12 Dec')
    expect(list.text).not.toContain('Waiting for an answer')
    const form = await page(learner.get('/feedback/rounds/new'))
    expect(form.text).toContain('Colleague 1')
    expect(form.text).not.toContain('Wrenfield')
  })

  test.each<[what: string, change: Record<string, string>, colleagues: number, said: string]>([
    ['too few people', {}, 0, 'Ask at least as many people as it takes answers'],
    ['fewer answers than three', { least: '2' }, 2, 'Fewest answers'],
    ['a day that is over', { closesOn: '2026-11-20' }, 2, 'choose a day from tomorrow on'],
    ['a year to answer', { closesOn: '2027-11-20' }, 2, 'Choose a day within 90 days'],
    [
      'one address twice',
      { 'colleagues[0].email': 'twice@example.org', 'colleagues[1].email': 'Twice@example.org' },
      2,
      'Two of these have the same e-mail address',
    ],
    ['somebody of nobody’s practice', { people: 'client:01900000-0000-7000-8000-000000000000' }, 3, 'Choose people from your own practice'],
    ['questions for others', { questionnaire: 'feedback-180' }, 2, 'These questions are not for Colleague'],
    ['questions that there are not', { questionnaire: 'nothing' }, 2, 'Choose the questions'],
  ])('with %s is not opened, and nothing typed is lost', async (_what, change, colleagues, said) => {
    const before = (await letters(t)).length
    const { path, location } = await open(colleagues, change)
    expect(location).toBe(undefined)
    expect(path).toContain(said)
    expect(await letters(t)).toHaveLength(before)
    if (colleagues > 0) expect(path).toContain('Open a feedback round')
  })

  test('shows nothing while it is open, then all answers together, and never who or when', async () => {
    const { path, emails } = await open()
    const [one, two, three, four] = emails
    const asked = await page(t.as(undefined).get(await linkTo(t, one ?? '')))
    expect(asked.h1).toBe('How do you find working with Lena Learner?')
    expect(asked.text).toContain('only if at least 3 people answer')
    expect(await answer(one, { 'ratings.listens': '4', turn: 'yes', more: 'Pauses, please' })).toBe(303)
    expect(await answer(two, { 'ratings.listens': '1', 'ratings.asks': '0', less: 'Advice' })).toBe(303)
    const waiting = await page(learner.get(path))
    expect(waiting.text).toContain('Fewer than 3 so far')
    expect(waiting.text).toContain('nothing of this round will ever be shown')
    expect(await answer(three, { 'ratings.listens': '2' })).toBe(303)
    const still = await page(learner.get(path))
    expect(still.text).not.toContain('Pauses, please')
    expect(still.text).not.toContain('Statement by statement')
    const waitingFor = await page(learner.get('/links'))
    for (const alias of ['Client R', 'Colleague']) expect(waitingFor.text).not.toContain(alias)
    const asked360 = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('link').select('id').where('purpose', '=', 'give feedback').execute())
    for (const { id } of asked360) expect((await learner.post(`/links/${id}/withdraw`)).status).toBe(404)
    t.clock.set('2026-12-13T10:00:00Z')
    expect(await answer(four, { 'ratings.listens': '0' })).toBe(410)
    const shown = await page(learner.get(path))
    expect(shown.html).toContain('aria-label="2.3 of 4 on average, from 1 to 4, 3 answers"')
    expect(shown.text).toContain('Pauses, please')
    expect(shown.text).toContain('Answered by fewer than 3, and so not shown')
    expect(shown.text).not.toContain('Side by side')
    for (const email of emails) expect(shown.html).not.toContain(email)
    const [row = {}] = JSON.parse(await rowsOf()) as Record<string, unknown>[]
    expect(Object.keys(row).toSorted()).toEqual(['answer', 'centre_id', 'id', 'round_id', 'side'])
    const links = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('link').select(['id', 'recipient_id']).execute())
    const kept = await rowsOf()
    for (const { id, recipient_id } of links) expect([kept.includes(id), kept.includes(recipient_id)]).toEqual([false, false])
    t.clock.set(opened)
  })

  test('that is closed with too few answers never shows them', async () => {
    const { path, emails } = await open()
    await answer(emails[0], { 'ratings.listens': '4', more: 'Only between us' })
    await answer(emails[1], { more: 'Nor this' })
    const before = await t.events()
    expect((await learner.post(`${path}/close`)).status).toBe(303)
    expect((await t.events()).slice(before.length)).toEqual(['LinkRevoked', 'LinkRevoked', 'FeedbackRoundClosed'])
    const read = await page(learner.get(path))
    expect(read.text).toContain('Fewer than 3 people answered')
    expect(read.text).not.toContain('Only between us')
    expect(await answer(emails[2], { 'ratings.listens': '4' })).toBe(410)
    expect((await page(learner.get('/feedback'))).text).toContain('Too few answers')
    expect((await learner.post(`${path}/close`)).status).toBe(303)
    expect((await page(learner.get(path))).text).toContain('closed already')
  })

  test('is answered once, in two at the same instant too; saying no is an answer and an empty form is not', async () => {
    const { emails } = await open()
    const link = await linkTo(t, emails[0] ?? '')
    const before = (JSON.parse(await rowsOf()) as unknown[]).length
    const both = await Promise.all(['3', '4'].map((score) => t.as(undefined).post(`${link}/answer`, { 'ratings.listens': score })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410])
    expect(await answer(emails[1], {})).toBe(422)
    expect(await answer(emails[1], { 'ratings.listens': '9' })).toBe(422)
    expect(await answer(emails[1], { declined: 'yes' })).toBe(303)
    expect((await page(t.as(undefined).get(`${await linkTo(t, emails[1] ?? '')}/done`))).h1).toBe('Thank you')
    const again = await page(t.as(undefined).get(link))
    expect(again.text).toContain('nobody can tell which one is yours')
    expect(again.text).not.toContain('See what you answered')
    expect((JSON.parse(await rowsOf()) as unknown[]).length).toBe(before + 1)
    expect((await t.events()).at(-1)).toBe('FeedbackRoundDeclined')
  })

  test('closing and answering at the same instant: the answer is in it, or its link is closed', async () => {
    const { path, emails } = await open()
    const link = await linkTo(t, emails[0] ?? '')
    const before = (JSON.parse(await rowsOf()) as unknown[]).length
    const [closed, answered] = await Promise.all([learner.post(`${path}/close`), t.as(undefined).post(`${link}/answer`, { 'ratings.listens': '3' })])
    expect(closed.status).toBe(303)
    const added = (JSON.parse(await rowsOf()) as unknown[]).length - before
    expect([303, 410]).toContain(answered.status)
    expect(added).toBe(answered.status === 303 ? 1 : 0)
  })

  test('reminders go to whoever is silent, once a day, and stop with the round; nobody is told who that is', async () => {
    const { path, emails } = await open(3)
    const colleagues = emails.slice(2)
    await answer(colleagues[0], { 'ratings.listens': '4' })
    const to = async (act: () => Promise<unknown>) => {
      const before = new Set((await letters(t)).map(({ id }) => id))
      await act()
      return (await letters(t)).filter(({ id, to: email }) => !before.has(id) && colleagues.includes(email)).map(({ to: email }) => email)
    }
    expect(await to(() => learner.post(`${path}/remind`))).toEqual([])
    t.clock.set('2026-11-22T10:00:00Z')
    expect((await to(() => learner.post(`${path}/remind`))).toSorted()).toEqual(colleagues.slice(1).toSorted())
    expect((await page(learner.get(path))).text).toContain('Whoever has not answered, and was not written to today, gets a reminder')
    t.clock.set('2026-11-29T10:00:00Z')
    expect((await to(() => remindJob(t.house)({ centreId: t.centreId }))).toSorted()).toEqual(colleagues.slice(1).toSorted())
    await learner.post(`${path}/close`)
    t.clock.set('2026-12-09T10:00:00Z')
    expect(await to(() => remindJob(t.house)({ centreId: t.centreId }))).toEqual([])
    t.clock.set(opened)
  })

  test('is the learner’s own', async () => {
    const { path } = await open()
    for (const act of [t.as(t.people.otherLearner).get(path), t.as(t.people.otherLearner).post(`${path}/close`), t.as(t.people.strangerLearner).get(path)])
      expect((await act).status).toBe(404)
    expect((await t.as(t.people.tutor).get(path)).status).toBe(403)
    expect((await learner.get('/feedback/rounds/nothing')).status).toBe(404)
  })
})
