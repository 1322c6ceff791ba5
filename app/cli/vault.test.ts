import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callBeside } from '../../test/harness/command.ts'
import { testHouse, type TestHouse } from '../../test/harness/house.ts'
import { addSigners } from '../../test/harness/signers.ts'
import { page } from '../../test/harness/browser.ts'
import * as vault from './vault.ts'

let t: TestHouse
let clientId: string

beforeAll(async () => {
  t = await testHouse()
  clientId = (await addSigners(t)).clientId
})
afterAll(() => t.close())

describe('coachfolio vault rotate', () => {
  test('is told apart from other calls', async () => {
    for (const args of [[], ['open'], ['rotate', '--now']]) expect((await callBeside(t, vault, ...args)).code).toBe(2)
  })

  test('changes the key of every centre, and the server that runs beside it still opens everything', async () => {
    const identity = async () => (await page(t.as(t.people.learner).post(`/clients/${clientId}/identity/show`))).html
    expect(await identity()).toContain('benedict@example.org')
    const { code, out } = await callBeside(t, vault, 'rotate')
    expect(code).toBe(0)
    expect(out).toContain('2 identities')
    expect(out).toContain('sealed anew under key 2; 1 old key destroyed')
    expect(await identity()).toContain('benedict@example.org')
    const again = JSON.parse((await callBeside(t, vault, 'rotate', '--json')).out) as { centres: { version: number }[] }
    expect(again.centres.map(({ version }) => version)).toEqual([3, 3])
  })
})
