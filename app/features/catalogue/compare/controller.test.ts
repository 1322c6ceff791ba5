import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const read = (path: string) => page(t.as(t.people.learner).get(path))

describe('R017 R019: two units side by side', () => {
  test('first asks for two', async () => {
    const choose = await read('/catalogue/compare?one=501-12')
    expect([choose.status, choose.h1]).toEqual([200, 'Compare two units'])
    expect(choose.html).toMatch(/<option value="501-12" selected/)
  })

  test('the older 501 and the newer: what each asks, 12 hours against 18', async () => {
    const compared = await read('/catalogue/compare?one=501-12&other=H-617-2907')
    expect(compared.status).toBe(200)
    expect(compared.text).toContain('Criteria: 5 added, 4 removed, 6 in other words and 6 asking for something else.')
    expect(compared.html).toMatch(/<del>12<\/del>[\s\S]*?<ins>18<\/ins>/)
    expect(compared.text).toContain('Criterion 1.3, now 1.1')
    expect(compared.text).toContain('Criterion 1.1 of 501-12 Removed')
    expect(compared.text).toContain('Review date 501-12 31/03/2017 H/617/2907 Nothing')
  })

  test('a unit beside itself differs in nothing', async () => {
    const same = await read('/catalogue/compare?one=H-617-2907&other=H-617-2907')
    expect(same.text).toContain('Nothing differs between these two.')
    expect(same.html).not.toMatch(/<del>|<ins>/)
  })

  test.each(['nothing', '<script>', '%00x'])('there is nothing to compare with %s', async (key) => {
    expect((await read(`/catalogue/compare?one=501-12&other=${encodeURIComponent(key)}`)).status).toBe(404)
  })
})
