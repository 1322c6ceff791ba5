import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { letters } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { remindJob } from '../../reminders/index.ts'

let t: TestHouse
let group: string

const offer = { purpose: 'supervision', day: '2026-12-01', time: '10:00', minutes: '90', weeks: '1', places: '2', place: 'Room 2' }

beforeAll(async () => {
  t = await testHouse()
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .updateTable('learner')
      .set({ supervisor_id: t.people.supervisor.id, tutor_id: t.people.tutor.id })
      .where('centre_id', '=', t.centreId)
      .where('id', '=', t.otherLearnerId)
      .execute(),
  )
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const other = () => t.as(t.people.otherLearner)
const supervisor = () => t.as(t.people.supervisor)
const tutor = () => t.as(t.people.tutor)

async function offered(by: 'supervisor' | 'tutor', fields: Record<string, string> = {}): Promise<string> {
  const sent = await page(t.as(t.people[by]).post('/times/new', { ...offer, ...fields }))
  expect(sent.status, sent.text).toBe(303)
  return (await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('offered_time').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())).id
}

async function bookingsOf(time: string) {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('booking').selectAll().where('time_id', '=', time).orderBy('id').execute())
}

async function bookingOf(time: string, learnerId: string): Promise<string> {
  return (await bookingsOf(time)).find((one) => one.learner_id === learnerId && one.cancelled_at === null)?.id ?? ''
}

/** The calendar entry in the newest letter to somebody. */
async function calendarTo(email: string) {
  const letter = (await letters(t)).find((one) => one.to === email && one.calendar !== undefined)
  const read = new ICAL.Component(ICAL.parse(letter?.calendar?.text ?? '') as ConstructorParameters<typeof ICAL.Component>[0])
  const event = new ICAL.Event(read.getFirstSubcomponent('vevent') ?? undefined)
  return { method: read.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, guests: event.attendees.length, title: event.summary }
}

describe('A time for a group', () => {
  test.each([
    [{ places: '0' }, 'For how many learners'],
    [{ places: '21' }, 'For how many learners'],
  ])('is not offered with %j', async (wrong, words) => {
    const answer = await page(supervisor().post('/times/new', { ...offer, ...wrong }))
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
  })

  test('R025: is booked place by place; of many who press at once each learner has one, and nobody more than there are places', async () => {
    group = await offered('supervisor')
    expect((await page(learner().get('/times'))).text).toContain('2 places left of 2')
    const racing = [learner(), other(), learner(), other(), learner()].map((browser) => page(browser.post(`/times/${group}/book`)))
    const answers = await Promise.all(racing)
    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([303, 303, 409, 409, 409])
    const kept = await bookingsOf(group)
    expect(new Set(kept.map((one) => one.learner_id))).toEqual(new Set([t.learnerId, t.otherLearnerId]))
    expect(kept.map(({ seat }) => seat).toSorted((one, two) => one - two)).toEqual([1, 2])
    expect((await page(learner().get('/times'))).html).not.toContain(`/times/${group}/book`)
    expect(t.logged()).not.toContain('"failed"')
  })

  test('who else comes is not told to a learner; whoever offered it sees everybody, with one entry for the calendar', async () => {
    expect((await page(learner().get('/times'))).text).not.toContain(t.people.otherLearner.name)
    const { text } = await page(supervisor().get('/times'))
    expect(text).toContain('1 time is booked.')
    expect([t.people.learner.name, t.people.otherLearner.name].every((name) => text.includes(name))).toBe(true)
    expect(await calendarTo(t.people.learner.email)).toMatchObject({ method: 'REQUEST', guests: 1, title: 'Group supervision' })
    expect(await calendarTo(t.people.supervisor.email)).toMatchObject({ method: 'REQUEST', uid: `${group}@${new URL(t.house.baseUrl).hostname}`, guests: 1 })
  })

  test('a place given up is free again; the entry of whoever offered it stays while somebody comes, and begins again after the last', async () => {
    await other().post(`/bookings/${await bookingOf(group, t.otherLearnerId)}/cancel`)
    expect(await calendarTo(t.people.supervisor.email)).toMatchObject({ method: 'REQUEST', sequence: 1 })
    expect(await calendarTo(t.people.otherLearner.email)).toMatchObject({ method: 'CANCEL', sequence: 1 })
    expect((await page(other().get('/times'))).text).toContain('1 place left of 2')
    await learner().post(`/bookings/${await bookingOf(group, t.learnerId)}/cancel`)
    expect(await calendarTo(t.people.supervisor.email)).toMatchObject({ method: 'CANCEL', sequence: 2 })
    for (const browser of [learner(), other()]) expect((await browser.post(`/times/${group}/book`)).status).toBe(303)
    expect(await calendarTo(t.people.supervisor.email)).toMatchObject({ method: 'REQUEST', sequence: 2 })
  })

  test('each learner is reminded, and whoever offered it once', async () => {
    t.clock.set('2026-11-30T05:00:00Z')
    const before = (await letters(t)).length
    await remindJob(t.house)({ centreId: t.centreId })
    const sent = (await letters(t)).slice(0, (await letters(t)).length - before)
    const expected = [t.people.learner, t.people.otherLearner, t.people.supervisor].map(({ email }) => `${email}: Soon: group supervision`)
    expect(sent.map(({ to, subject }) => `${to}: ${subject}`).toSorted()).toEqual(expected.toSorted())
  })
})

