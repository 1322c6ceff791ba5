import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { addFellows } from '../../../test/harness/fellows.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { triads } from './index.ts'

let t: TestHouse
let fellow: string
let path: string

beforeAll(async () => {
  t = await testHouse()
  expect((await page(t.as(t.people.tutor).get('/triads/new'))).text).toContain('There are not three learners to choose from')
  const [third = ''] = await addFellows(t, ['Nils Third'])
  fellow = third
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const other = () => t.as(t.people.otherLearner)
const tutor = () => t.as(t.people.tutor)
const round = { heldOn: '2026-11-20', minutes: '30' }

test('R028: a tutor groups three of their learners, and no others', async () => {
  const { html } = await page(tutor().get('/triads/new'))
  expect(html.match(/type="checkbox"/g)).toHaveLength(3)
  const two = await page(tutor().post('/triads/new', { learners: [t.learnerId, fellow] }))
  expect([two.status, two.text.includes('Choose three learners, neither more nor fewer')]).toEqual([422, true])
  const strange = await page(tutor().post('/triads/new', { learners: [t.learnerId, fellow, t.people.strangerLearner.learnerId ?? ''] }))
  expect([strange.status, strange.text.includes('Choose among your own learners')]).toEqual([422, true])
  const chosen = { learners: [t.learnerId, t.otherLearnerId, fellow] }
  const racing = await Promise.all([page(tutor().post('/triads/new', chosen)), page(tutor().post('/triads/new', chosen))])
  expect(racing.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 422])
  path = racing.find(({ status }) => status === 303)?.location ?? ''
  for (const stream of [t.learnerId, t.otherLearnerId, fellow]) expect((await t.events(stream)).at(-1)).toBe('TriadFormed')
})

test('R028: the roles rotate; a round that two of them log at once is logged once', async () => {
  expect((await page(learner().get(path))).text).toContain('Round 1 is next: Lena Learner coaches Oscar Other, and Nils Third observes.')
  const racing = await Promise.all([learner(), other()].map((browser) => page(browser.post(`${path}/rounds`, { ...round, round: '1' }))))
  expect(racing.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409])
  expect(racing.find(({ status }) => status === 409)?.text).toContain('Another of you has just logged this round')
  expect((await page(other().get(path))).text).toContain('Round 2 is next: Oscar Other coaches Nils Third, and Lena Learner observes.')
  const early = await page(other().post(`${path}/rounds`, { ...round, round: '2', heldOn: '2026-12-24' }))
  expect([early.status, early.text.includes('this day is still to come')]).toEqual([422, true])
  for (const stream of [t.learnerId, t.otherLearnerId, fellow]) expect((await t.events(stream)).at(-1)).toBe('TriadRoundLogged')
})

test('R028: the observer writes notes that the other two and the tutor read; an edit in two windows loses nothing', async () => {
  const logged = await page(other().post(`${path}/rounds`, { ...round, round: '2' }))
  const address = logged.location ?? ''
  expect((await other().post(address, { notes: 'Not mine to write', revision: '1' })).status).toBe(404)
  expect((await page(learner().get(path))).text).toContain('Write down what you saw in round 2')
  expect((await page(other().get(path))).text).not.toContain('Write down what you saw in round 2')
  expect((await learner().post(address, { notes: 'A long silence, well held', revision: '1' })).status).toBe(303)
  expect((await page(learner().get(path))).text).not.toContain('Write down what you saw')
  const stale = await page(learner().post(address, { notes: 'From the other window', revision: '1' }))
  expect(stale.status).toBe(409)
  for (const words of ['A long silence, well held', 'From the other window']) expect(stale.html).toContain(words)
  for (const browser of [other(), tutor()]) {
    const shown = await page(browser.get(address))
    expect(shown.text).toContain('A long silence, well held')
    expect(shown.html).not.toContain('Keep the notes')
  }
  expect((await t.events(t.otherLearnerId)).at(-1)).toBe('TriadObserved')
  const id = address.split('/').at(-1) ?? ''
  for (const person of [t.people.supervisor, t.people.assessor, t.people.strangerLearner, t.people.administrator])
    expect((await page(t.as(person).get(address))).text, person.name).not.toContain('A long silence')
  await walkEveryDoor(t, triads)
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

test('R028: the page says that these rounds do not count toward the hours of the unit, and why', async () => {
  const { text } = await page(learner().get(path))
  expect(text).toContain('These rounds do not count toward the hours of unit 501')
  expect(text).toContain('formal coaching or mentoring under a signed contract with clients of your own (Unit 501, 2.1')
})

test('R028: an ended triad keeps its rounds and takes no more', async () => {
  expect((await tutor().post(`${path}/end`)).status).toBe(303)
  const events = await t.events()
  expect(events.at(-1)).toBe('TriadEnded')
  await tutor().post(`${path}/end`)
  expect(await t.events()).toEqual(events)
  expect((await learner().post(`${path}/rounds`, { ...round, round: '3' })).status).toBe(409)
  expect((await page(learner().get('/triads'))).text).toMatch(/2 rounds Ended/)
})
