import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { letters } from '../../../../test/harness/signers.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { remindJob } from '../../reminders/index.ts'

let t: TestHouse

const offer = { purpose: 'supervision', day: '2026-12-01', time: '10:00', minutes: '60', weeks: '3', places: '1', place: 'Room 2' }

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const supervisor = () => t.as(t.people.supervisor)

async function freeTimes(): Promise<string[]> {
  const { html } = await page(learner().get('/times'))
  return Array.from(html.matchAll(/action="\/times\/([0-9a-f-]{36})\/book"/g), (match) => match[1] ?? '')
}

async function newestBooking(): Promise<string> {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('booking').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())
  return row.id
}

/** The calendar part of the newest letter to somebody, as another library reads it. */
async function calendarTo(email: string) {
  const letter = (await letters(t)).find((one) => one.to === email)
  const read = new ICAL.Component(ICAL.parse(letter?.calendar?.text ?? '') as ConstructorParameters<typeof ICAL.Component>[0])
  const event = new ICAL.Event(read.getFirstSubcomponent('vevent') ?? undefined)
  return {
    subject: letter?.subject,
    method: read.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    begins: event.startDate.toJSDate().toISOString(),
  }
}

describe('Offering times', () => {
  test('an empty page says what times are for, to both sides', async () => {
    expect((await page(supervisor().get('/times'))).text).toContain('You offer no times yet')
    expect((await page(learner().get('/times'))).text).toContain('No times are offered yet')
    expect((await page(t.as(t.people.otherLearner).get('/times'))).text).toContain('No supervisor or tutor of the centre is assigned to you')
  })

  test('R025: an hour is offered three weeks running, and stands on the learner’s page in the order of the days', async () => {
    const sent = await page(supervisor().post('/times/new', offer))
    expect([sent.status, sent.location]).toEqual([303, '/times'])
    expect((await page(supervisor().get('/times'))).text).toContain('Nothing is booked; 3 times are free.')
    expect((await page(learner().get('/times'))).text).toMatch(/Tue 1 Dec, 10:00.*Tue 8 Dec, 10:00.*Tue 15 Dec, 10:00/)
    expect((await t.events(t.centreId)).filter((kind) => kind === 'TimesOffered')).toHaveLength(3)
  })

  test.each([
    [{ day: '2026-11-20' }, 'is over or has begun'],
    [{ day: '2028-01-01' }, 'more than a year ahead'],
    [{ day: '2026-11-24', time: '10:30' }, 'Tuesday 1 December 2026, 10:30 to 11:30 overlaps'],
    [{ day: '31 February' }, 'Day'],
    [{ weeks: '13' }, 'weeks'],
    [{ minutes: '0' }, 'How long'],
  ])('what cannot be offered (%j) is said, and what was typed stays', async (changed, words) => {
    const answer = await page(supervisor().post('/times/new', { ...offer, place: 'A room <of> my own', ...changed }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.html).toContain('A room &lt;of&gt; my own')
  })
})

describe('Booking', () => {
  test('R025: a time is booked with one press; both get an invitation for their calendar', async () => {
    const [first] = await freeTimes()
    const browser = learner()
    const booked = await page(browser.post(`/times/${first}/book`))
    expect([booked.status, booked.location]).toEqual([303, '/times'])
    expect((await page(browser.get('/times'))).text).toContain('Booked: Tuesday 1 December 2026, 10:00 to 11:00.')
    expect((await t.events()).at(-1)).toBe('TimeBooked')
    const invited = await calendarTo(t.people.learner.email)
    expect(invited).toMatchObject({ subject: 'Supervision is booked', method: 'REQUEST', sequence: 0, begins: '2026-12-01T10:00:00.000Z' })
    expect(await calendarTo(t.people.supervisor.email)).toEqual(invited)
    expect((await page(supervisor().get('/times'))).text).toContain('Lena Learner')
  })

  test('the invitation can be had as a file, too', async () => {
    const answer = await learner().get(`/bookings/${await newestBooking()}/invitation`)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    expect(await answer.text()).toContain('DTSTART:20261201T100000Z')
  })

  test('R025: of many who press at once, one has it, and the others are told in words', async () => {
    await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('learner').set({ supervisor_id: t.people.supervisor.id }).where('centre_id', '=', t.centreId).where('id', '=', t.otherLearnerId).execute(),
    )
    const [time] = await freeTimes()
    const racing = [t.people.learner, t.people.otherLearner, t.people.learner, t.people.otherLearner].map((person) =>
      page(t.as(person).post(`/times/${time}/book`)),
    )
    const answers = await Promise.all(racing)
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409, 409, 409])
    for (const { text } of answers.filter(({ status }) => status === 409)) expect(text).toContain('The last place of this time has just been booked')
    const kept = await inCentre(t.database, t.centreId, (tx) =>
      tx
        .selectFrom('booking')
        .select('id')
        .where('time_id', '=', time ?? '')
        .execute(),
    )
    expect(kept).toHaveLength(1)
    expect(t.logged()).not.toContain('"failed"')
  })

  test('what overlaps with another booking is refused: nobody is in two places', async () => {
    await t.as(t.people.tutor).post('/times/new', { ...offer, purpose: 'tutorial', time: '10:30', weeks: '1' })
    const { html } = await page(learner().get('/times'))
    const clashing = /<time datetime="2026-12-01T10:30:00Z">[\s\S]*?\/times\/([0-9a-f-]{36})\/book/.exec(html)?.[1]
    const answer = await page(learner().post(`/times/${clashing}/book`))
    expect([answer.status, answer.text.includes('You have booked something else at that time')]).toEqual([409, true])
  })
})

