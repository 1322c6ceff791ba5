import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'

const certificate = 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:'
const diploma = 'ilm-level-5-certificate-and-diploma:ilm-level-5-diploma:'
let t: TestHouse
let path: string

beforeAll(async () => {
  t = await testHouse()
  const membership = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', t.people.learner.id).executeTakeFirstOrThrow(),
  )
  path = `/people/memberships/${membership.id}/qualification`
})

afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

function register(fields: Record<string, string>) {
  return page(administrator().post(path, { offer: certificate, registeredOn: '2026-11-21', ...fields }))
}

function enrolments() {
  return inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('enrolment as e')
      .leftJoin('registration as r', (join) => join.onRef('r.centre_id', '=', 'e.centre_id').onRef('r.id', '=', 'e.registration_id'))
      .select(['e.unit_reference as unit', 'r.qualification'])
      .where('e.learner_id', '=', t.learnerId)
      .orderBy('e.unit_reference')
      .execute(),
  )
}

describe('Registering a learner on a qualification', () => {
  test('offers every qualification in force, each pathway by its own title (R009, R010)', async () => {
    const shown = await page(administrator().get(path))
    expect([shown.status, shown.h1]).toEqual([200, 'Register Lena Learner'])
    for (const words of [
      'ILM Level 5 Certificate in Effective Coaching and Mentoring',
      'ATHE Level 6 Diploma in Coaching and Mentoring (for People in Education and/or Training) (603/7180/8)',
      'ATHE Level 6 Certificate in Mentoring (for People in Business/Organisations) (603/7182/1)',
    ])
      expect(shown.text).toContain(words)
  })

  test.each([
    [{ offer: '' }, 'Choose a qualification'],
    [{ offer: 'nothing:of:this' }, 'Choose a qualification from the list'],
    [{ registeredOn: '' }, 'Enter the day of registration'],
    [{ targetOn: '2026-11-20' }, 'not before the registration'],
    [{ units: 'H/617/2907' }, 'cannot be chosen in this qualification'],
    [{ tutor: 'nonsense' }, 'no such role here now'],
    [{ assessor: 'ASSESSOR' }, 'Choose an assessor who is competent for every unit of it'],
  ])('is refused with %j, and nothing is enrolled', async (fields, words) => {
    const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === 'ASSESSOR' ? t.people.assessor.id : value]))
    const answer = await register(typed)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(await enrolments()).toEqual([{ unit: 'H/617/2907', qualification: null }])
  })

  test('R008: enrols on all of its units at once; a unit taken before stays, and belongs to it now', async () => {
    const before = await page(t.as(t.people.learner).get('/qualification'))
    expect(before.text).toContain('You are not registered on a qualification yet')
    const done = await register({ tutor: t.people.tutor.id, supervisor: t.people.supervisor.id })
    expect([done.status, done.location]).toEqual([303, `/learners/${t.learnerId}/qualification`])
    expect(await enrolments()).toEqual(['D/617/2906', 'H/617/2907', 'M/617/2909'].map((unit) => ({ unit, qualification: 'ilm-level-5-certificate' })))
    expect(await t.events()).toEqual(['LearnerEnrolled', 'LearnerRegistered', 'LearnerEnrolled', 'LearnerEnrolled'])
    const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('registration').selectAll().executeTakeFirstOrThrow())
    expect(row).toMatchObject({
      specification: 'ilm-level-5-certificate-and-diploma',
      specification_version: '18-hour edition, units 500 to 503',
      pathway: null,
    })
  })

  test('is done once for each qualification', async () => {
    expect((await register({})).text).toContain('registered on this qualification already')
    const { text } = await page(administrator().get(path))
    expect(text).toContain('Registered already')
  })

  test('a top-up adds only the units that are missing', async () => {
    expect((await register({ offer: diploma, tutor: t.people.tutor.id })).status).toBe(303)
    expect((await enrolments()).map(({ unit }) => unit)).toEqual(['D/617/2906', 'H/617/2907', 'K/617/2908', 'M/617/2909'])
    const shown = await page(t.as(t.people.learner).get('/qualification'))
    expect(shown.text).toContain('ILM Level 5 Diploma in Effective Coaching and Mentoring')
  })
})
