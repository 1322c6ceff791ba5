import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCentre } from '../../app/platform/database/centre.ts'
import { askForEverything, nameSupervisor } from '../harness/asked.ts'
import { page } from '../harness/browser.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'

let t: TestHouse
let client: string
let supervisor: string
let reflection: string
let session: string

beforeAll(async () => {
  t = await testHouse()
  await askForEverything(t)
  supervisor = await nameSupervisor(t, 'Outside supervisor D', 'd@example.org')
  const one = await inCentre(t.database, t.centreId, async (tx) => ({
    client: (await tx.selectFrom('client').select('id').where('alias', '=', 'Client Q').executeTakeFirstOrThrow()).id,
    reflection: await tx.selectFrom('reflection').select(['id', 'session_id']).executeTakeFirstOrThrow(),
  }))
  client = one.client
  reflection = one.reflection.id
  session = one.reflection.session_id
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)

function draftsOf(form: string) {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('draft').select('form').where('form', '=', form).execute())
}

describe('what a learner has begun to ask is not lost', () => {
  const forms = () =>
    [
      {
        form: 'ask-testimony',
        subject: t.learnerId,
        path: '/links/new/testimony',
        fields: { witness: `client:${client}`, about: 'How I opened the session', date: '2026-11-06' },
        shows: 'How I opened the session',
      },
      {
        form: 'ask-review',
        subject: t.learnerId,
        path: '/links/new/reflections',
        fields: { supervisor, reflections: reflection },
        shows: `value="${supervisor}" selected`,
      },
      { form: 'ask-sessions', subject: client, path: `/links/new/sessions/${client}`, fields: { sessions: session }, shows: `value="${session}"` },
      {
        form: 'ask-feedback',
        subject: t.learnerId,
        path: '/feedback/ask',
        fields: { giver: `supervisor:${supervisor}`, stage: 'end' },
        shows: `value="supervisor:${supervisor}" selected`,
      },
    ] as const

  test('comes back as a draft when the form is opened again, and is gone once it is sent', async () => {
    for (const { form, subject, path, fields, shows } of forms()) {
      expect((await learner().post(`/drafts/${form}/${subject}`, { ...fields, revision: '0' })).status, form).toBe(200)
      const opened = await page(learner().get(path))
      expect(opened.text, form).toContain('This is your draft')
      expect(opened.html, form).toContain(shows)
      expect(opened.html, form).toContain(`/drafts/${form}/${subject}`)
      const sent = await page(learner().post(path, { ...fields, revision: '0' }))
      expect(sent.status, `${form}: ${sent.text}`).toBe(303)
      expect(await draftsOf(form), form).toEqual([])
      expect((await page(learner().get(path))).text, form).not.toContain('This is your draft')
    }
  })

  test('a draft is the learner’s own, and where they come from is chosen over it', async () => {
    await learner().post(`/drafts/ask-feedback/${t.learnerId}`, { giver: `supervisor:${supervisor}`, stage: 'end', revision: '0' })
    expect((await page(t.as(t.people.otherLearner).get('/feedback/ask'))).text).not.toContain('This is your draft')
    const opened = await page(learner().get(`/feedback/ask?client=${client}&stage=mid`))
    expect(opened.html).toContain(`value="client:${client}" selected`)
    expect(opened.html).toMatch(/name="stage" value="mid"[^>]* checked/)
  })

  test('what is wrong with it is said with everything typed still there', async () => {
    const refused = await page(learner().post('/links/new/testimony', { witness: '', about: 'Typed with care', revision: '0' }))
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Typed with care')
  })
})
