import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'
import { sessionsWithoutReflection } from '../../sessions/index.ts'
import { findReflection } from '../queries.ts'

let t: TestHouse
let learner: Browser
let ground: Ground
let id: string
let day = 0

beforeAll(async () => {
  t = await testHouse()
  ground = await layGround(t, { alias: 'Client A' })
  learner = t.as(t.people.learner)
})

afterAll(() => t.close())

beforeEach(async () => {
  day += 1
  id = newId()
  const heldOn = `2026-05-${String(day).padStart(2, '0')}`
  const sent = await learner.post('/sessions/new', {
    clients: ground.client,
    heldOn,
    startedAt: '09:00',
    minutes: '60',
    mode: 'in person',
    formal: 'yes',
    summary: 'The Friday rota',
    entry: id,
    then: 'reflect',
  })
  expect(sent.headers.get('location')).toBe(`/sessions/${id}/reflection`)
})

const kept = async () => inCentre(t.database, t.centreId, (tx) => findReflection(tx, t.centreId, t.learnerId, id))
const write = (fields: Record<string, string>) => page(learner.post(`/sessions/${id}/reflection`, fields))

describe('R060: reflecting on a session', () => {
  test('the diary’s words stand beside a question for every aspect', async () => {
    const read = await page(learner.get(`/sessions/${id}/reflection`))
    expect(read.text).toContain('The Friday rota')
    for (const words of [
      'Models, techniques and tools',
      'Your questioning',
      'Your listening',
      'Giving feedback',
      'ethical and non-judgemental',
      'Next time',
      'Key learning',
      'CPD action',
      'Drawing on client feedback',
      'Drawing on supervision',
    ]) {
      expect(read.text).toContain(words)
    }
  })

  test('overall is enough to begin with; the event stands with the row, and the session is no longer missing it', async () => {
    const before = await inCentre(t.database, t.centreId, (tx) => sessionsWithoutReflection(tx, t.centreId, t.learnerId, '2026-11-21'))
    expect(before.map((session) => session.id)).toContain(id)
    const sent = await write({ overall: 'I led too much', revision: '0' })
    expect(sent.location).toBe(`/sessions/${id}`)
    expect((await t.events()).at(-1)).toBe('ReflectionWritten')
    expect((await kept())?.reflectedOn).toBe('2026-11-21')
    const after = await inCentre(t.database, t.centreId, (tx) => sessionsWithoutReflection(tx, t.centreId, t.learnerId, '2026-11-21'))
    expect(after.map((session) => session.id)).not.toContain(id)
    const read = await page(learner.get(`/sessions/${id}`))
    expect(read.text).toContain('1 of 11 aspects are written')
    expect(read.text).toContain('Not written yet: models, techniques and tools')
  })

  test('R064, R046: in parts over time: questioning, listening, feedback follow later, and the first text stays', async () => {
    await write({ overall: 'I led too much', revision: '0' })
    const sent = await write({
      overall: 'I led too much',
      questioning: 'Three closed questions in a row',
      listening: 'Well until the phone rang',
      givingFeedback: 'Told her what I saw her do',
      revision: '1',
    })
    expect(sent.status).toBe(303)
    expect((await t.events()).at(-1)).toBe('ReflectionChanged')
    expect(await kept()).toMatchObject({ revision: 2, entry: { questioning: 'Three closed questions in a row' } })
    const earlier = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('revision').select('fields').where('record_kind', '=', 'reflection').where('number', '=', 1).execute(),
    )
    expect(earlier.at(-1)?.fields).toEqual({ overall: 'I led too much' })
    expect((await page(learner.get(`/sessions/${id}/reflection`))).text).toContain('4 of 11 aspects are written')
  })

  test('without a word overall it is refused, and what was typed stays', async () => {
    const sent = await write({ overall: ' ', nextTime: 'Wait longer <i>', revision: '0' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Enter how the session went overall')
    expect(sent.text).toContain('Wait longer <i>')
    expect(await kept()).toBeUndefined()
  })

  test('written in two windows: the second sees both texts; the same words twice are no quarrel', async () => {
    await write({ overall: 'From the phone', revision: '0' })
    const events = await t.events()
    expect((await write({ overall: 'From the phone', revision: '0' })).status).toBe(303)
    expect(await t.events()).toEqual(events)
    const stale = await write({ overall: 'From the desk', revision: '0' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('From the phone')
    expect(stale.html).toContain('>From the desk</textarea>')
    expect((await kept())?.entry.overall).toBe('From the phone')
  })

  test('at the same moment from two windows: one is kept, the other is told', async () => {
    const answers = await Promise.all(['One', 'Other'].map((overall) => t.as(t.people.learner).post(`/sessions/${id}/reflection`, { overall, revision: '0' })))
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([303, 409])
  })

  test('a session that is still to come cannot be reflected on yet', async () => {
    const planned = await logSession(learner, { clients: ground.client, heldOn: '2026-12-01' })
    expect((await page(learner.get(`/sessions/${planned}/reflection`))).text).toContain('This session is still to come')
    const sent = await page(learner.post(`/sessions/${planned}/reflection`, { overall: 'Too early', revision: '0' }))
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('>Too early</textarea>')
  })

  test('nobody reflects on a session of somebody else', async () => {
    const other = t.as(t.people.otherLearner)
    expect((await other.get(`/sessions/${id}/reflection`)).status).toBe(404)
    expect((await other.post(`/sessions/${id}/reflection`, { overall: 'Mine now', revision: '0' })).status).toBe(404)
  })
})
