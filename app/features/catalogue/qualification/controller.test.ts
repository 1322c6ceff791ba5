import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const read = (path: string) => page(t.as(t.people.assessor).get(path))

describe('R008 to R013: a qualification with its rules of combination', () => {
  test.each([
    ['ilm-level-5-certificate', ['D/617/2906', 'H/617/2907', 'M/617/2909'], 'In all 5 16 42'],
    ['ilm-level-5-diploma', ['D/617/2906', 'K/617/2908', 'M/617/2909'], 'In all 5 38 50'],
  ])('R008: %s has its units and what they add up to', async (key, units, total) => {
    const { text } = await read(`/catalogue/qualifications/${key}`)
    for (const unit of units) expect(text).toContain(`${unit} Mandatory`)
    expect(text).toContain(total)
  })

  test('R009 R012: the Diploma has a table for each pathway, with five mandatory units', async () => {
    const list = await read('/catalogue?q=603/7180/8')
    const [, path = ''] = /href="(\/catalogue\/qualifications\/[^"]+)"/.exec(list.html) ?? []
    const { text } = await read(path)
    expect(text).toContain('603/7180/8')
    expect(text.match(/In all 6 43 163/g)).toHaveLength(2)
    expect(text).toContain('Total qualification time 430')
  })

  test('R013: credit is for whole units only and the same in every mode of delivery', async () => {
    expect((await read('/catalogue/qualifications/ilm-level-5-diploma')).text).toContain(
      'Credit is awarded for whole units only, and is the same in every mode of delivery.',
    )
  })

  test('R110: what a Certificate holder has already toward the Diploma', async () => {
    const { text } = await read('/catalogue/qualifications/ilm-level-5-certificate')
    expect(text).toMatch(/What counts toward other qualifications .*Diploma.* D\/617\/2906 and M\/617\/2909/)
  })

  test.each(['nothing', '%00', '..%2f..'])('there is no qualification %s', async (key) => {
    expect((await read(`/catalogue/qualifications/${encodeURIComponent(key)}`)).status).toBe(404)
  })
})
