import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { page, type Browser } from '../../../../test/harness/browser.ts'
import { layGround, type Ground } from '../../../../test/harness/ground.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { logSession } from '../../../../test/harness/log-session.ts'

let t: TestHouse
let learner: Browser
let [first, second]: Ground[] = []

beforeAll(async () => {
  t = await testHouse()
  learner = t.as(t.people.learner)
})

afterAll(() => t.close())

function log(ground: Ground | undefined, heldOn: string, change: Record<string, string> = {}): Promise<string> {
  return logSession(learner, { clients: ground?.client ?? '', heldOn, ...change })
}

describe('the diary', () => {
  test('R057: an empty diary teaches what it is for, and a learner without a client is told to add one first', async () => {
    const read = await page(learner.get('/sessions'))
    expect(read.text).toContain('Your diary begins with your first session')
    expect(read.html).toContain('href="/sessions/new"')
    expect((await page(learner.get('/sessions/new'))).text).toContain('First add a client')
  })

  test('R057, R058: month by month, with what counts, what waits and what is still to do', async () => {
    first = await layGround(t, { alias: 'Client A' })
    second = await layGround(t, { alias: 'Client B', signed: false })
    await log(first, '2026-10-06', { minutes: '90', summary: 'Rota', 'tools[0].name': 'GROW' })
    await log(second, '2026-11-03')
    await log(first, '2026-11-30')
    const read = await page(learner.get('/sessions'))
    expect(read.text).toContain('3 sessions, 2.5 hours logged · 1.5 count · 1 wait for a signature · 2 entries to complete')
    expect(read.text.indexOf('November 2026')).toBeLessThan(read.text.indexOf('October 2026'))
    expect(read.text).toContain('Tue 6 Oct, 14:00 1 h 30 min Client A All of it counts Still to do: reflection and feedback')
    expect(read.text).toContain('1 h waits Still to do: summary, reflection and feedback')
    expect(read.text).toContain('Mon 30 Nov, 14:00 1 h Client A Still to come')
  })

  test('of one client only', async () => {
    const read = await page(learner.get(`/sessions?client=${first?.client}`))
    expect(read.h1).toBe('Diary with Client A')
    expect(read.text).toContain('2 sessions, 1.5 hours logged')
    expect(read.text).not.toContain('Tue 3 Nov')
    expect((await page(learner.get(`/sessions?client=${second?.client}`))).text).toContain('1 session, 1 hour logged')
    expect((await learner.get(`/sessions?client=${newId()}`)).status).toBe(404)
    expect((await learner.get('/sessions?client=%00')).status).toBe(404)
  })

  test.each(['nothing', newId(), '%00', 'new%20'])('an address of no session (%s) is not found', async (id) => {
    expect((await learner.get(`/sessions/${id}`)).status).toBe(404)
    expect((await learner.get(`/sessions/${id}/edit`)).status).toBe(404)
    expect((await learner.get(`/sessions/${id}/reflection`)).status).toBe(404)
  })
})

describe('the diary as the learner’s own staff read it', () => {
  test.each(['tutor', 'supervisor', 'assessor'] as const)('the %s reads it and changes nothing', async (role) => {
    const id = await log(first, '2026-09-01', { summary: 'Delegating', startedAt: role === 'tutor' ? '08:00' : role === 'assessor' ? '10:00' : '12:00' })
    const staff = t.as(t.people[role])
    const diary = await page(staff.get(`/learners/${t.learnerId}/diary`))
    expect(diary.h1).toBe('Lena Learner’s diary')
    expect(diary.html).toContain(`/learners/${t.learnerId}/sessions/${id}`)
    const read = await page(staff.get(`/learners/${t.learnerId}/sessions/${id}`))
    expect(read.text).toContain('Delegating')
    expect(read.text).toContain('Client A')
    expect(read.html).not.toContain(`/sessions/${id}/edit`)
    expect(read.html).not.toContain('/feedback/ask')
    expect((await staff.get(`/sessions/${id}`)).status).toBe(403)
  })

  test.each([
    ['a learner they were not given', 'tutor', () => t.otherLearnerId, 404],
    ['a learner of another centre', 'assessor', () => t.people.strangerLearner.learnerId ?? '', 404],
    ['a learner of another centre’s own assessor', 'strangerAssessor', () => t.learnerId, 404],
    ['the administrator', 'administrator', () => t.learnerId, 403],
    ['another learner', 'otherLearner', () => t.learnerId, 403],
  ] as const)('%s: refused', async (_who, person, learnerId, status) => {
    expect((await t.as(t.people[person]).get(`/learners/${learnerId()}/diary`)).status).toBe(status)
  })
})
