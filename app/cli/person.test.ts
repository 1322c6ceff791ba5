import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callBeside } from '../../test/harness/command.ts'
import { testHouse, type TestHouse } from '../../test/harness/house.ts'
import { addSigners, type Signers } from '../../test/harness/signers.ts'
import * as person from './person.ts'

let t: TestHouse
let signers: Signers

beforeAll(async () => {
  t = await testHouse()
  signers = await addSigners(t)
})
afterAll(() => t.close())

const call = (...args: string[]) => callBeside(t, person, ...args)
const email = 'benedict@example.org'

describe('coachfolio person', () => {
  test.each([
    [['find'], '--email is missing'],
    [['find', '--email', 'x'], 'is no e-mail address'],
    [['look', '--email', email], 'Expected "person find"'],
    [['erase', '--email', email], '--reason is missing'],
    [['find', '--who', email], 'Unknown option'],
  ])('%j is a bad call', async (args, words) => {
    const { code, err } = await call(...args)
    expect([code, err.includes(words)]).toEqual([2, true])
  })

  test('finds under which alias, and by whom, somebody is kept', async () => {
    const { code, out } = await call('find', '--email', email.toUpperCase())
    expect(code).toBe(0)
    expect(out).toContain(`Client B (client), kept by Lena Learner: ${signers.clientId}`)
    const before = (await t.events(t.centreId)).length
    expect((await call('find', '--email', 'nobody@example.org')).code).toBe(1)
    expect((await t.events(t.centreId)).slice(before)).toEqual(['VaultSearched'])
  })

  test('collects everything, in words and as JSON, and writes down that it did', async () => {
    expect((await call('export', '--email', email)).out).toContain('Needs: 1 record')
    const { out } = await call('export', '--email', email, '--json')
    expect(out).toContain('"email": "benedict@example.org"')
    expect((await t.events()).slice(-2)).toEqual(['AccessRequestAnswered', 'AccessRequestAnswered'])
  })

  test('a legal hold beats erasure and says so', async () => {
    const hold = () => t.as(t.people.administrator).post(`/access-requests/${signers.clientId}/hold`, { why: 'An appeal is open', until: '2099-12-31' })
    expect((await hold()).status).toBe(303)
    const { code, out } = await call('erase', '--email', email, '--reason', 'Asked by letter')
    expect(code).toBe(1)
    expect(out).toContain('nothing was erased, a legal hold stands until 31 December 2099: An appeal is open')
    expect((await t.as(t.people.administrator).post(`/access-requests/${signers.clientId}/lift`)).status).toBe(303)
  })

  test('erases who they are', async () => {
    const { code, out } = await call('erase', '--email', email, '--reason', 'Asked by letter')
    expect([code, out.includes('erased 1 entry of the vault')]).toEqual([0, true])
    expect((await t.events()).at(-1)).toBe('PersonErased')
    expect((await call('find', '--email', email)).code).toBe(1)
  })
})
