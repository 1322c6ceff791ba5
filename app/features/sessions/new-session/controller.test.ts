import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { findSession } from '../queries.ts'

let t: TestHouse
let learner: Browser
let signed: Ground
let unsigned: Ground

beforeAll(async () => {
  t = await testHouse()
  signed = await layGround(t, { alias: 'Client A' })
  unsigned = await layGround(t, { alias: 'Client B', signed: false })
  learner = t.as(t.people.learner)
})

afterAll(() => t.close())

function quick(ground: Ground, change: Record<string, string | string[]> = {}): Record<string, string | string[]> {
  return {
    clients: ground.client,
    heldOn: '2026-11-03',
    startedAt: '14:00',
    minutes: '90',
    mode: 'video',
    formal: 'yes',
    entry: newId(),
    revision: '0',
    ...change,
  }
}

async function log(fields: Record<string, string | string[]>, client = signed.client) {
  const sent = await page(learner.post(`/sessions/new?client=${client}`, fields))
  const read = sent.location === undefined ? sent : await page(learner.get(sent.location))
  return { sent, read, id: sent.location?.split('/')[2] ?? '' }
}

async function kept(id: string) {
  return inCentre(t.database, t.centreId, (tx) => findSession(tx, t.centreId, t.learnerId, id))
}

describe('choosing whom it was with', () => {
  test('R057: without a script the first step names every client, and several can be ticked', async () => {
    const read = await page(learner.get('/sessions/new'))
    expect(read.text).toContain('Who was it with?')
    expect(read.html).toContain(`/sessions/new?client=${signed.client}`)
    const several = await page(learner.get(`/sessions/new?client=${signed.client}&client=${unsigned.client}`))
    expect(several.h1).toBe('Log a session with Client A and Client B')
    expect(several.text).toContain('Client B delegates the rota')
  })

  test.each(['not-an-id', newId()])('R057: a client that is not theirs (%s) is not found', async (client) => {
    expect((await learner.get(`/sessions/new?client=${client}`)).status).toBe(404)
    expect((await learner.post('/sessions/new', quick({ ...signed, client }))).status).toBe(422)
  })
})

describe('R057: a session is logged with who, when and how long alone', () => {
  test('the entry says at once what counts, and the event stands with the row', async () => {
    const { sent, read, id } = await log(quick(signed))
    expect(sent.status).toBe(303)
    expect(read.h1).toBe('Session of 3 November 2026 with Client A')
    expect(read.text).toContain('Your session of 1 h 30 min is in the diary.')
    expect(read.text).toContain('1 h 30 min counts.')
    expect((await kept(id))?.entry.minutes).toBe(90)
    expect((await t.events()).at(-1)).toBe('SessionLogged')
  })

  test('R055: hours wait while somebody has to sign, and the page says who and where', async () => {
    const { read } = await log(quick(unsigned, { heldOn: '2026-11-04' }), unsigned.client)
    expect(read.text).toContain('1 h 30 min waits.')
    expect(read.text).toContain('It waits for Client B to sign Client B’s contract.')
    expect(read.html).toContain(`/contracts/${unsigned.contract}`)
  })

  test('overlapping time is flagged on both and counts once', async () => {
    const first = await log(quick(signed, { heldOn: '2026-10-06', startedAt: '10:00', minutes: '60' }))
    const second = await log(quick(signed, { heldOn: '2026-10-06', startedAt: '10:30', minutes: '60' }))
    expect(second.read.text).toContain('30 min of 1 h counts.')
    expect(second.read.text).toContain('It overlaps your session of 6 October at 10:00 with Client A')
    expect(second.read.html).toContain(`/sessions/${first.id}/edit`)
    expect((await page(learner.get(`/sessions/${first.id}`))).text).toContain('It overlaps your session of 6 October at 10:30')
  })

  test('a session across the end of summer time keeps its length and its own clock', async () => {
    const { read } = await log(quick(signed, { heldOn: '2026-10-25', startedAt: '00:30', minutes: '120' }))
    expect(read.text).toContain('Sunday, 25 October 2026, 00:30 to 01:30')
    expect(read.text).toContain('2 h counts.')
    const after = await log(quick(signed, { heldOn: '2026-10-25', startedAt: '01:45', minutes: '15' }))
    expect(after.read.text).toContain('this time came twice, and the first is meant')
    expect(after.read.text).toContain('It overlaps your session of 25 October at 00:30')
  })

  test.each([
    ['0', 'This session lasted 0 minutes'],
    ['540', 'This session lasted longer than 8 hours'],
  ])('%s minutes are kept as typed, with a word of doubt', async (minutes, words) => {
    const { read, id } = await log(quick(signed, { heldOn: '2026-09-01', startedAt: minutes === '0' ? '07:00' : '08:00', minutes }))
    expect(read.text).toContain(words)
    expect((await kept(id))?.entry.minutes).toBe(Number(minutes))
  })

  test('a session still to come is kept as planned, and nothing of it counts', async () => {
    const { read } = await log(quick(signed, { heldOn: '2026-12-01' }))
    expect(read.text).toContain('This session is still to come: it is kept as planned')
    expect(read.text).toContain('1 h 30 min does not count.')
  })

  test('a group session is one session of each of its clients', async () => {
    const { read } = await log(quick(signed, { heldOn: '2026-08-04', clients: [signed.client, unsigned.client] }))
    expect(read.h1).toBe('Session of 4 August 2026 with Client A and Client B')
  })
})

