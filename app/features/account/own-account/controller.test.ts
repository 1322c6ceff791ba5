import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { setPassword } from '../../../platform/auth/person.ts'
import { listSessions } from '../../../platform/auth/session.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { beginMembership } from '../../centres/index.ts'

const password = 'correct horse battery'
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' }
let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await t.database.transaction().execute((tx) => setPassword(tx, t.people.learner.id, password, t.clock.now))
})

afterAll(() => t.close())

async function signIn(secret = password) {
  const browser = t.as(undefined)
  const response = await browser.post('/sign-in', { email: t.people.learner.email, password: secret }, firefox)
  expect(response.status).toBe(303)
  return browser
}

async function newestSession(): Promise<string> {
  const [session] = await listSessions(t.database, t.people.learner.id, t.clock.now)
  return session?.sessionId ?? ''
}

describe('sessions', () => {
  test('are listed with device and time, and one that is revoked acts no more', async () => {
    const here = await signIn()
    const there = await signIn()
    const revoked = await newestSession()
    const listed = await page(here.get('/account'))
    expect(listed.text).toContain('Firefox on Linux')
    expect(listed.text).toMatch(/Firefox on Linux \d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2}/)
    expect(listed.text).toContain('This device')
    const answer = await page(here.post(`/account/sessions/${revoked}/revoke`))
    expect([answer.status, answer.location]).toEqual([303, '/account'])
    expect((await page(here.get('/account'))).text).toContain('That device is signed out.')
    expect((await there.get('/account')).status).toBe(303)
    expect((await there.post('/drafts/some-form/01900000-0000-7000-8000-000000000000', { x: 'y' })).status).toBe(401)
    expect(await t.events(t.centreId)).toContain('SessionEnded')
  })

  test('of somebody else are not there', async () => {
    await signIn()
    const theirs = await newestSession()
    for (const id of [theirs, 'not-an-id', '01900000-0000-7000-8000-000000000000']) {
      expect((await t.as(t.people.tutor).post(`/account/sessions/${id}/revoke`)).status).toBe(404)
    }
    expect(await newestSession()).toBe(theirs)
  })

  test('can all be ended but this one', async () => {
    const others = [await signIn(), await signIn()]
    const here = await signIn()
    expect((await here.post('/account/sessions/others/revoke')).status).toBe(303)
    for (const other of others) expect((await other.get('/account')).status).toBe(303)
    expect((await here.get('/account')).status).toBe(200)
  })
})

describe('the password', () => {
  test('is changed with the current one; every other device is out, this one stays', async () => {
    const other = await signIn()
    const here = await signIn()
    const changed = await page(here.post('/account/password', { current: password, password: 'another long sentence' }))
    expect([changed.status, changed.location]).toEqual([303, '/account'])
    expect((await here.get('/account')).status).toBe(200)
    expect((await other.get('/account')).status).toBe(303)
    expect((await t.as(undefined).post('/sign-in', { email: t.people.learner.email, password })).status).toBe(422)
    expect(await t.events(t.centreId)).toContain('PasswordChanged')
    await signIn('another long sentence')
    expect((await here.post('/account/password', { current: 'another long sentence', password })).status).toBe(303)
  })

  test.each([
    [{ current: 'not this one', password: 'another long sentence' }, 'not your current password'],
    [{ current: password, password: 'short' }, 'at least 10 characters'],
    [{ current: password, password: '' }, 'Choose a password'],
    [{ current: '', password: 'another long sentence' }, 'Enter your current password'],
  ])('stays as it was with %j', async (fields, words) => {
    const here = await signIn()
    const answer = await page(here.post('/account/password', fields))
    expect([answer.status, answer.h1]).toEqual([422, 'Change your password'])
    expect(answer.text).toContain(words)
    expect(answer.html).not.toContain('another long sentence')
    await signIn()
  })

  test('is not guessed from a stolen session', async () => {
    const here = await signIn()
    for (let guess = 0; guess < 11; guess += 1) await here.post('/account/password', { current: `guess ${guess}`, password: 'another long sentence' })
    const right = await page(here.post('/account/password', { current: password, password: 'another long sentence' }))
    expect(right.status).toBe(429)
    expect(right.text).toContain('too many attempts')
    t.clock.set('2026-11-21T10:20:00Z')
  })

  test('is chosen by somebody who had none', async () => {
    const browser = t.as(t.people.supervisor)
    expect((await page(browser.get('/account/password'))).h1).toBe('Choose a password')
    expect((await browser.post('/account/password', { password: 'a first long sentence' })).status).toBe(303)
    expect((await page(browser.get('/account'))).text).toContain('Change your password')
  })
})

describe('places', () => {
  test('are switched between, remembered, and only one’s own', async () => {
    const tutor = t.people.tutor
    await inCentre(t.database, t.centreId, (tx) => beginMembership(tx, t.centreId, tutor.id, 'assessor', { actor: { kind: 'system' }, now: t.clock.now }))
    const memberships = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('membership').select(['id', 'role', 'person_id']).execute())
    const to = memberships.find((one) => one.person_id === tutor.id && one.role === 'assessor')?.id ?? ''
    const browser = t.as(tutor)
    expect((await browser.get('/people')).status).toBe(403)
    const switched = await browser.post(`/account/place?to=${to}`)
    expect([switched.status, switched.headers.get('location')]).toEqual([303, '/'])
    expect(switched.headers.getSetCookie().join()).toMatch(/place=.*HttpOnly; SameSite=Lax/)
    expect((await page(browser.get('/account'))).text).toContain('You are now assessor at Harbour Coaching Centre.')
    const notTheirs = memberships.find((one) => one.role === 'administrator')?.id ?? ''
    for (const id of [notTheirs, 'nonsense', '', '01900000-0000-7000-8000-000000000000']) {
      expect((await browser.post(`/account/place?to=${id}`)).status).toBe(404)
    }
  })

  test('of somebody else are not taken by a cookie either', async () => {
    const memberships = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('membership').select(['id', 'role']).execute())
    const administrator = memberships.find((one) => one.role === 'administrator')?.id ?? ''
    const cookie = `${t.people.assessor.cookie}; place=${administrator}`
    const response = await t.app.request('http://localhost:3000/people', { headers: { cookie } })
    expect(response.status).toBe(403)
  })

  test('none: the account is shown all the same', async () => {
    const { id } = t.people.strangerAssessor
    await inCentre(t.database, t.people.strangerAssessor.centreId, (tx) =>
      tx.updateTable('membership').set({ ended_at: t.clock.now.toString() }).where('person_id', '=', id).execute(),
    )
    const shown = await page(t.as(t.people.strangerAssessor).get('/account'))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('You have no place in a centre now')
  })
})
