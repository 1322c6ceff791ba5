import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { membershipOf } from '../../../../test/harness/qualified.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { passUnit, registerOn } from '../../../../test/harness/qualified.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { openCatalogue } from '../../catalogue/index.ts'

const older = 'ilm-level-5-effective-coaching-and-mentoring'
let t: TestHouse
let folder: string
let path: string

/** The specifications with one more: a newer edition of Unit 501, in which a criterion is worded anew and 24 hours are asked for. */
function withNewerEdition(): string {
  const to = mkdtempSync(join(tmpdir(), 'specifications-'))
  cpSync('specifications', to, { recursive: true })
  const text = readFileSync('specifications/ilm/level-5-effective-coaching-and-mentoring.yaml', 'utf8')
    .replace(`id: ${older}\n`, `id: ${older}-2\nsupersedes: ${older}\nvalidFrom: '2026-11-01'\n`)
    .replace(/edition: .*/, 'edition: 24-hour edition')
    .replace(/\n {8}statement: >-\n {10}Be able to /, '\n        statement: >-\n          Be well able to ')
    .replaceAll('least: 18', 'least: 24')
  writeFileSync(join(to, 'ilm', 'level-5-newer.yaml'), text)
  return to
}

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'half-way')
  await registerOn(t, 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:')
  path = `/learners/${t.learnerId}/editions/${older}`
  folder = withNewerEdition()
})

afterAll(async () => {
  openCatalogue('specifications')
  rmSync(folder, { recursive: true })
  await t.close()
})

function administrator() {
  return t.as(t.people.administrator)
}

async function enrolment() {
  return inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('enrolment')
      .select(['specification', 'specification_version', 'unit_reference'])
      .where('learner_id', '=', t.learnerId)
      .where('unit_reference', '=', 'H/617/2907')
      .executeTakeFirstOrThrow(),
  )
}

describe('R017: a learner stays on the edition registered on', () => {
  test('no move is offered while there is no newer edition', async () => {
    expect((await administrator().get(path)).status).toBe(404)
  })

  test('a newer edition changes nothing for them by itself, and is told of', async () => {
    openCatalogue(folder)
    expect((await enrolment()).specification).toBe(older)
    expect((await page(t.as(t.people.learner).get('/'))).text).toMatch(/Hours that count [\d.]+ of 18/)
    const { text } = await page(t.as(t.people.learner).get('/qualification'))
    expect(text).toMatch(/A newer edition of [^:]+ is in force: 24-hour edition You stay on/)
    const staff = await page(administrator().get(`/learners/${t.learnerId}/qualification`))
    expect(staff.html).toContain(`href="${path}"`)
  })

  test('before a move is made, it shows what changes criterion by criterion', async () => {
    const { text, status } = await page(administrator().get(path))
    expect(status).toBe(200)
    expect(text).toMatch(/\d+ criteria are not the same/)
    expect(text).toMatch(/Criterion 2\.1/)
    expect(text).toContain('18')
    expect(text).toContain('24')
    expect((await enrolment()).specification).toBe(older)
  })

  test('is moved by an explicit act with a reason, which stays on record', async () => {
    expect((await page(administrator().post(path, { reason: '' }))).text).toContain('Enter why they move')
    const done = await administrator().post(path, { reason: 'Agreed with Lena on Friday' })
    expect([done.status, done.headers.get('location')]).toEqual([303, `/learners/${t.learnerId}/qualification`])
    expect(await enrolment()).toEqual({ specification: `${older}-2`, specification_version: '24-hour edition', unit_reference: 'H/617/2907' })
    expect((await t.events()).at(-1)).toBe('LearnerMovedToEdition')
    const [row] = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('edition_move').selectAll().execute())
    expect(row).toMatchObject({ from_specification: older, to_specification: `${older}-2`, units: ['H/617/2907'], reason: 'Agreed with Lena on Friday' })
    expect((await page(t.as(t.people.learner).get('/'))).text).toMatch(/Hours that count [\d.]+ of 24/)
    expect((await page(t.as(t.people.learner).get('/qualification'))).text).toContain('Agreed with Lena on Friday')
    expect((await administrator().post(path, { reason: 'Once more' })).status).toBe(404)
  })

  test('a learner whose unit is passed has nothing to move', async () => {
    const other = `/learners/${t.otherLearnerId}/editions/${older}`
    expect((await administrator().get(other)).status).toBe(200)
    await passUnit(t, 'H/617/2907', 'pass', t.otherLearnerId)
    expect((await administrator().get(other)).status).toBe(404)
  })

  test('whoever is newly registered comes onto the newer edition', async () => {
    const { text } = await page(administrator().get(`/people/memberships/${await membershipOf(t, t.people.otherLearner.id)}/enrol`))
    expect(text).toContain('(H/617/2907) · 24 hours of practice')
    expect(text).not.toContain('(H/617/2907) · 18 hours of practice Unit')
  })
})
