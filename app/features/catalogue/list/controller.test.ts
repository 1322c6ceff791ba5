import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { listBuiltIn } from '../catalogue.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const read = (path: string) => page(t.as(t.people.learner).get(path))

describe('R014 R015: the catalogue', () => {
  test('has every qualification and unit of every awarding organisation, each with its page', async () => {
    const catalogue = await read('/catalogue')
    expect([catalogue.status, catalogue.h1]).toEqual([200, 'Catalogue'])
    const specifications = listBuiltIn()
    for (const { title, reference } of specifications.flatMap(({ units }) => units)) {
      expect(catalogue.text).toContain(title)
      expect(catalogue.text).toContain(reference)
    }
    for (const { title } of specifications.flatMap(({ qualifications }) => qualifications)) expect(catalogue.text).toContain(title)
    const hrefs = Array.from(catalogue.html.matchAll(/href="(\/catalogue\/(?:units|qualifications)\/[^"]+)"/g), ([, href]) => href ?? '')
    expect(new Set(hrefs).size).toBe(specifications.reduce((sum, { units, qualifications }) => sum + units.length + qualifications.length, 0))
    for (const href of new Set(hrefs)) expect((await read(href)).status, href).toBe(200)
  })

  test('is among the places of every role', async () => {
    for (const person of Object.values(t.people)) {
      const catalogue = await page(t.as(person).get('/catalogue'))
      expect(catalogue.status, person.name).toBe(200)
      expect(catalogue.html, person.name).toMatch(/href="\/catalogue"[^>]* aria-current="page"/)
    }
  })

  test('narrows to an awarding organisation and a level', async () => {
    const ilm = await read('/catalogue?organisation=ILM')
    expect(ilm.text).toContain('H/617/2907')
    expect(ilm.text).not.toContain('R/618/6480')
    const six = await read('/catalogue?level=6')
    expect(six.text).toContain('R/618/6480')
    expect(six.text).not.toContain('H/617/2907')
    expect((await read('/catalogue?organisation=ILM&level=6')).text).toContain('Nothing in the catalogue is of this organisation at this level')
  })

  test.each([
    ['617 2907', 'H/617/2907'],
    ['h6172907', 'H/617/2907'],
    ['SWOT', '2.1 Produce an in-depth SWOT analysis'],
    ['kirkpatrick', 'Unit 7'],
    ['mentoring certificate', 'Certificate in Mentoring'],
    ['minimum of 18 hours', '2.1 Complete a minimum of 18 hours'],
  ])('finds %s', async (words, what) => {
    expect((await read(`/catalogue?q=${encodeURIComponent(words)}`)).text).toContain(what)
  })

  test('leads from a criterion that was found to its place on the unit’s page', async () => {
    const found = await read('/catalogue?q=minimum+of+18+hours')
    const [, path = '', id = ''] = /href="(\/catalogue\/units\/[^"#]+)#(criterion-[^"]+)"/.exec(found.html) ?? []
    expect((await read(path)).html).toContain(`id="${id}"`)
  })

  test.each(['%', '<script>alert(1)</script>', "'; drop table unit; --", 'x'.repeat(3000), '🙂', 'مرحبا'])('%s is only words', async (words) => {
    const found = await read(`/catalogue?q=${encodeURIComponent(words)}&level=x&organisation=${encodeURIComponent(words)}`)
    expect(found.status).toBe(200)
    expect(found.html).not.toContain('<script>alert')
  })
})
