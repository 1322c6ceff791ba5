import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'half-way')
})

afterAll(() => t.close())

describe('R045: the learner always sees what counts, what is missing and why', () => {
  test('the home page has the hours, clients and supervision against what is needed, and three next things', async () => {
    const home = await page(t.as(t.people.learner).get('/'))
    expect(home.h1).toBe('Good morning, Lena')
    expect(home.text).toMatch(/Hours that count [\d.]+ of 18/)
    expect(home.text).toMatch(/Clients .*2 of 2 to 3|Clients .*\d of 2 to 3/)
    expect(home.html.match(/class="next-step"/g)?.length).toBe(3)
  })

  test('the unit page names each shortfall with a link to where it is put right', async () => {
    const unit = await page(t.as(t.people.learner).get('/units/own'))
    expect(unit.text).toContain('things are missing')
    const links = Array.from(unit.html.matchAll(/class="put-right" href="([^"]+)"/g), ([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    expect(links.length).toBeGreaterThan(3)
    for (const href of new Set(links)) expect((await t.as(t.people.learner).get(href)).status, href).toBe(200)
  })

  test('every next step, and every record that serves a criterion, opens', async () => {
    const learner = t.as(t.people.learner)
    const unit = await page(learner.get('/units/own'))
    const hrefs = new Set(Array.from(unit.html.matchAll(/<li><a href="(\/[^"]+)">/g), ([, href]) => (href ?? '').replaceAll('&amp;', '&')))
    expect(hrefs.size).toBeGreaterThan(10)
    for (const href of hrefs) expect((await learner.get(href)).status, href).toBe(200)
  })
})

describe('R032: what is unread of the unit’s documents stands among the next steps', () => {
  const documents = '/catalogue/units/H-617-2907/documents'
  const step = new RegExp(`<a href="${documents}" class="next-step">`)

  test('until all of them are read, beside the practice and not before it', async () => {
    const learner = t.as(t.people.learner)
    const home = await page(learner.get('/'))
    expect(home.html).toMatch(step)
    expect(home.text).toContain('Read the documents of Unit 501 3 documents to read')
    expect((await page(learner.get('/units/own'))).text).toContain('You have read 0 of 3.')
    for (const document of ['specification', 'task-sheet', 'sufficiency-sheet']) await learner.post(`${documents}/${document}/acknowledge`)
    expect((await page(learner.get('/'))).html).not.toMatch(step)
    expect((await page(learner.get('/units/own'))).text).toContain('You have read all of them.')
    expect((await page(t.as(t.people.tutor).get(`/learners/${t.learnerId}`))).text).toContain('Has read 3 of 3')
  })

  test('R031: it comes first to somebody who has not begun, and keeps nobody from beginning', async () => {
    const other = t.as(t.people.otherLearner)
    const home = await page(other.get('/'))
    expect(home.html).toMatch(step)
    expect((await other.get('/clients/new')).status).toBe(200)
    expect((await page(other.get('/units/own'))).text).toContain('You have read 0 of 3.')
  })
})

test('a learner on no unit is told what they can do', async () => {
  const home = await page(t.as(t.people.strangerLearner).get('/'))
  expect(home.text).toContain('You are not on a unit yet')
})

test('others are led to where their work waits', async () => {
  expect((await t.as(t.people.assessor).get('/')).headers.get('location')).toBe('/submissions')
  expect((await t.as(t.people.tutor).get('/')).headers.get('location')).toBe('/learners')
})
