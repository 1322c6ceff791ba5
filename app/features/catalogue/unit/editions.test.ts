import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'

const file = 'specifications/ilm/unit-501-12-hours.yaml'
const marks = `
            marks:
              outOf: 10
              enough: 5
              descriptors:
                - { from: 0, words: The rationale is missing or only asserted }
                - { from: 5, words: The rationale is explained for each client }`

/** The next edition of the 12-hour unit: 14 hours, and marks for its first criterion. */
function nextEdition(): string {
  return readFileSync(file, 'utf8')
    .replace('id: ilm-unit-501-12-hours', 'id: ilm-unit-501-12-hours-next\nsupersedes: ilm-unit-501-12-hours')
    .replace('edition: 12-hour edition', 'edition: 14-hour edition')
    .replaceAll('least: 12', 'least: 14')
    .replace(/\n {12}verbs: \[explain, agree\]/, `$&${marks}`)
}

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
  const row = { centre_id: t.centreId, id: 'ilm-unit-501-12-hours-next', title: 'Unit 501', edition: '14-hour edition', text: nextEdition() }
  const by = { published_by: t.people.administrator.id, published_at: t.clock.now.toString() }
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .insertInto('own_specification')
      .values({ ...row, ...by })
      .execute(),
  )
})
afterAll(() => t.close())

const read = (path: string) => page(t.as(t.people.tutor).get(path))
const next = '/catalogue/units/501-12%40ilm-unit-501-12-hours-next'

describe('R017: a centre’s own next edition of a unit', () => {
  test('stands in the catalogue beside the one whose place it takes, each saying so', async () => {
    expect((await read('/catalogue')).html).toContain(`href="${next}"`)
    expect((await read('/catalogue/units/501-12')).text).toContain('There is a newer edition of this unit 14-hour edition')
    expect((await read(next)).text).toContain('This edition takes the place of 12-hour edition')
  })

  test('what it changes is shown criterion by criterion before anybody moves to it', async () => {
    const earlier = await read('/catalogue/units/501-12')
    const [, href = ''] = /href="(\/catalogue\/compare[^"]+next)">see what it changes/.exec(earlier.html) ?? []
    const { text, html } = await read(href.replaceAll('&amp;', '&'))
    expect(text).toContain('Criteria: 2 asking for something else and 7 the same.')
    expect(html).toMatch(/<del>12<\/del>[\s\S]*?<ins>14<\/ins>/)
    expect(text).toContain('5 of 10 are enough')
  })

  test('is nobody else’s', async () => {
    expect((await t.as(t.people.strangerLearner).get(next)).status).toBe(404)
    expect((await page(t.as(t.people.strangerLearner).get('/catalogue'))).text).not.toContain('14-hour edition')
  })
})

test('R114: the sufficiency sheet says which quality earns which marks, where a specification gives marks', async () => {
  const sheet = await read(`${next}/documents/sufficiency-sheet`)
  expect(sheet.text).toContain('Marked out of 10; 5 are enough.')
  expect(sheet.text).toContain('5 The rationale is explained for each client')
  expect((await read('/catalogue/units/501-12/documents/sufficiency-sheet')).text).not.toContain('Marked out of')
})