describe('Afterwards', () => {
  test('both are reminded once, the day before', async () => {
    const remindedAt = async (iso: string) => {
      t.clock.set(iso)
      const before = (await letters(t)).length
      await remindJob(t.house)({ centreId: t.centreId })
      return (await letters(t)).slice(0, (await letters(t)).length - before).map(({ to, subject }) => [to, subject])
    }
    expect(await remindedAt('2026-11-30T03:00:00Z')).toEqual([])
    const both = [t.people.learner.email, t.people.supervisor.email].toSorted().map((to) => [to, 'Soon: supervision'])
    expect((await remindedAt('2026-11-30T05:00:00Z')).toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))).toEqual(both)
    expect(await remindedAt('2026-12-01T05:00:00Z')).toEqual([])
    expect(await t.events()).toContain('BookingReminded')
  })

  test('R025: it took place: one press makes an entry of the log, to be completed and confirmed', async () => {
    const booking = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('booking').select('id').orderBy('id').executeTakeFirstOrThrow())
    const early = await page(learner().post(`/bookings/${booking.id}/took-place`))
    expect([early.status, early.text.includes('This is still to come')]).toEqual([409, true])
    t.clock.set('2026-12-01T12:00:00Z')
    expect((await page(learner().get('/times'))).text).toContain('Say of 1 booking whether it took place')
    const logged = await page(learner().post(`/bookings/${booking.id}/took-place`))
    const entry = /^\/supervision\/([0-9a-f-]{36})\/edit$/.exec(logged.location ?? '')?.[1]
    expect((await t.events()).slice(-2)).toEqual(['SupervisionLogged', 'BookingTookPlace'])
    expect((await page(learner().get(`/supervision/${entry}`))).text).toContain('1 December 2026')
    const again = await page(learner().post(`/bookings/${booking.id}/took-place`))
    expect([again.status, again.text.includes('is logged already')]).toEqual([409, true])
    const form = { heldOn: '2026-12-01', minutes: '60', kind: 'individual', supervisor: `centre:${t.people.supervisor.id}`, revision: '1' }
    expect((await learner().post(`/supervision/${entry}/edit`, { ...form, feedback: 'Slow down' })).status).toBe(303)
    expect((await letters(t))[0]).toMatchObject({ to: t.people.supervisor.email, subject: 'Supervision waits for you to confirm' })
    expect((await supervisor().post(`/bookings/${booking.id}/cancel`)).status).toBe(409)
  })

  test('R025: a cancellation takes it out of both calendars under the same name, and the time is free again', async () => {
    t.clock.set('2026-12-02T12:00:00Z')
    const [time] = await freeTimes()
    await learner().post(`/times/${time}/book`)
    const invited = await calendarTo(t.people.learner.email)
    const booking = await newestBooking()
    const [one, two] = await Promise.all([learner().post(`/bookings/${booking}/cancel`), supervisor().post(`/bookings/${booking}/cancel`)])
    expect([one?.status ?? 0, two?.status ?? 0].toSorted((first, second) => first - second)).toEqual([303, 409])
    for (const { email } of [t.people.learner, t.people.supervisor])
      expect(await calendarTo(email)).toEqual({ ...invited, subject: 'Supervision is cancelled', method: 'CANCEL', sequence: 1 })
    expect((await t.events()).at(-1)).toBe('BookingCancelled')
    expect(await freeTimes()).toContain(time)
  })

  test('a time is taken back; whoever had booked it is told', async () => {
    const [time] = await freeTimes()
    await learner().post(`/times/${time}/book`)
    expect((await supervisor().post(`/times/${time}/withdraw`)).status).toBe(303)
    expect(await calendarTo(t.people.learner.email)).toMatchObject({ method: 'CANCEL' })
    expect((await letters(t)).find(({ to }) => to === t.people.learner.email)?.text).toContain(
      `${t.people.supervisor.name} has cancelled supervision with you on `,
    )
    expect((await t.events(t.centreId)).at(-1)).toBe('TimeWithdrawn')
    expect((await page(learner().post(`/times/${time}/book`))).text).toContain('no longer offered')
  })
})
