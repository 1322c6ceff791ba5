import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'
import { skeletonOf } from '../../../specification/skeleton.ts'
import { getUnit, listBuiltIn, listSpecifications } from '../../catalogue/index.ts'

let t: TestHouse
/** In force at once: the tests stand in November 2026. */
const first = skeletonOf('unit').replace("validFrom: '2027-01-01'", "validFrom: '2026-01-01'")

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

async function draftFrom(text: string): Promise<string> {
  const sent = await administrator().post(routes.newSpecification.at(), { text })
  return /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0] ?? ''
}

async function publish(text: string): Promise<Response> {
  return administrator().post(routes.publishDraft.at({ draft: await draftFrom(text) }), { revision: '1' })
}

async function listed(centreId: string): Promise<string[]> {
  const all = await inCentre(t.database, centreId, (tx) => listSpecifications(tx, centreId))
  return all.slice(listBuiltIn().length).map(({ id }) => id)
}

describe('publishing', () => {
  test('R017: says first what happens, then it is there for the centre at once, and for no other', async () => {
    const draft = await draftFrom(first)
    const shown = await page(administrator().get(routes.publishDraft.at({ draft })))
    expect(shown.text).toContain('It stays as it is. What turns out to be wrong is put right by a new edition.')
    const published = await administrator().post(routes.publishDraft.at({ draft }), { revision: '1' })
    expect(published.headers.get('location')).toBe(routes.publishedSpecification.at({ specification: 'my-unit-2027' }))
    expect((await t.events(t.centreId)).at(-1)).toBe('SpecificationPublished')
    expect(await listed(t.centreId)).toEqual(['my-unit-2027'])
    expect(await listed(t.people.strangerLearner.centreId)).toEqual([])
    expect((await administrator().get(routes.specificationDraft.at({ draft }))).status).toBe(404)
    const after = await page(administrator().get(routes.publishedSpecification.at({ specification: 'my-unit-2027' })))
    expect(after.text).toContain('Published by Ada Administrator on')
  })

  test('the file comes back as it was written', async () => {
    const file = await administrator().get(routes.specificationFile.at({ specification: 'my-unit-2027' }))
    expect([await file.text(), file.headers.get('content-disposition')]).toEqual([first.trim(), 'attachment; filename="my-unit-2027.yaml"'])
    expect((await administrator().get(routes.specificationFile.at({ specification: 'ilm-level-5-unit-500' }))).status).toBe(200)
    expect((await administrator().get(routes.specificationFile.at({ specification: 'nothing' }))).status).toBe(404)
  })

  test('R008: what comes with the program says which qualifications and units it holds', async () => {
    const shown = (specification: string) => page(administrator().get(routes.publishedSpecification.at({ specification })))
    expect((await shown('ilm-level-5-certificate-and-diploma')).text).toMatch(
      /Qualifications Qualification Level Credits GLH ILM Level 5 Certificate.* 5 16 42/,
    )
    expect((await shown('ilm-level-5-unit-500')).text).toContain('Unit 500 · Understanding the Skills')
  })

  test('another process that was there before finds it without a restart', async () => {
    vi.resetModules()
    const other = await import('../../catalogue/index.ts')
    other.openCatalogue('specifications')
    expect(other.listSpecifications).not.toBe(listSpecifications)
    const unit = await inCentre(t.database, t.centreId, (tx) => other.getUnit(tx, t.centreId, 'my-unit-2027', 'X/000/0001'))
    expect(unit.title).toBe('TITLE OF THE UNIT')
  })

  test('R017: what was published can be neither changed nor removed, not even in the database', async () => {
    for (const change of ['update own_specification set text = text', 'delete from own_specification'])
      await expect(inCentre(t.database, t.centreId, (tx) => sql.raw(change).execute(tx))).rejects.toThrow('permission denied')
  })

  test('an id that was published is refused for ever', async () => {
    const draft = await draftFrom(first)
    const shown = await page(administrator().get(routes.specificationDraft.at({ draft })))
    expect(shown.text).toContain('an id that no specification has yet')
    const refused = await administrator().post(routes.publishDraft.at({ draft }), { revision: '1' })
    expect(refused.headers.get('location')).toBe(routes.specificationDraft.at({ draft }))
    expect(await listed(t.centreId)).toEqual(['my-unit-2027'])
  })

  test('a draft that was changed while it was read is not published', async () => {
    const text = first.replaceAll('my-unit', 'other').replace('X/000/0001', 'X/000/0009')
    const draft = await draftFrom(text)
    await administrator().post(routes.specificationDraft.at({ draft }), { text: `${text}# more`, revision: '1' })
    expect((await administrator().post(routes.publishDraft.at({ draft }), { revision: '1' })).status).toBe(409)
    expect(await listed(t.centreId)).toEqual(['my-unit-2027'])
  })

  test('two drafts of one id published at once: one of them is', async () => {
    const text = first.replaceAll('my-unit', 'twin').replace('X/000/0001', 'X/000/0007')
    const answers = await Promise.all([publish(text), publish(text)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await listed(t.centreId)).filter((id) => id === 'twin-2027')).toEqual(['twin-2027'])
    expect((await t.events(t.centreId)).filter((kind) => kind === 'SpecificationPublished')).toHaveLength(2)
  })
})

