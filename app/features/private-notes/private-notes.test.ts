import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { privateNotes } from './index.ts'

let t: TestHouse
const secret = 'I thought of Quentin Quillfeather all night'

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)

async function idOf(): Promise<string> {
  const shown = await page(learner().get('/notes'))
  return /\/notes\/([0-9a-f-]{36})"/.exec(shown.html)?.[1] ?? ''
}

describe('a private note', () => {
  test('the page says what it is for, and who reads it', async () => {
    const shown = await page(learner().get('/notes'))
    expect(shown.text).toContain('No private note yet')
    expect(shown.text).toContain('Only you can read these')
  })

  test('of a form that is sent twice at once one note is kept', async () => {
    const form = (await page(learner().get('/notes/new'))).html
    const sent = { title: 'Twice', text: 'Pressed twice', entry: /name="entry" value="([^"]+)"/.exec(form)?.[1] ?? '' }
    const both = await Promise.all([1, 2].map(() => learner().post('/notes/new', sent)))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await t.events()).filter((kind) => kind === 'PrivateNoteWritten')).toHaveLength(1)
    expect((await learner().post('/notes/new', { ...sent, text: 'Gone back and changed' })).status).toBe(303)
    const { html } = await page(learner().get('/notes'))
    const ids = new Set(Array.from(html.matchAll(/\/notes\/([0-9a-f-]{36})"/g), ([, id = '']) => id))
    expect(ids.size).toBe(2)
    for (const id of ids) expect((await learner().post(`/notes/${id}/remove`)).status).toBe(303)
  })

  test('is sealed: nothing of it stands readable in its row, in a draft or in the audit', async () => {
    expect((await page(learner().post('/notes/new', { title: '', text: secret }))).html).toContain(secret)
    expect((await learner().post('/notes/new', { title: 'The 3rd of November', text: secret })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('PrivateNoteWritten')
    const kept = await inCentre(t.database, t.centreId, async (tx) => ({
      notes: await tx.selectFrom('private_note').selectAll().execute(),
      drafts: await tx.selectFrom('draft').selectAll().execute(),
      events: await tx.selectFrom('audit_event').selectAll().execute(),
    }))
    expect(kept.notes).toHaveLength(1)
    expect(Buffer.from(kept.notes[0]?.sealed ?? '').toString('latin1')).not.toContain('Quillfeather')
    expect(JSON.stringify([kept.drafts, kept.events])).not.toMatch(/Quillfeather|3rd of November/)
    expect((await page(learner().get(`/notes/${await idOf()}`))).html).toContain(secret)
  })

  test('is nobody else’s: every role, every door, and no page about the learner', async () => {
    const note = await idOf()
    await walkEveryDoor(
      t,
      privateNotes.filter(({ pattern }) => !pattern.endsWith('/remove')),
      { note },
      [secret],
    )
    for (const path of [`/learners/${t.learnerId}`, `/learners/${t.learnerId}/diary`, `/learners/${t.learnerId}/units/H-617-2907`])
      expect(await (await t.as(t.people.tutor).get(path)).text()).not.toContain('Quillfeather')
  })

  test('changed in two windows, shows both texts and loses neither', async () => {
    const path = `/notes/${await idOf()}`
    const fields = { title: 'The 3rd of November', revision: '1' }
    expect((await learner().post(path, { ...fields, text: 'The first window' })).status).toBe(303)
    const stale = await page(learner().post(path, { ...fields, text: 'The second window' }))
    expect([stale.status, stale.text.includes('The first window'), stale.html.includes('The second window')]).toEqual([409, true, true])
  })

  test('comes along in the owner’s own download, and is gone when it is removed', async () => {
    const taken = await (await learner().post('/notes/download')).text()
    expect(taken).toContain('The first window')
    expect((await t.as(t.people.otherLearner).post(`/notes/${await idOf()}/remove`)).status).toBe(404)
    expect((await learner().post(`/notes/${await idOf()}/remove`)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('PrivateNoteRemoved')
    expect((await page(learner().get('/notes'))).text).toContain('No private note yet')
  })
})
