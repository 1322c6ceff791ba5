import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { passUnit, registerOn } from '../../../../test/harness/qualified.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:')
})

afterAll(() => t.close())

function learner() {
  return t.as(t.people.learner)
}

describe('A learner’s way to a qualification', () => {
  test('R008: says first what is missing, with every unit and what is to do for it', async () => {
    const shown = await page(learner().get('/qualification'))
    expect(shown.h1).toBe('Your qualification')
    expect(shown.text).toContain('What is still missing 0 of 3 units count. You need')
    expect(shown.text).toMatch(/0 of 16/)
    expect(shown.text).toMatch(/Unit 501 · Undertaking Effective Coaching or Mentoring.*things to do/)
    expect(shown.html).toContain('href="/units/D-617-2906"')
  })

  test('R013, R031: credit is the same in every mode of delivery, and no order is compulsory', async () => {
    const { text } = await page(learner().get('/qualification'))
    expect(text).toContain('A unit is worth the same credit however it is taught')
    expect(text).toContain('There is no compulsory order')
    for (const unit of ['D-617-2906', 'H-617-2907', 'M-617-2909']) expect((await learner().get(`/units/${unit}`)).status).toBe(200)
    for (const unit of ['D-617-2906', 'H-617-2907', 'M-617-2909']) expect((await learner().get(`/units/${unit}/submit`)).status).toBe(200)
  })

  test('R110: a unit that is passed counts, and stands on its own while the whole is not achieved', async () => {
    await passUnit(t, 'H/617/2907')
    const { text } = await page(learner().get('/qualification'))
    expect(text).toContain('1 of 3 units counts.')
    expect(text).toContain('there is unit credit for H/617/2907')
    expect(text).toMatch(/5 of 16/)
    expect(text).toContain('Passed')
  })

  test('R008: a Certificate that is achieved says so, and what it already counts toward', async () => {
    await passUnit(t, 'D/617/2906')
    await passUnit(t, 'M/617/2909')
    const { text } = await page(learner().get('/qualification'))
    expect(text).toContain('Everything for this qualification is there')
    expect(text).toContain('What you could top up to')
    expect(text).toMatch(/Diploma in Effective Coaching and Mentoring D\/617\/2906, M\/617\/2909 \(2 units of 3\) K\/617\/2908 27/)
  })
})

describe('Those who work with the learner', () => {
  test('see the same, and open the units that are theirs to read', async () => {
    const { html, h1 } = await page(t.as(t.people.tutor).get(`/learners/${t.learnerId}/qualification`))
    expect(h1).toBe('Lena Learner · Qualification')
    expect(html).toContain(`/learners/${t.learnerId}/units/D-617-2906`)
  })

  test('the administrator sees how far they are, and no way into the practice', async () => {
    const { html, text } = await page(t.as(t.people.administrator).get(`/learners/${t.learnerId}/qualification`))
    expect(text).toContain('Passed')
    expect(html).not.toContain(`/learners/${t.learnerId}/units/`)
  })

  test('a learner whom they do not work with is not there', async () => {
    expect((await t.as(t.people.tutor).get(`/learners/${t.otherLearnerId}/qualification`)).status).toBe(404)
    expect((await t.as(t.people.tutor).get('/learners/nobody/qualification')).status).toBe(404)
    expect((await t.as(t.people.strangerAssessor).get(`/learners/${t.learnerId}/qualification`)).status).toBe(404)
  })
})

test('R110: credit of one awarding organisation is not said to be left over from the qualification of another', async () => {
  await registerOn(t, 'athe-level-6-coaching-and-mentoring:athe-603-7180-8:business')
  const { text } = await page(learner().get('/qualification'))
  const ofAthe = text.slice(text.indexOf('0 of 5 units count.'))
  expect(ofAthe).toMatch(/^0 of 5 units count\. You need Principles and practices .*\(T\/618\/6486\)\. Credits 0 of 43/)
})

test('R012: a unit that counts on another pathway alone is said to, beside what is achieved', async () => {
  await registerOn(t, 'athe-level-6-coaching-and-mentoring:athe-603-7181-x:business')
  await registerOn(t, 'athe-level-6-coaching-and-mentoring:athe-603-7182-1:education')
  await passUnit(t, 'M/618/6485')
  const ofDiploma = (text: string) => text.slice(text.indexOf('Diploma in Coaching and Mentoring (for People in Business'))
  const some = await page(learner().get('/qualification'))
  expect(ofDiploma(some.text)).toContain('M/618/6485 counts on another pathway, not on this one.')
  expect(some.text.match(/counts on another pathway/g)).toHaveLength(1)
  for (const unit of ['R/618/6480', 'Y/618/6481', 'D/618/6482']) await passUnit(t, unit)
  const { text } = await page(learner().get('/qualification'))
  expect(text).toContain('Everything for this qualification is there All 3 units count. Your centre can ask for the certificate.')
})