describe('what was published', () => {
  test('is offered for enrolment, and the learner sees what it asks for', async () => {
    const { id: membership } = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('membership').select('id').where('person_id', '=', t.people.otherLearner.id).executeTakeFirstOrThrow(),
    )
    const form = await page(administrator().get(routes.enrol.at({ membership })))
    const value = /<option value="([^"]*)"[^>]*>[^<]*TITLE OF THE UNIT[^<]*X\/000\/0001/.exec(form.html)?.[1] ?? ''
    expect((await administrator().post(routes.enrol.at({ membership }), { unit: value, registeredOn: '2026-11-20' })).status).toBe(303)
    const unit = await page(t.as(t.people.otherLearner).get(routes.unit.at({ unit: 'X-000-0001' })))
    expect(unit.text).toContain('You coach or mentor for 12 hours or more.')
  })

  test('R017: a new edition begins from its text; whoever is registered stays on theirs', async () => {
    const begun = await administrator().post(routes.newEdition.at({ specification: 'my-unit-2027' }))
    const draft = /[0-9a-f-]{36}/.exec(begun.headers.get('location') ?? '')?.[0] ?? ''
    const text = first
      .replace('id: my-unit-2027', 'id: my-unit-2028\nsupersedes: my-unit-2027')
      .replace('EDITION, AS PRINTED', 'Second edition')
      .replace('least: 12', 'least: 16')
    await administrator().post(routes.specificationDraft.at({ draft }), { text, revision: '1' })
    const changes = await page(administrator().get(routes.draftChanges.at({ draft })))
    expect(changes.text).toMatch(/criterion 2\.1 Changed · You coach or mentor for 12 hours or more\. At least: 16 \(before: 12\)/)
    const before = await page(administrator().get(routes.publishDraft.at({ draft })))
    expect(before.text).toContain('The 1 learner registered on that one stays on it.')
    expect(before.text).toContain('Something is still in capitals, as a skeleton has it TITLE OF THE SPECIFICATION')
    expect((await administrator().post(routes.publishDraft.at({ draft }), { revision: '2' })).status).toBe(303)
    const old = await page(administrator().get(routes.publishedSpecification.at({ specification: 'my-unit-2027' })))
    expect(old.text).toContain('has taken its place for whoever is registered from then on')
    const unit = await page(t.as(t.people.otherLearner).get(routes.unit.at({ unit: 'X-000-0001' })))
    expect([unit.text.includes('at least 12 hours'), unit.text.includes('at least 16 hours')]).toEqual([true, false])
  })
})

describe('trying a draft', () => {
  test('says of an example, and of a learner of the centre without a name, what each requirement says', async () => {
    const draft = await draftFrom(first.replaceAll('my-unit', 'tried').replace('X/000/0001', 'X/000/0005'))
    const address = routes.previewDraft.at({ draft })
    const example = await page(administrator().get(`${address}?record=complete`))
    expect(example.text).toMatch(/You coach or mentor for 12 hours or more\. Ready 18 of at least 12 hours/)
    const { id } = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('enrolment').select('id').where('learner_id', '=', t.learnerId).executeTakeFirstOrThrow(),
    )
    const own = await page(administrator().get(`${address}?record=${id}`))
    expect([own.status, own.text.includes('Not started'), own.text.includes('Lena')]).toEqual([200, true, false])
    for (const strange of ['nothing', '../../package', 'broken-json', '01900000-0000-7000-8000-000000000000'])
      expect((await administrator().get(`${address}?record=${encodeURIComponent(strange)}`)).status).toBe(404)
    expect((await administrator().get(`${address}?unit=Z%2F1`)).status).toBe(404)
  })

  test('leads back to what is wrong while it is not good yet', async () => {
    const draft = await draftFrom('title: nothing')
    for (const address of [routes.previewDraft, routes.draftChanges, routes.publishDraft])
      expect((await administrator().get(address.at({ draft }))).headers.get('location')).toBe(routes.specificationDraft.at({ draft }))
  })
})

test('getUnit of another centre does not find it', async () => {
  const { centreId } = t.people.strangerLearner
  await expect(inCentre(t.database, centreId, (tx) => getUnit(tx, centreId, 'my-unit-2027', 'X/000/0001'))).rejects.toThrow('No unit X/000/0001')
})
