import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'
import { routes } from '../../../routes.ts'

let t: TestHouse
let client: string
let session: string

const words = {
  heldOn: '2026-11-20',
  startedAt: '10:00',
  minutes: '60',
  mode: 'in person',
  formal: 'yes',
  summary: 'I asked Priya what she would try. Priya’s manager, Mrs Evans, had said no. Handled with grace.',
}

beforeAll(async () => {
  t = await testHouse()
  const learner = t.as(t.people.learner)
  const added = await learner.post('/clients/new', { alias: 'Client A', kind: 'individual', approach: 'coaching', startedOn: '2026-11-01' })
  client = /[0-9a-f-]{36}/.exec(added.headers.get('location') ?? '')?.[0] ?? ''
  const kept = await learner.post(`/clients/${client}/identity`, { name: 'Priya Nair', email: 'priya@nair.example', employer: 'Marlowe Foods Ltd' })
  expect(kept.status).toBe(303)
  const goal = await learner.post(`/clients/${client}/goals/new`, { statement: 'Priya leads the Monday meeting', agreedOn: '2026-11-02' })
  expect(goal.status).toBe(303)
  const logged = await learner.post(`/sessions/new?client=${client}`, { ...words, entry: newId(), revision: '0', clients: client })
  expect(logged.status).toBe(303)
  session = await inCentre(t.database, t.centreId, async (tx) => (await tx.selectFrom('session').select('id').executeTakeFirstOrThrow()).id)
})

afterAll(() => t.close())

type Choice = { record: string; id: string; words: string }

/** What the forms of the page name, by the words found. */
async function choices(): Promise<Map<string, Choice[]>> {
  const { html } = await page(t.as(t.people.learner).get(routes.confidentiality.at()))
  const found = new Map<string, Choice[]>()
  for (const [, name = '', rest = ''] of html.matchAll(/<li><p><strong>([^<]*)<\/strong>([\s\S]*?)<\/form>/g)) {
    const field = (key: string) => new RegExp(`name="${key}" value="([^"]*)"`).exec(rest)?.[1] ?? ''
    found.set(name, [...(found.get(name) ?? []), { record: field('record'), id: field('id'), words: field('words') }])
  }
  return found
}

async function summary() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('session').select(['summary', 'revision']).where('id', '=', session).executeTakeFirstOrThrow())
}

describe('R107: what could say who somebody is', () => {
  test('is shown place by place, and words that are no name are not', async () => {
    const shown = await page(t.as(t.people.learner).get(routes.confidentiality.at()))
    expect(shown.text).toContain('3 things could say who somebody is')
    expect(shown.html).toContain('I asked <mark>Priya</mark> what she would try.')
    expect(shown.html).toContain('<mark>Mrs Evans</mark>')
    expect(shown.html).not.toContain('<mark>grace</mark>')
    expect(shown.text).toContain('Write “Client A” instead')
    const ids = Array.from(shown.html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('stands on the page for submitting, until it is put right', async () => {
    const shown = await page(t.as(t.people.learner).get(`${routes.unit.at({ unit: 'H-617-2907' })}/submit`))
    expect(shown.html).toContain('<mark>Priya</mark>')
    expect(shown.html).toContain(`href="${routes.confidentiality.at()}"`)
    const sent = { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes' }
    const refused = await page(t.as(t.people.learner).post(`${routes.unit.at({ unit: 'H-617-2907' })}/submit`, sent))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('3 places could say who somebody is')])
  })

  test('is written otherwise in one press, everywhere in that record; the earlier text is kept', async () => {
    const [here] = (await choices()).get('Priya')?.filter(({ record }) => record === 'session') ?? []
    expect(here?.id).toBe(session)
    const answer = await t.as(t.people.learner).post(routes.replaceWords.at(), { ...here, instead: 'Client A' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, routes.confidentiality.at()])
    const now = await summary()
    expect(now).toEqual({ summary: 'I asked Client A what she would try. Client A’s manager, Mrs Evans, had said no. Handled with grace.', revision: 2 })
    const [earlier] = await inCentre(t.database, t.centreId, (tx) => findRevisions(tx, { centreId: t.centreId, kind: 'session', id: session }))
    expect([earlier?.number, earlier?.fields['summary']]).toEqual([1, words.summary])
    expect((await t.events()).at(-1)).toBe('PlaceReplaced')
    const gone = await page(t.as(t.people.learner).post(routes.replaceWords.at(), { ...here, instead: 'Client A' }))
    expect([gone.status, (await summary()).revision]).toEqual([303, 2])
    expect((await page(t.as(t.people.learner).get(routes.session.at({ session })))).status).toBe(200)
  })

  test('is written in the learner’s own words, which stay when they are too long', async () => {
    const [here] = (await choices()).get('Mrs Evans') ?? []
    const long = 'a manager '.repeat(20).trim()
    const refused = await page(t.as(t.people.learner).post(routes.replaceWords.at(), { ...here, instead: long }))
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(long)
    expect((await t.as(t.people.learner).post(routes.replaceWords.at(), { ...here, instead: '' })).status).toBe(422)
    expect((await t.as(t.people.learner).post(routes.replaceWords.at(), { ...here, instead: 'her director' })).status).toBe(303)
    expect((await summary()).summary).toContain('manager, her director, had said no')
  })

  test('is said to name nobody: that is noted without the words, and can be taken back', async () => {
    const [goal] = (await choices()).get('Priya')?.filter(({ record }) => record === 'goal') ?? []
    for (let time = 0; time < 2; time += 1) expect((await t.as(t.people.learner).post(routes.dismissWords.at(), { ...goal })).status).toBe(303)
    const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('leak_dismissal').selectAll().execute())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('Priya')
    expect((await t.events()).filter((kind) => kind === 'PlaceDismissed')).toHaveLength(1)
    const shown = await page(t.as(t.people.learner).get(routes.confidentiality.at()))
    expect(shown.text).toContain('Nothing found')
    expect(shown.text).toContain('You said of 1 thing that it names nobody')
    const [dismissed] = rows
    const path = routes.withdrawDismissal.at({ dismissal: dismissed?.id ?? '' })
    expect((await t.as(t.people.otherLearner).post(path)).status).toBe(404)
    expect((await t.as(t.people.learner).post(path)).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('DismissalWithdrawn')
    expect((await page(t.as(t.people.learner).get(routes.confidentiality.at()))).text).toContain('1 thing could say who somebody is')
  })

  test('another learner’s words are out of reach', async () => {
    const [goal] = (await choices()).get('Priya') ?? []
    const before = await t.events()
    await t.as(t.people.otherLearner).post(routes.replaceWords.at(), { ...goal, instead: 'Client Z' })
    await t.as(t.people.otherLearner).post(routes.dismissWords.at(), { ...goal, everywhere: 'yes' })
    expect(await t.events()).toEqual(before)
  })
})
