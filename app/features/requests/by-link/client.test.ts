import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCentre } from '../../../platform/database/centre.ts'
import { hashIn, page, type Browser } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { addSigners, letters, linkTo } from '../../../../test/harness/signers.ts'

let t: TestHouse
let learner: Browser
let at = 0

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})
afterAll(() => t.close())

const outside = () => t.as(undefined)

/** A client with two sessions held, and the address of their own. */
async function begin() {
  at += 1
  const email = `client${at}@example.org`
  const { clientId } = await addSigners(t, { alias: `Client ${at}`, clientEmail: email })
  const sent = { clients: clientId, startedAt: `${String(at).padStart(2, '0')}:00`, minutes: '50', summary: 'What she told me in confidence' }
  const sessions = [await logSession(learner, { ...sent, heldOn: '2026-11-03' }), await logSession(learner, { ...sent, heldOn: '2026-11-04' })] as const
  return { email, clientId, sessions }
}

async function seenAt(path: string): Promise<string> {
  return hashIn((await page(outside().get(path))).html, 'seen')
}

async function newestRequest(): Promise<string> {
  const { id } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('request').select('id').orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  return `/links/requests/${id}`
}

async function askedToConfirm() {
  const one = await begin()
  expect((await learner.post(`/links/new/sessions/${one.clientId}`, { sessions: [...one.sessions] })).status).toBe(303)
  return { ...one, path: await linkTo(t, one.email) }
}

describe('R057: a client confirms by a link when sessions took place, and for how long', () => {
  test('several at once; the diary says so, and what was talked about is not shown', async () => {
    const { path, sessions } = await askedToConfirm()
    const asked = await page(outside().get(path))
    expect(asked.h1).toBe('Did these 2 sessions take place?')
    expect(asked.text).toContain('3 November 2026')
    expect(asked.text).toContain('50 min')
    expect(asked.text).not.toContain('in confidence')
    const answered = await page(outside().post(`${path}/answer`, { answer: 'agreed', seen: await seenAt(path) }))
    expect(answered.status).toBe(303)
    expect((await page(outside().get(`${path}/done`))).h1).toBe('Thank you')
    const entry = await page(learner.get(`/sessions/${sessions[0]}`))
    expect(entry.text).toContain('Confirmed on 21 November 2026')
    expect((await page(learner.get('/sessions'))).text).toContain('1.6 hours confirmed by clients')
    expect((await t.events()).slice(-1)).toEqual(['RequestAnswered'])
    expect((await letters(t))[0]?.subject).toBe('Client 1 has confirmed your sessions')
  })

  test('one is not right: it must be named and said, and the other is confirmed', async () => {
    const { path, sessions } = await askedToConfirm()
    const seen = await seenAt(path)
    const hasty = await page(outside().post(`${path}/answer`, { answer: 'not right', seen }))
    expect([hasty.status, hasty.text.includes('2 things to put right'), hasty.text.includes('Choose the sessions that are not right')]).toEqual([
      422,
      true,
      true,
    ])
    const wrong = await page(outside().post(`${path}/answer`, { answer: 'not right', seen, said: 'We met for half an hour' }))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Choose the sessions that are not right')
    expect(wrong.text).toContain('We met for half an hour')
    const named = { answer: 'not right', seen, wrong: sessions[1], said: 'We met for half an hour' }
    expect((await outside().post(`${path}/answer`, named)).status).toBe(303)
    expect((await page(learner.get(`/sessions/${sessions[0]}`))).text).toContain('Confirmed on')
    expect((await page(learner.get(`/sessions/${sessions[1]}`))).text).toContain('that it is not right')
    const list = await page(learner.get('/links'))
    expect(list.text).toContain('Something is not right')
    const request = /\/links\/requests\/[0-9a-f-]{36}/.exec(list.html)?.[0] ?? ''
    for (const read of [await page(learner.get(request)), await page(outside().get(`${path}/done`))]) {
      expect(read.text.match(/Not right/g)).toHaveLength(1)
      expect(read.text).toMatch(/4 November 2026[^•]{0,40}?Not right/)
    }
  })

  test('an entry changed since is no longer confirmed', async () => {
    const { path, sessions, clientId } = await askedToConfirm()
    await outside().post(`${path}/answer`, { answer: 'agreed', seen: await seenAt(path) })
    const form = await page(learner.get(`/sessions/${sessions[0]}/edit`))
    const revision = /name="revision" value="(\d+)"/.exec(form.html)?.[1] ?? ''
    const entry = { clients: clientId, heldOn: '2026-11-03', startedAt: '19:30', minutes: '90', mode: 'video', formal: 'yes', revision }
    expect((await learner.post(`/sessions/${sessions[0]}/edit`, entry)).status).toBe(303)
    expect((await page(learner.get(`/sessions/${sessions[0]}`))).text).toContain('no longer holds')
  })

  test('without a session chosen nothing is sent, and what was typed is kept', async () => {
    const { clientId } = await begin()
    const before = (await letters(t)).length
    const refused = await page(learner.post(`/links/new/sessions/${clientId}`, {}))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose at least one session')
    expect((await letters(t)).length).toBe(before)
  })
})

describe('R052, R053: a client agrees needs and goals by a link, before the contract', () => {
  test('the learner sees that they agreed, when, and to exactly which text', async () => {
    const { email, clientId } = await begin()
    expect((await page(learner.get(`/links/new/goals/${clientId}`))).text).toContain('Lead the weekly meeting')
    expect((await learner.post(`/links/new/goals/${clientId}`)).status).toBe(303)
    const path = await linkTo(t, email)
    const asked = await page(outside().get(path))
    expect(asked.h1).toBe('Is this what you want to work on?')
    expect(asked.text).toContain('Speaks up too late')
    expect((await outside().post(`${path}/answer`, { answer: 'agreed', seen: await seenAt(path) })).status).toBe(303)
    const request = await newestRequest()
    expect((await page(learner.get('/links'))).html).toContain(request)
    const kept = (await page(learner.get(request))).text
    expect(kept).toContain('Agreed, on 21 November 2026.')
    expect(kept).toContain('Lead the weekly meeting')
    expect((await t.events()).slice(-1)).toEqual(['RequestAnswered'])
    expect((await page(t.as(t.people.otherLearner).get(request))).status).toBe(404)
  })

  test('to say no is an answer; the learner is told, and the link asks no more', async () => {
    const { email, clientId } = await begin()
    await learner.post(`/links/new/goals/${clientId}`)
    const path = await linkTo(t, email)
    expect((await outside().post(`${path}/answer`, { answer: 'declined', why: 'I have left the job' })).status).toBe(303)
    expect((await page(outside().get(`${path}/done`))).text).toContain('I have left the job')
    expect((await page(outside().get(`${path}/done`))).h1).toBe('You have said no')
    expect((await outside().get(path)).status).toBe(410)
    expect((await letters(t))[0]?.subject).toContain('does not want to answer')
  })
})
