import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page, type Browser, type ReadPage } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'

let t: TestHouse
let learner: Browser
let ground: Ground

beforeAll(async () => {
  t = await testHouse()
  ground = await layGround(t, { alias: 'Client A', agreedOn: '2026-03-01' })
  learner = t.as(t.people.learner)
})

afterAll(() => t.close())

function log(change: Record<string, string> = {}): Promise<string> {
  return logSession(learner, { clients: ground.client, heldOn: '2026-11-03', ...change })
}

const read = (id: string): Promise<ReadPage> => page(learner.get(`/sessions/${id}`))

describe('an entry of the diary', () => {
  test('R045: shows the tasks of the unit that it serves, in their own words, and what it lacks for each', async () => {
    const id = await log()
    const before = await read(id)
    expect(before.text).toContain('2.2 Maintain effective records of coaching or mentoring activity')
    expect(before.text).toContain('3.4 Assess and evidence own ability to use effective communication techniques')
    expect(before.html).toMatch(/href="\/units\/own#criterion-[^"]+"/)
    expect(before.text).toMatch(/It lacks .*summary/)
    await learner.post(`/sessions/${id}/edit`, {
      clients: ground.client,
      heldOn: '2026-11-03',
      startedAt: '14:00',
      minutes: '60',
      mode: 'video',
      formal: 'yes',
      revision: '1',
      summary: 'The rota',
    })
    expect((await read(id)).text).not.toMatch(/It lacks [^.]*summary/)
  })

  test('says first what to do next in it, each with its place', async () => {
    const id = await log({ heldOn: '2026-11-04', summary: 'The rota' })
    const { text, html } = await read(id)
    expect(text).toContain('Next in this entry')
    expect(text).not.toContain('Say what was discussed')
    expect(html).toContain(`/sessions/${id}/reflection`)
    expect(html).toContain(`/feedback/ask?session=${id}`)
  })

  test('R052, R057: a session before the contract was agreed does not count, and leads to the contract', async () => {
    const { text, html } = await read(await log({ heldOn: '2026-02-27' }))
    expect(text).toContain('1 h does not count.')
    expect(text).toContain('It was before Client A’s contract of 1 March.')
    expect(html).toContain(`href="/contracts/${ground.contract}"`)
  })

  test('R057: an informal talk is kept and does not count', async () => {
    const { text } = await read(await log({ heldOn: '2026-11-05', formal: 'no' }))
    expect(text).toContain('It was not formal.')
    expect(text).toContain('informal')
  })

  test('two learners of one centre each read their own entries only', async () => {
    const loner = await layGround(t, { alias: 'Client Z', learnerId: t.otherLearnerId })
    const other = t.as(t.people.otherLearner)
    const id = await logSession(other, { clients: loner.client, heldOn: '2026-11-03', summary: 'Alone' })
    expect((await page(other.get(`/sessions/${id}`))).text).toContain('Alone')
    expect((await learner.get(`/sessions/${id}`)).status).toBe(404)
  })
})
