import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { membershipOf } from '../../../../test/harness/qualified.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

describe('the people of a centre', () => {
  test('are listed with their roles, and nobody of another centre', async () => {
    const shown = await page(administrator().get('/people'))
    expect([shown.status, shown.h1]).toEqual([200, 'People'])
    expect(shown.text).toContain(`Tara Tutor ${t.people.tutor.email} Tutor`)
    expect(shown.text).not.toContain('Stan Stranger')
    expect(shown.text).toContain('Record what entitles Asha Assessor to assess')
  })

  test.each([
    ['tara', 'Tara Tutor'],
    ['TUTOR', 'Tara Tutor'],
  ])('are found by part of the name: %s', async (words, name) => {
    const shown = await page(administrator().get(`/people?q=${words}`))
    expect(shown.text).toContain(name)
    expect(shown.text).not.toContain('Sam Supervisor')
  })

  test.each(['%25', '_', '%5C', '%00', '%27%3B--', '%3Cscript%3Ealert(1)%3C/script%3E', 'x'.repeat(4000)])('are searched for safely: %s', async (words) => {
    const shown = await page(administrator().get(`/people?q=${words}`))
    expect(shown.status).toBe(200)
    expect(shown.html).not.toContain('<script>alert')
  })

  test.each(['0', '-3', '99', 'x', '1e9'])('have a page for any number: %s', async (number) => {
    expect((await administrator().get(`/people?page=${number}`)).status).toBe(200)
  })
})

describe('inviting', () => {
  test('names the person to the administrator until they are here', async () => {
    const sent = await page(administrator().post('/people/invite', { name: 'Ivo Invited', email: 'Ivo@Example.org', roles: ['learner'] }))
    expect([sent.status, sent.location]).toEqual([303, '/people'])
    const shown = await page(administrator().get('/people'))
    expect(shown.text).toContain('Ivo Invited ivo@example.org Learner Until 5 Dec 2026 Send again Take back today by Ada Administrator')
    expect(t.jobs.at(-1)).toMatchObject({ name: 'send mail', data: { centreId: t.centreId } })
  })

  test.each([
    [{ name: '', email: 'a@example.org', roles: ['tutor'] }, 'Enter their name'],
    [{ name: 'A', email: 'no address', roles: ['tutor'] }, 'Enter an e-mail address, like name@example.org'],
    [{ name: 'A', email: 'a@example.org' }, 'at least one role'],
    [{ name: 'A', email: 'a@example.org', roles: ['king'] }, 'from the answers given'],
  ])('keeps what was typed and says what is wrong: %j', async (fields, words) => {
    const before = await t.events(t.centreId)
    const answer = await page(administrator().post('/people/invite', fields))
    expect([answer.status, answer.h1]).toEqual([422, 'Invite somebody'])
    expect(answer.text).toContain(words)
    expect(answer.html).toContain(`value="${fields.email}"`)
    expect(await t.events(t.centreId)).toEqual(before)
  })

  test('somebody who is that already is refused', async () => {
    const answer = await page(administrator().post('/people/invite', { name: 'Tara', email: t.people.tutor.email.toUpperCase(), roles: ['tutor'] }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('is here already, as tutor')
  })

  test('again takes the earlier invitation back', async () => {
    await administrator().post('/people/invite', { name: 'Two', email: 'two@example.org', roles: ['tutor'] })
    await administrator().post('/people/invite', { name: 'Two', email: 'two@example.org', roles: ['assessor'] })
    const open = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('invitation').select('roles').where('email', '=', 'two@example.org').where('revoked_at', 'is', null).execute(),
    )
    expect(open).toEqual([{ roles: ['assessor'] }])
  })
})

describe('ending a role', () => {
  test('says what it does, does it at once, and keeps what was done', async () => {
    const membership = await membershipOf(t, t.people.supervisor.id)
    const asked = await page(administrator().get(`/people/memberships/${membership}/end`))
    expect([asked.status, asked.h1]).toEqual([200, 'End the role of Sam Supervisor?'])
    expect((await t.as(t.people.supervisor).get('/search')).status).toBe(200)
    expect((await administrator().post(`/people/memberships/${membership}/end`)).status).toBe(303)
    expect((await t.as(t.people.supervisor).get('/search')).status).toBe(403)
    expect((await administrator().post(`/people/memberships/${membership}/end`)).status).toBe(404)
    expect(await t.events(t.centreId)).toContain('MembershipEnded')
  })

  test('is refused for the last administrator', async () => {
    const membership = await membershipOf(t, t.people.administrator.id)
    const answer = await page(administrator().post(`/people/memberships/${membership}/end`))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('is the only administrator')
    expect((await administrator().get('/people')).status).toBe(200)
  })

  test.each(['nonsense', '01900000-0000-7000-8000-000000000000', '%00'])('of nobody is not found: %s', async (id) => {
    for (const act of ['end', 'enrol', 'competence']) {
      expect((await administrator().get(`/people/memberships/${id}/${act}`)).status).toBe(404)
      expect((await administrator().post(`/people/memberships/${id}/${act}`)).status).toBe(404)
    }
    expect((await administrator().post(`/people/invitations/${id}/resend`)).status).toBe(404)
    expect((await administrator().post(`/people/invitations/${id}/revoke`)).status).toBe(404)
  })

  test('in another centre is not found', async () => {
    const theirs = await inCentre(t.database, t.people.strangerAssessor.centreId, (tx) =>
      tx.selectFrom('membership').select('id').where('person_id', '=', t.people.strangerAssessor.id).executeTakeFirstOrThrow(),
    )
    for (const act of ['end', 'competence']) {
      expect((await administrator().get(`/people/memberships/${theirs.id}/${act}`)).status).toBe(404)
      expect((await administrator().post(`/people/memberships/${theirs.id}/${act}`, { qualification: 'x', units: ['H/617/2907'] })).status).toBe(404)
    }
  })
})
