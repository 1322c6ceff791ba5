import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { registerOn } from '../../../../test/harness/qualified.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'half-way')
})

afterAll(() => t.close())

describe('the cohort', () => {
  test('shows a tutor the learners assigned to them and nobody else', async () => {
    const cohort = await page(t.as(t.people.tutor).get('/learners'))
    expect(cohort.text).toContain('Lena Learner')
    expect(cohort.text).toMatch(/[\d.]+ of 18/)
    expect(cohort.text).not.toContain('Oscar Other')
    expect(cohort.text).not.toContain('Stan Stranger')
  })

  test('shows the administrator everybody of the centre and nobody of another', async () => {
    const cohort = await page(t.as(t.people.administrator).get('/learners?sort=name'))
    expect(cohort.text).toContain('Lena Learner')
    expect(cohort.text).toContain('Oscar Other')
    expect(cohort.text).not.toContain('Stan Stranger')
  })

  test.each(['?q=oscar', '?q=%25', '?q=%5C', '?q=%00', '?from=-4', '?from=99999999999999999999', '?sort=<script>', '?q=' + 'x'.repeat(3000)])(
    'answers %s plainly',
    async (query) => {
      const cohort = await page(t.as(t.people.administrator).get(`/learners${query}`))
      expect(cohort.status).toBe(200)
      if (query === '?q=oscar') expect(cohort.text).not.toContain('Lena Learner')
    },
  )

  test('leads a supervisor to a learner’s unit and diary, and an administrator to neither', async () => {
    const supervisor = t.as(t.people.supervisor)
    expect((await page(supervisor.get(`/learners/${t.learnerId}`))).text).toContain('Read the diary')
    expect((await supervisor.get(`/learners/${t.learnerId}/units/H-617-2907`)).status).toBe(200)
    expect((await page(t.as(t.people.administrator).get(`/learners/${t.learnerId}`))).text).not.toContain('Read the diary')
    expect((await supervisor.get(`/learners/${t.otherLearnerId}`)).status).toBe(404)
  })

  test('sets the hours of a unit that asks for none against no figure', async () => {
    await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:')
    const tutor = t.as(t.people.tutor)
    const cohort = await page(tutor.get('/learners'))
    expect(cohort.text).toMatch(/\(D\/617\/2906\)/)
    expect(cohort.text).not.toContain(' of 0')
    expect((await page(tutor.get(`/learners/${t.learnerId}?unit=D-617-2906`))).text).toMatch(/Hours that count [\d.]+ hours/)
  })
})
