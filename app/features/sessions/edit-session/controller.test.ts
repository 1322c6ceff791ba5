import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { findSession } from '../queries.ts'

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

const entry = (change: Record<string, string | string[]> = {}) => ({
  clients: ground.client,
  heldOn: `2026-05-${String(day).padStart(2, '0')}`,
  startedAt: '09:00',
  minutes: '60',
  mode: 'in person',
  formal: 'yes',
  summary: 'First words',
  'actions[0].statement': 'Ask Bo',
  ...change,
})

beforeEach(async () => {
  day += 1
  id = newId()
  expect((await learner.post(`/sessions/new?client=${ground.client}`, entry({ entry: id }))).status).toBe(303)
})

const kept = async () => inCentre(t.database, t.centreId, (tx) => findSession(tx, t.centreId, t.learnerId, id))

describe('R058: an entry is completed later', () => {
  test('the form holds what is kept; the change is kept with its event; the earlier text stays to be read', async () => {
    const form = await page(learner.get(`/sessions/${id}/edit`))
    expect(form.html).toContain('>First words</textarea>')
    const action = (await kept())?.actions[0]?.id ?? ''
    const sent = await page(learner.post(`/sessions/${id}/edit`, entry({ revision: '1', summary: 'Second words', minutes: '75', 'actions[0].id': action })))
    expect(sent.location).toBe(`/sessions/${id}`)
    expect((await t.events()).at(-1)).toBe('SessionChanged')
    const read = await page(learner.get(`/sessions/${id}`))
    expect(read.text).toContain('Second words')
    expect(read.text).toContain('Earlier texts 1 change')
    expect(read.text).toContain('First words')
    expect(read.text).toContain('1 h 15 min counts.')
    expect((await kept())?.actions[0]?.id).toBe(action)
  })

  test('its form says whether anything is unsaved: nothing as it opens, what was typed when it comes back', async () => {
    expect((await page(learner.get(`/sessions/${id}/edit`))).text).toContain('Nothing changed yet')
    expect((await page(learner.post(`/sessions/${id}/edit`, entry({ revision: '1', minutes: '' })))).text).toContain('Not saved yet')
    expect((await page(learner.get(`/sessions/new?client=${ground.client}`))).text).toContain('Not saved yet')
  })

  test('a stale edit shows both versions, loses neither, and can then be saved', async () => {
    await learner.post(`/sessions/${id}/edit`, entry({ revision: '1', summary: 'From the phone' }))
    const stale = await page(learner.post(`/sessions/${id}/edit`, entry({ revision: '1', summary: 'From the desk', 'tools[0].name': 'GROW' })))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were writing')
    expect(stale.text).toContain('From the phone')
    expect(stale.text).toContain('Not saved yet')
    expect(stale.html).toContain('>From the desk</textarea>')
    expect(stale.html).toContain('name="revision" value="2"')
    expect((await kept())?.entry.summary).toBe('From the phone')
    expect((await learner.post(`/sessions/${id}/edit`, entry({ revision: '2', summary: 'From the desk' }))).status).toBe(303)
    expect((await page(learner.get(`/sessions/${id}`))).text).toContain('From the phone')
  })

  test('two changes at the same moment: one is kept, the other is told', async () => {
    const answers = await Promise.all(['One', 'Other'].map((summary) => t.as(t.people.learner).post(`/sessions/${id}/edit`, entry({ revision: '1', summary }))))
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([303, 409])
    expect((await kept())?.revision).toBe(2)
  })

  test('a draft typed upon an older text says so when it is opened', async () => {
    await learner.post(`/drafts/session/${id}`, entry({ revision: '1', summary: 'Drafted' }))
    await t.as(t.people.learner).post(`/sessions/${id}/edit`, entry({ revision: '1', summary: 'Saved elsewhere' }))
    await learner.post(`/drafts/session/${id}`, entry({ revision: '1', summary: 'Drafted' }))
    const form = await page(learner.get(`/sessions/${id}/edit`))
    expect(form.html).toContain('>Drafted</textarea>')
    expect(form.text).toContain('Saved elsewhere')
  })

  test('an overlap is put right by changing the time', async () => {
    const second = newId()
    await learner.post(`/sessions/new?client=${ground.client}`, entry({ entry: second, startedAt: '09:30' }))
    expect((await page(learner.get(`/sessions/${second}`))).text).toContain('30 min of 1 h counts.')
    await learner.post(`/sessions/${second}/edit`, entry({ revision: '1', startedAt: '10:00' }))
    expect((await page(learner.get(`/sessions/${second}`))).text).toContain('1 h counts.')
    expect((await page(learner.get(`/sessions/${id}`))).text).not.toContain('overlaps')
  })

  test.each([
    [{ minutes: '-1' }, 'A session cannot be shorter than nothing'],
    [{ clients: newId() }, 'from your own clients'],
    [{ summary: 'x\u0000' }, 'cannot be stored'],
  ])('%o is refused at its field', async (change, words) => {
    const sent = await page(learner.post(`/sessions/${id}/edit`, entry({ revision: '1', ...change })))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect((await kept())?.revision).toBe(1)
  })

  test('R058: an action that is taken back is gone; ticking can be taken back too', async () => {
    const action = (await kept())?.actions[0]?.id ?? ''
    const later = newId()
    await learner.post(`/sessions/new?client=${ground.client}`, {
      ...entry({ entry: later, startedAt: '12:00', shownActions: action, doneActions: action }),
      'actions[0].statement': '',
    })
    expect((await kept())?.actions[0]?.doneOn).toMatch(/^2026-05-/)
    expect((await page(learner.get(`/sessions/${later}/edit`))).html).toMatch(new RegExp(`value="${action}" checked`))
    await learner.post(`/sessions/${later}/edit`, { ...entry({ revision: '1', startedAt: '12:00', shownActions: action }), 'actions[0].statement': '' })
    expect((await kept())?.actions[0]?.doneOn).toBeNull()
    await learner.post(`/sessions/${id}/edit`, { ...entry({ revision: '1', 'actions[0].id': action }), 'actions[0].statement': '' })
    expect((await kept())?.actions).toEqual([])
  })
})
