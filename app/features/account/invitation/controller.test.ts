import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findMail, type KeptMail } from '../../../platform/mail/mail.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function letters(): Promise<KeptMail[]> {
  return inCentre(t.database, t.centreId, (tx) => findMail(tx, t.house.vault, t.centreId, 50))
}

async function invite(email: string, roles: readonly string[], name = 'Nia New'): Promise<string> {
  const sent = await t.as(t.people.administrator).post('/people/invite', { name, email, roles })
  expect(sent.status).toBe(303)
  return mailedTo(email)
}

async function mailedTo(email: string): Promise<string> {
  const letter = (await letters()).find((one) => one.to === email)
  return /http:\/\/localhost:3000(\/invitations\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

function rolesOf(email: string): Promise<string[]> {
  return inCentre(t.database, t.centreId, async (tx) => {
    const rows = await tx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select('role')
      .where('email', '=', email)
      .orderBy('role')
      .execute()
    return rows.map((row) => row.role)
  })
}

describe('an invitation', () => {
  test('is accepted with a password: the person is in, with every role, and a record to keep', async () => {
    const path = await invite('nia@example.org', ['learner', 'tutor'])
    const shown = await page(t.as(undefined).get(path))
    expect([shown.status, shown.h1]).toEqual([200, 'You are invited'])
    expect(shown.text).toContain('Ada Administrator invites you, Nia New, to Harbour Coaching Centre: as learner and tutor.')
    const browser = t.as(undefined)
    const accepted = await page(browser.post(path, { how: 'password', password: 'three plain words' }))
    expect([accepted.status, accepted.location]).toEqual([303, '/'])
    expect((await page(browser.get('/account'))).text).toContain('Nia New')
    expect(await rolesOf('nia@example.org')).toEqual(['learner', 'tutor'])
    const learners = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('learner').innerJoin('person', 'person.id', 'learner.person_id').select('learner.id').where('email', '=', 'nia@example.org').execute(),
    )
    expect(learners).toHaveLength(1)
    expect(await t.events(t.centreId)).toEqual(expect.arrayContaining(['PersonInvited', 'InvitationAccepted', 'MembershipBegan']))
    expect((await t.as(undefined).post('/sign-in', { email: 'nia@example.org', password: 'three plain words' })).status).toBe(303)
  })

  test('is accepted without a password: a link to sign in follows', async () => {
    const path = await invite('link@example.org', ['tutor'])
    const accepted = await page(t.as(undefined).post(path, { how: 'link' }))
    expect([accepted.status, accepted.h1]).toEqual([200, 'Welcome to Harbour Coaching Centre'])
    const letter = (await letters()).find((one) => one.to === 'link@example.org')
    expect(letter?.subject).toBe('Your link to sign in')
  })

  test('gives somebody with an account more roles, changes no password, and does not sign them in', async () => {
    const path = await invite(t.people.tutor.email, ['assessor'], 'Another Name')
    const shown = await page(t.as(undefined).get(path))
    expect(shown.text).toContain('You have an account with this address already')
    const browser = t.as(undefined)
    const accepted = await browser.post(path, { how: 'password', password: 'taken over by a link' })
    expect([accepted.status, accepted.headers.getSetCookie()]).toEqual([200, []])
    expect(await rolesOf(t.people.tutor.email)).toEqual(['assessor', 'tutor'])
    expect((await t.as(undefined).post('/sign-in', { email: t.people.tutor.email, password: 'taken over by a link' })).status).toBe(422)
    expect((await page(t.as(t.people.tutor).get('/account'))).text).toContain('Tara Tutor')
  })

  test('works once, also when it is sent twice at the same moment', async () => {
    const path = await invite('twice@example.org', ['tutor'])
    const answers = await Promise.all([0, 1].map(() => t.as(undefined).post(path, { how: 'password', password: 'three plain words' })))
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([303, 410])
    expect(await rolesOf('twice@example.org')).toEqual(['tutor'])
    const again = await page(t.as(undefined).get(path))
    expect([again.status, again.h1]).toEqual([410, 'This invitation is not open'])
    expect(again.text).toContain('accepted already')
  })

  test('expires after 14 days, and can be sent again under a new link', async () => {
    const path = await invite('late@example.org', ['tutor'])
    t.clock.set('2026-12-05T10:00:00Z')
    const late = await page(t.as(undefined).post(path, { how: 'link' }))
    expect(late.status).toBe(410)
    expect(late.text).toContain('good for 14 days')
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('invitation').select('id').where('email', '=', 'late@example.org').execute())
    expect((await t.as(t.people.administrator).post(`/people/invitations/${rows[0]?.id}/resend`)).status).toBe(303)
    expect((await t.as(undefined).get(path)).status).toBe(404)
    const fresh = await mailedTo('late@example.org')
    expect(fresh).not.toBe(path)
    expect((await t.as(undefined).post(fresh, { how: 'link' })).status).toBe(200)
    t.clock.set('2026-11-21T10:00:00Z')
  })

  test('that is taken back is closed', async () => {
    const path = await invite('back@example.org', ['tutor'])
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('invitation').select('id').where('email', '=', 'back@example.org').execute())
    expect((await t.as(t.people.administrator).post(`/people/invitations/${rows[0]?.id}/revoke`)).status).toBe(303)
    const closed = await page(t.as(undefined).post(path, { how: 'link' }))
    expect(closed.status).toBe(410)
    expect(closed.text).toContain('taken this invitation back')
    expect(await rolesOf('back@example.org')).toEqual([])
  })

  test.each([
    ['', 'Choose a password'],
    ['short', 'at least 10 characters'],
    ['pass@example.org pass', 'without your e-mail address'],
    ['a\u0000bcdefghijkl', 'cannot be stored'],
  ])('is not accepted with the password %j', async (password, words) => {
    const path = await invite('pass@example.org', ['tutor'])
    const answer = await page(t.as(undefined).post(path, { how: 'password', password }))
    expect([answer.status, answer.h1]).toEqual([422, 'You are invited'])
    expect(answer.text).toContain(words)
    expect(await rolesOf('pass@example.org')).toEqual([])
  })

  test('shows names with script in them as words', async () => {
    const path = await invite('script@example.org', ['tutor'], '<img src=x onerror=alert(1)> O’Neill "x"')
    const shown = await page(t.as(undefined).get(path))
    expect(shown.html).not.toContain('<img src=x')
    expect(shown.text).toContain('<img src=x onerror=alert(1)> O’Neill "x"')
  })

  test('is not found by guessing', async () => {
    const path = await invite('guess@example.org', ['tutor'])
    const token = path.split('/').at(-1) ?? ''
    const other = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    for (const guess of [other, 'x', '%00', 'A'.repeat(64), 'A'.repeat(5000), '%3Cscript%3E']) {
      const shown = await page(t.as(undefined).get(`/invitations/${guess}`))
      expect(shown.status).toBe(404)
      expect(shown.text).toContain('leads to no invitation')
      expect((await t.as(undefined).post(`/invitations/${guess}`, { how: 'link' })).status).toBe(404)
    }
  })
})