describe('bad input is told at its field, and everything typed stays', () => {
  test.each([
    [{ clients: '' }, 'Choose who the session was with'],
    [{ heldOn: '2026-02-30' }, 'Enter the day of the session as a day that exists'],
    [{ heldOn: '1899-12-31' }, 'Enter the day of the session as a day that exists'],
    [{ heldOn: '2926-11-03' }, 'more than a year ahead'],
    [{ startedAt: '25:00' }, 'Enter the time it started, like 14:30'],
    [{ minutes: '-15' }, 'A session cannot be shorter than nothing'],
    [{ minutes: '1441' }, 'A session cannot be longer than a day'],
    [{ minutes: '1e9' }, 'how long it lasted'],
    [{ minutes: '99999999999' }, 'A session cannot be longer than a day'],
    [{ formal: 'perhaps' }, 'Was it a formal session?'],
    [{ 'tools[0].why': 'It fitted' }, 'Enter the name of the tool'],
    [{ 'actions[0].dueOn': '2026-12-01' }, 'Enter what was agreed for this day'],
    [{ outcomes: 'a\u0000b' }, 'contains a character that cannot be stored'],
    [{ outcomes: 'x'.repeat(30_000) }, 'to 20,000 characters or fewer'],
  ])('%o', async (change, words) => {
    const before = await t.events()
    const { sent } = await log(quick(signed, { summary: 'Kept <b>text</b> 🙂 שלום', ...change }))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect(sent.text).toContain('Kept <b>text</b> 🙂 שלום')
    expect(await t.events()).toEqual(before)
  })
})

describe('R058: the whole diary entry', () => {
  const whole = () =>
    quick(signed, {
      heldOn: '2026-07-07',
      'goals[0].goal': signed.goal,
      'goals[0].progress': '4',
      'goals[0].note': 'Has asked two people',
      summary: 'Delegating the rota',
      outcomes: 'A list of who could',
      techniques: ['Silence', 'Scaling\nDrawing it'],
      questions: 'What stops you?',
      'tools[0].name': 'GROW',
      'tools[0].why': 'The goal was vague',
      'tools[0].howItHelped': 'She named a first step',
      'actions[0].statement': 'Ask Bo to take Fridays',
      'actions[0].dueOn': '2026-07-14',
      'actions[1].statement': 'Write the list',
      feedbackGiven: 'You speak of them with warmth',
    })

  test('R058, R062: goals, progress, summary, techniques, questions, tools with why and how, outcomes, actions, feedback given', async () => {
    const { read } = await log(whole())
    for (const words of [
      '4 of 10',
      'Has asked two people',
      'Delegating the rota',
      'A list of who could',
      'Silence · Scaling · Drawing it',
      'What stops you?',
      'GROW',
      'Why: The goal was vague',
      'How it helped: She named a first step',
      'Ask Bo to take Fridays',
      'by 14 July 2026',
      'You speak of them with warmth',
    ]) {
      expect(read.text).toContain(words)
    }
  })

  test('R058: last time’s actions come back; those ticked are done, the others are carried over once', async () => {
    const { id } = await log({ ...whole(), heldOn: '2026-11-19', entry: newId() })
    const [first, second] = (await kept(id))?.actions ?? []
    const form = await page(learner.get(`/sessions/new?client=${signed.client}`))
    expect(form.text).toContain('Last time’s actions')
    expect(form.text).toContain('Last time: 4 of 10')
    const next = await log(
      quick(signed, { heldOn: '2026-11-20', shownActions: [first?.id ?? '', second?.id ?? ''], doneActions: first?.id ?? '', carryOver: 'yes' }),
    )
    expect((await kept(id))?.actions.map((action) => action.doneOn)).toEqual(['2026-11-20', null])
    expect((await kept(next.id))?.actions).toMatchObject([{ statement: 'Write the list', carriedFromId: second?.id, doneOn: null }])
    const again = await page(learner.get(`/sessions/new?client=${signed.client}`))
    expect(again.html.match(/name="shownActions"/g)).toHaveLength(1)
  })
})

describe('nothing typed is lost', () => {
  test('sent twice it is logged once; sent again with other words it becomes a change that shows both', async () => {
    const fields = quick(signed, { heldOn: '2026-06-02', summary: 'Once' })
    const first = await log(fields)
    const events = await t.events()
    expect((await log(fields)).sent.location).toBe(first.sent.location)
    expect(await t.events()).toEqual(events)
    const { sent } = await log({ ...fields, summary: 'Twice' })
    expect(sent.status).toBe(409)
    expect(sent.text).toContain('This was changed while you were writing')
    expect(sent.text).toContain('Once')
    expect(sent.html).toContain('>Twice</textarea>')
    expect(sent.html).toContain(`action="/sessions/${first.id}/edit"`)
  })

  test('a draft comes back, and is gone once the entry is kept', async () => {
    const fields = quick(signed, { heldOn: '2026-06-03', summary: 'Half a thought' })
    expect((await learner.post(`/drafts/new-session/${signed.client}`, fields)).status).toBe(200)
    expect((await page(learner.get(`/sessions/new?client=${signed.client}`))).html).toContain('>Half a thought</textarea>')
    await log(fields)
    expect((await page(learner.get(`/sessions/new?client=${signed.client}`))).html).not.toContain('Half a thought')
  })

  test('the form names one entry to keep, and never one that is kept already', async () => {
    const entry = newId()
    const fields = quick(signed, { heldOn: '2026-06-04', entry })
    await log(fields)
    expect((await learner.post(`/drafts/new-session/${signed.client}`, fields)).status).toBe(200)
    const { html } = await page(learner.get(`/sessions/new?client=${signed.client}`))
    const named = Array.from(html.matchAll(/name="entry" value="([^"]*)"/g), ([, id]) => id)
    expect([named.length, named.includes(entry)]).toEqual([1, false])
  })
})
