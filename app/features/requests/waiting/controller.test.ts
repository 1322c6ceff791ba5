import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashIn, page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { addSigners, linkTo } from '../../../../test/harness/signers.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const list = async () => page(learner().get('/links'))

describe('R104: two requests of one kind to one person', () => {
  let first: string

  beforeAll(async () => {
    const { stakeholderId } = await addSigners(t)
    for (const [now, date] of [
      ['2026-11-19T10:05:00Z', '2026-11-03'],
      ['2026-11-19T16:30:00Z', '2026-11-10'],
    ] as const) {
      t.clock.set(now)
      expect((await learner().post('/links/new/testimony', { witness: `stakeholder:${stakeholderId}`, about: 'A hard meeting', date })).status).toBe(303)
      if (date === '2026-11-03') first = await linkTo(t, 'dana@example.org')
    }
    t.clock.set('2026-11-21T10:00:00Z')
  })

  test('are told apart by when they were asked, also by whoever hears the buttons', async () => {
    const { text, html } = await list()
    for (const time of ['10:05', '16:30']) {
      expect(text).toContain(`Asked on 19 November 2026 at ${time} · sent 2 days ago · not opened yet`)
      expect(text).toContain(`Remind Client B’s line manager: Write a testimony, asked on 19 November 2026 at ${time}`)
    }
    expect(html.match(/asked on 19 November 2026 at 10:05/g)).toHaveLength(2)
  })

  test('and by whoever is asked, on their one page', async () => {
    const { text } = await page(t.as(undefined).get(`${first}/all`))
    for (const day of ['3 November 2026', '10 November 2026']) expect(text).toContain(`Say what you saw on ${day}`)
  })

  test('one that was opened is said to be, with the doubt that is left; once it has expired, what brings it back', async () => {
    expect((await t.as(undefined).get(first)).status).toBe(200)
    expect((await list()).text).toContain('opened today, perhaps only by a mail scanner')
    t.clock.set('2026-12-24T10:00:00Z')
    const late = await list()
    expect(late.text).toContain('expired on 19 December 2026: a reminder brings a new link')
    expect(late.text).not.toContain('not opened yet')
    t.clock.set('2026-11-21T10:00:00Z')
  })

  test('the answered one says when it was asked and when it was answered', async () => {
    const seen = hashIn((await page(t.as(undefined).get(first))).html, 'seen')
    const said = { answer: 'agreed', seen, said: 'She listened for an hour', relation: 'I manage the team', own: 'yes' }
    expect((await t.as(undefined).post(`${first}/answer`, said)).status).toBe(303)
    expect((await list()).text).toContain('Asked on 19 November 2026 at 10:05, answered on 21 November 2026')
  })
})
