import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { registerOn } from '../../../../test/harness/qualified.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let unit: string
let whole: string

beforeAll(async () => {
  t = await testHouse()
  await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:')
  await inCentre(t.database, t.centreId, async (tx) => {
    const enrolment = await tx
      .selectFrom('enrolment')
      .select('id')
      .where('learner_id', '=', t.learnerId)
      .where('unit_reference', '=', 'H/617/2907')
      .executeTakeFirstOrThrow()
    const registration = await tx.selectFrom('registration').select('id').executeTakeFirstOrThrow()
    unit = `unit:${enrolment.id}`
    whole = `qualification:${registration.id}`
  })
})

afterAll(() => t.close())

function learner() {
  return t.as(t.people.learner)
}

function log(fields: Record<string, string>) {
  return page(learner().post('/hours/new', { day: '2026-11-20', minutes: '90', kind: 'live webinar', what: unit, note: 'Contracting', ...fields }))
}

function rows() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('learning_hour').selectAll().orderBy('id').execute())
}

describe('R016: learning time', () => {
  test('before anything is logged, the page says what it is for', async () => {
    expect((await page(learner().get('/hours'))).text).toContain('No learning time yet')
  })

  test.each([
    [{ minutes: '0' }, 'How long'],
    [{ minutes: '1441' }, 'How long'],
    [{ day: '2026-11-22' }, 'The day cannot be later than today'],
    [{ kind: 'sleeping' }, 'Choose what you did'],
    [{ what: 'unit:01900000-0000-7000-8000-000000000000' }, 'Choose a unit or qualification of your own'],
    [{ what: '' }, 'what it was for'],
  ])('is refused with %j, and what was typed stays', async (wrong, words) => {
    const answer = await log(wrong)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.html).toContain('Contracting')
    expect(await rows()).toEqual([])
  })

  test('adds up against the guided hours and the total of its unit and its qualification', async () => {
    expect((await log({})).location).toBe('/hours')
    expect((await log({ kind: 'private study', minutes: '60' })).status).toBe(303)
    expect((await log({ kind: 'induction', minutes: '30', what: whole })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('LearningTimeLogged')
    const { text } = await page(learner().get('/hours'))
    expect(text).toMatch(/Certificate in Effective Coaching and Mentoring Its units, and what was for the whole 2 of 42 h/)
    expect(text).toMatch(/Unit 501 .*1\.5 of 12 h 2\.5 h in all; no total is printed/)
    expect(text).toContain('What counts as guided, and why')
  })

  test('sent three times at once from one form is logged once; another text from it is another entry', async () => {
    const { html } = await page(learner().get('/hours/new'))
    const entry = /name="entry" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const before = (await rows()).length
    const answers = await Promise.all([1, 2, 3].map(() => log({ entry, note: 'Pressed thrice' })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await rows()).slice(before).map(({ id, note }) => [id, note])).toEqual([[entry, 'Pressed thrice']])
    expect((await log({ entry, note: 'And more' })).status).toBe(303)
    expect((await rows()).filter(({ note }) => note === 'Pressed thrice' || note === 'And more')).toHaveLength(2)
    await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('learning_hour').set({ taken_out_at: t.clock.now.toString() }).where('note', 'in', ['Pressed thrice', 'And more']).execute(),
    )
  })

  test('is changed with a revision, and a stale change loses nothing', async () => {
    const [first] = await rows()
    const path = `/hours/${first?.id}`
    const typed = { day: '2026-11-20', minutes: '120', kind: 'live webinar', what: unit, note: 'Contracting, again', revision: '1' }
    expect((await learner().post(path, typed)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('LearningTimeChanged')
    const stale = await page(learner().post(path, { ...typed, note: 'Something else' }))
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Something else')
    expect(stale.text).toContain('Contracting, again')
  })

  test('is taken out and put back, and nothing of it is lost', async () => {
    const [first] = await rows()
    expect((await learner().post(`/hours/${first?.id}/take-out`)).status).toBe(303)
    expect((await page(learner().get('/hours'))).text).toMatch(/Taken out .*Contracting, again/)
    expect((await learner().post(`/hours/${first?.id}/take-out`)).status).toBe(303)
    expect((await t.events()).slice(-2)).toEqual(['LearningTimeTakenOut', 'LearningTimePutBack'])
    expect((await rows())[0]).toMatchObject({ minutes: 120, taken_out_at: null, note: 'Contracting, again' })
  })

  test('is seen by the tutor, and cannot be opened there', async () => {
    const shown = await page(t.as(t.people.tutor).get(`/learners/${t.learnerId}/hours`))
    expect(shown.text).toContain('Contracting, again')
    expect(shown.html).not.toContain('href="/hours/')
  })
})