describe('Who came', () => {
  test('is not recorded before it is over, nor by anybody else', async () => {
    const early = await page(supervisor().post(`/times/${group}/attendance`, { came: await bookingOf(group, t.learnerId) }))
    expect([early.status, early.text.includes('This time is still to come')]).toEqual([409, true])
    expect((await page(supervisor().get(`/times/${group}/attendance`))).text).toContain('This time is still to come')
    for (const id of [group, 'nothing']) expect((await tutor().get(`/times/${id}/attendance`)).status).toBe(404)
  })

  test('R025 R061: becomes group supervision in the log of each who came, once; a mistake is put right', async () => {
    t.clock.set('2026-12-01T12:00:00Z')
    expect((await page(supervisor().get('/times'))).text).toContain('Say of 1 time whether it took place')
    const form = await page(supervisor().get(`/times/${group}/attendance`))
    expect(form.html.match(/name="came"[^>]*checked/g)).toHaveLength(2)
    const came = await bookingOf(group, t.learnerId)
    const answers = await Promise.all([0, 1].map(() => page(supervisor().post(`/times/${group}/attendance`, { came }))))
    expect(answers.map(({ status }) => status).every((status) => status === 303 || status === 409 || status === 422)).toBe(true)
    const logged = () =>
      inCentre(t.database, t.centreId, (tx) => tx.selectFrom('supervision').select(['learner_id', 'kind', 'minutes', 'supervisor_id']).orderBy('id').execute())
    expect(await logged()).toEqual([{ learner_id: t.learnerId, kind: 'group', minutes: 90, supervisor_id: t.people.supervisor.id }])
    expect((await t.events()).slice(-2)).toEqual(['SupervisionLogged', 'BookingTookPlace'])
    expect((await t.events(t.otherLearnerId)).at(-1)).toBe('BookingMissed')
    expect((await letters(t)).find(({ to }) => to === t.people.learner.email)?.subject).toBe('Group supervision is in your log')
    expect((await page(other().get('/times'))).text).toContain('Did not come')
    const missed = await bookingOf(group, t.otherLearnerId)
    const refused = await page(other().post(`/bookings/${missed}/took-place`))
    expect([refused.status, refused.text.includes('noted that you did not come')]).toEqual([409, true])
    const again = await page(supervisor().get(`/times/${group}/attendance`))
    expect(again.text).toContain(`Logged already: ${t.people.learner.name}`)
    const wrong = await page(supervisor().post(`/times/${group}/attendance`, { came }))
    expect([wrong.status, wrong.text.includes('Choose from those who had booked')]).toEqual([422, true])
    expect((await supervisor().post(`/times/${group}/attendance`, { came: missed })).status).toBe(303)
    expect((await logged()).map((one) => one.learner_id)).toEqual([t.learnerId, t.otherLearnerId])
    expect((await page(supervisor().get(`/times/${group}/attendance`))).text).toContain('Everybody who had booked is recorded')
  })
})

describe('R016: a tutorial', () => {
  const hours = () =>
    inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('learning_hour').select(['id', 'learner_id', 'kind', 'minutes', 'day', 'enrolment_id']).orderBy('id').execute(),
    )

  test('that took place becomes guided learning hours, once, whichever side presses first', async () => {
    const time = await offered('tutor', { purpose: 'tutorial', places: '1', day: '2026-12-02', minutes: '30' })
    await learner().post(`/times/${time}/book`)
    const booking = await bookingOf(time, t.learnerId)
    t.clock.set('2026-12-02T12:00:00Z')
    const pressed = await Promise.all([tutor(), learner(), tutor()].map((browser) => page(browser.post(`/bookings/${booking}/took-place`))))
    expect(pressed.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([303, 409, 409])
    const enrolment = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('enrolment').select('id').where('learner_id', '=', t.learnerId).orderBy('registered_on').orderBy('id').executeTakeFirstOrThrow(),
    )
    const [kept, ...more] = await hours()
    expect([kept, more]).toMatchObject([
      { learner_id: t.learnerId, kind: 'telephone tutorial', minutes: 30, day: '2026-12-02', enrolment_id: enrolment.id },
      [],
    ])
    expect((await t.events()).slice(-2)).toEqual(['LearningTimeLogged', 'BookingTookPlace'])
    const { text, html } = await page(learner().get('/times'))
    expect([text.includes('Open the learning hours'), html.includes(`/hours/${kept?.id}`)]).toEqual([true, true])
    expect((await page(learner().get('/hours'))).text).toContain('0.5')
  })

  test('pressed by the tutor tells the learner', async () => {
    const time = await offered('tutor', { purpose: 'tutorial', places: '1', day: '2026-12-03', minutes: '45' })
    await other().post(`/times/${time}/book`)
    t.clock.set('2026-12-03T12:00:00Z')
    const said = tutor()
    expect((await page(said.post(`/bookings/${await bookingOf(time, t.otherLearnerId)}/took-place`))).location).toBe('/times')
    expect((await page(said.get('/times'))).text).toContain('guided learning hours')
    expect((await hours()).at(-1)).toMatchObject({ learner_id: t.otherLearnerId, minutes: 45, kind: 'telephone tutorial' })
    expect((await letters(t)).find(({ to }) => to === t.people.otherLearner.email)?.subject).toBe('Tutorial is in your learning hours')
  })
})
