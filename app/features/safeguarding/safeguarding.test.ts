import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { addSigners } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { safeguarding } from './index.ts'

let t: TestHouse
let client: string
const secret = 'She said that he had locked the door'

beforeAll(async () => {
  t = await testHouse()
  client = (await addSigners(t)).clientId
})
afterAll(() => t.close())

const learner = () => t.as(t.people.learner)
const path = () => `/clients/${client}/safeguarding-note`
const open = () => page(t.as(t.people.tutor).post(`/safeguarding/${client}/open`))

describe('R069: a safeguarding note', () => {
  test('is sealed: nothing of it stands readable, and it opens on a press that is written down', async () => {
    expect((await learner().post(path(), { note: secret, revision: '0' })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('SafeguardingNoteSealed')
    expect((await page(learner().get(path()))).html).not.toContain(secret)
    expect((await page(learner().post(`${path()}/open`))).html).toContain(secret)
    expect((await t.events()).at(-1)).toBe('SafeguardingNoteOpened')
    const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('safeguarding_note').selectAll().executeTakeFirstOrThrow())
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('locked')
  })

  test('is the learner’s alone until they let somebody in', async () => {
    await walkEveryDoor(t, safeguarding, { client }, [secret])
    expect((await open()).status).toBe(404)
    expect((await page(t.as(t.people.tutor).get('/safeguarding'))).text).toContain('No note is shared with you')
  })

  test('opens for those in its circle, by alias, and for nobody else; let out, they open it no more', async () => {
    expect((await learner().post(`${path()}/circle`, { people: t.people.tutor.id })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('SafeguardingCircleChanged')
    expect((await page(t.as(t.people.tutor).get('/safeguarding'))).text).toContain('Client B of Lena Learner')
    expect((await open()).text).toContain(secret)
    expect((await t.events()).at(-1)).toBe('SafeguardingNoteOpened')
    for (const person of [t.people.supervisor, t.people.administrator])
      expect((await t.as(person).post(`/safeguarding/${client}/open`)).status, person.name).toBe(404)
    expect((await learner().post(`${path()}/circle`, {})).status).toBe(303)
    expect((await open()).status).toBe(404)
  })

  test('opens no more for a tutor in its circle once the learner has another tutor', async () => {
    const makeTutor = (tutor: string | null) =>
      inCentre(t.database, t.centreId, (tx) => tx.updateTable('learner').set({ tutor_id: tutor }).where('id', '=', t.learnerId).execute())
    expect((await learner().post(`${path()}/circle`, { people: t.people.tutor.id })).status).toBe(303)
    await makeTutor(null)
    expect((await open()).status).toBe(404)
    expect((await page(t.as(t.people.tutor).get('/safeguarding'))).text).toContain('No note is shared with you')
    await makeTutor(t.people.tutor.id)
    expect((await open()).text).toContain(secret)
    expect((await learner().post(`${path()}/circle`, {})).status).toBe(303)
  })

  test.each([
    ['somebody else’s tutor', () => t.people.assessor.id],
    ['nonsense', () => 'x'],
    ['a stranger', () => t.people.strangerAssessor.id],
  ])('its circle does not take %s', async (_who, id) => {
    const answer = await page(learner().post(`${path()}/circle`, { people: id() }))
    expect([answer.status, answer.text.includes('Choose people from the list')]).toEqual([422, true])
  })

  test('sealed in two windows, shows both texts', async () => {
    expect((await learner().post(path(), { note: 'The first window', revision: '1' })).status).toBe(303)
    const stale = await page(learner().post(path(), { note: 'The second window', revision: '1' }))
    expect([stale.status, stale.text.includes('The first window'), stale.html.includes('The second window')]).toEqual([409, true, true])
  })

  test('what was noted in plain text before is shown to be sealed, and emptied then', async () => {
    const { clientId } = await addSigners(t, { alias: 'Client P' })
    await inCentre(t.database, t.centreId, (tx) => tx.updateTable('client').set({ safeguarding_note: 'Ask Mrs Pugh' }).where('id', '=', clientId).execute())
    expect((await page(learner().get(`/clients/${clientId}/safeguarding-note`))).html).toContain('Ask Mrs Pugh')
    await learner().post(`/clients/${clientId}/safeguarding-note`, { note: 'Ask Mrs Pugh', revision: '0' })
    const row = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('client').select('safeguarding_note').where('id', '=', clientId).executeTakeFirst(),
    )
    expect(row?.safeguarding_note).toBe('')
  })
})
