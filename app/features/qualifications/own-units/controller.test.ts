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

function learner() {
  return t.as(t.people.learner)
}

describe('A learner on several units', () => {
  test('sees nothing of it while there is one only', async () => {
    expect((await page(learner().get('/'))).text).not.toContain('Your units')
  })

  test('R031: sees each with what is missing, and begins with whichever they like', async () => {
    await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-diploma:')
    const { text, html } = await page(learner().get('/'))
    expect(text).toMatch(/Your units \d+ things to do in all/)
    for (const words of ['Unit 500 ·', 'Unit 501 ·', 'Unit 502 ·', 'Unit 503 ·']) expect(text).toContain(words)
    expect(html).toContain('action="/qualification/units/K-617-2908"')
    expect(text).toMatch(/Hours that count [\d.]+ of 18/)
  })

  test('chooses the one that the pages are measured against; the diary is the same', async () => {
    const before = (await page(learner().get('/sessions'))).text.match(/\d+ (?:sessions|entries)/)?.[0]
    const done = await page(learner().post('/qualification/units/K-617-2908'))
    expect([done.status, done.location]).toEqual([303, '/'])
    expect((await t.events()).at(-1)).toBe('UnitChosen')
    const home = await page(learner().get('/'))
    expect(home.text).toMatch(/Hours that count [\d.]+ of 54/)
    expect((await page(learner().get('/units/own'))).text).toContain('Unit 502')
    expect((await page(learner().get('/sessions'))).text.match(/\d+ (?:sessions|entries)/)?.[0]).toBe(before)
  })

  test.each(['R-618-6480', 'own', 'nothing', '%00'])('cannot choose %s, which is none of theirs', async (slug) => {
    expect((await learner().post(`/qualification/units/${slug}`)).status).toBe(404)
  })
})

describe('Those who work with them', () => {
  test('go from unit to unit of the learner, and open each', async () => {
    const tutor = t.as(t.people.tutor)
    const { html, text } = await page(tutor.get(`/learners/${t.learnerId}?unit=K-617-2908`))
    expect(text).toMatch(/of 54/)
    expect(html).toContain(`/learners/${t.learnerId}?unit=D-617-2906`)
    for (const unit of ['D-617-2906', 'H-617-2907', 'K-617-2908', 'M-617-2909'])
      expect((await tutor.get(`/learners/${t.learnerId}/units/${unit}`)).status, unit).toBe(200)
    expect((await tutor.get(`/learners/${t.learnerId}/units/R-618-6480`)).status).toBe(404)
    expect((await tutor.get(`/learners/${t.learnerId}?unit=%00`)).status).toBe(404)
  })
})
