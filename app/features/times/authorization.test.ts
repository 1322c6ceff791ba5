import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { times } from './index.ts'

let t: TestHouse
let time: string
let booking: string

const offer = { purpose: 'supervision', day: '2026-12-01', time: '10:00', minutes: '60', weeks: '1', places: '1', place: 'The room with the green door' }

beforeAll(async () => {
  t = await testHouse()
  expect((await t.as(t.people.supervisor).post('/times/new', offer)).status).toBe(303)
  const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('offered_time').select('id').executeTakeFirstOrThrow())
  time = kept.id
})
afterAll(() => t.close())

test('R025: a time is seen and booked by the learners of whoever offers it, and by nobody else', async () => {
  for (const person of Object.values(t.people)) {
    const seen = (await (await t.as(person).get('/times')).text()).includes(offer.place)
    expect(seen, person.name).toBe(person === t.people.learner || person === t.people.supervisor)
  }
  expect((await t.as(t.people.otherLearner).post(`/times/${time}/book`)).status).toBe(404)
  expect((await t.as(t.people.strangerLearner).post(`/times/${time}/book`)).status).toBe(404)
  expect((await t.as(t.people.tutor).post(`/times/${time}/withdraw`)).status).toBe(404)
  expect((await t.as(t.people.learner).post(`/times/${time}/book`)).status).toBe(303)
})

test('a booking is found by its two sides only, at every door', async () => {
  const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('booking').select('id').executeTakeFirstOrThrow())
  booking = kept.id
  for (const person of [t.people.tutor, t.people.otherLearner, t.people.strangerLearner]) {
    expect((await t.as(person).get(`/bookings/${booking}/invitation`)).status, person.name).toBe(404)
    expect((await t.as(person).post(`/bookings/${booking}/cancel`)).status, person.name).toBe(404)
  }
  for (const person of [t.people.learner, t.people.supervisor]) expect((await t.as(person).get(`/bookings/${booking}/invitation`)).status).toBe(200)
  await walkEveryDoor(
    t,
    times.filter(({ pattern }) => !/withdraw|cancel/.test(pattern)),
    { time, booking },
  )
  await walkEveryDoor(t, times)
})

test.each(['nothing', '%00', '1 or 1=1'])('an id that is none (%s) is not found', async (id) => {
  const learner = t.as(t.people.learner)
  for (const path of [`/times/${encodeURIComponent(id)}/book`, `/bookings/${encodeURIComponent(id)}/cancel`, `/bookings/${encodeURIComponent(id)}/took-place`])
    expect((await learner.post(path)).status, path).toBe(404)
})
