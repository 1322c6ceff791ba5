import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { listBuiltIn, unitSlug } from '../catalogue.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const read = (path: string) => page(t.as(t.people.tutor).get(path))
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('R014 R015: a unit on one page', () => {
  test('each of the 13 units has all of its outcomes and criteria, with what they ask for, cover and expect', async () => {
    const units = listBuiltIn().flatMap((specification) => specification.units)
    expect(units).toHaveLength(13)
    for (const unit of units) {
      const { text, status } = await read(`/catalogue/units/${unitSlug(unit.reference)}`)
      expect(status).toBe(200)
      const said = unit.outcomes.flatMap((outcome) => [
        `${outcome.number} ${outcome.statement}`,
        ...outcome.notes,
        ...outcome.criteria.flatMap((criterion) => [
          `${criterion.number} ${criterion.statement}`,
          ...criterion.content,
          ...criterion.guidance,
          ...criterion.whatToDo,
          ...criterion.notes,
          ...criterion.requirements.map(({ sentence }) => sentence),
        ]),
      ])
      for (const words of [...said, ...unit.notes]) expect(text, unit.reference).toContain(plain(words))
    }
  })

  test('R003: its facts stand as printed', async () => {
    const { text } = await read('/catalogue/units/501-12')
    for (const fact of ['31/03/2017', 'LSI CM03', 'LSI CM10', 'D5.03', '15.3 - Business Management', 'Restricted to City &amp; Guilds'.replace('&amp;', '&')])
      expect(text).toContain(fact)
  })

  test('R017: its edition, from when it is valid, and where', async () => {
    const { text } = await read('/catalogue/units/R-618-6480')
    expect(text).toContain('Valid from 17 February 2021')
    expect(text).toContain('England, Wales, International')
  })

  test('R019: what is odd in the source is said on the unit and where it matters', async () => {
    expect((await read('/catalogue/units/501-12')).text).toContain('The source prints no regulator’s number')
    const garbled = await read('/catalogue/units/M-618-6485')
    const [criterion = ''] = /<div class="criterion-fold-body" id="criterion-athe-u6-3\.4"[\s\S]*?<\/details>/.exec(garbled.html) ?? []
    expect(criterion).toContain('About the source')
  })

  test('the parts of a written piece say how many of each, and what to write there', async () => {
    const { text } = await read('/catalogue/units/D-617-2906')
    expect(text).toContain('similarity, 2 or more')
  })

  test('command verbs stand with the level from which they are usual', async () => {
    expect((await read('/catalogue/units/H-617-2907')).text).toMatch(/Command verbs?: .*justify \(usual from level 5\)/)
  })

  test('a map leads to every criterion, each folded until it is asked for', async () => {
    const { html } = await read('/catalogue/units/H-617-2907')
    const linked = Array.from(html.matchAll(/class="square square-plain figures" href="#([^"]+)"/g), ([, id]) => id)
    const folded = Array.from(html.matchAll(/<details class="criterion-fold sheet"><summary>[\s\S]*?class="criterion-fold-body" id="([^"]+)"/g), ([, id]) => id)
    expect(linked).toHaveLength(11)
    expect(linked).toEqual(folded)
  })

  test('leads to the two units called 501, side by side', async () => {
    expect((await read('/catalogue/units/501-12')).html).toContain('href="/catalogue/compare?one=501-12&amp;other=H-617-2907"')
  })

  test.each(['nothing', 'H/617/2907', '..%2f..', '%00', 'own', '<b>'])('there is no unit %s', async (key) => {
    expect((await read(`/catalogue/units/${encodeURIComponent(key)}`)).status).toBe(404)
  })
})
