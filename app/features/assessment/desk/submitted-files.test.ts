import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'

let t: TestHouse
let evidence: string
const criterion = '501-1.1'
const bytes = new TextEncoder().encode('A plan in plain text, as it was handed in.')

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
  const kept = await t.as(t.people.learner).post('/evidence/new', { kind: 'work product', title: 'A plan', account: 'Mine.', criteria: criterion })
  evidence = kept.headers.get('location')?.split('/').at(-1) ?? ''
  for (const name of ['plan.txt', 'budget.txt']) await upload(name, name === 'plan.txt' ? bytes : new TextEncoder().encode('A budget.'))
  const signed = { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes', noNames: 'yes' }
  expect((await t.as(t.people.learner).post(`${routes.unit.at({ unit: 'H-617-2907' })}/submit`, signed)).status).toBe(303)
})
afterAll(() => t.close())

async function upload(name: string, content: Uint8Array): Promise<void> {
  const body = new FormData()
  body.append('document', new File([new Uint8Array(content)], name))
  const headers = { cookie: t.people.learner.cookie, origin: t.house.baseUrl, host: new URL(t.house.baseUrl).host }
  const sent = await t.app.request(`${t.house.baseUrl}${routes.evidenceDocuments.at({ evidence })}`, { method: 'POST', body, headers })
  expect(sent.status).toBe(303)
}

async function submissions() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select(['id', 'files']).orderBy('number').execute())
}

async function documents() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('evidence_document').select(['id', 'name', 'sha256']).orderBy('id').execute())
}

async function change(values: { sha256?: Buffer; removed_at?: string }, name: string): Promise<void> {
  await inCentre(t.database, t.centreId, (tx) => tx.updateTable('evidence_document').set(values).where('name', '=', name).execute())
}

async function desk(submission: string): Promise<string> {
  return (await page(t.as(t.people.assessor).get(routes.desk.at({ submission }, { criterion })))).text
}

describe('R106: the files of a submission', () => {
  test('are frozen with it by their SHA-256, and shown to the assessor as unaltered', async () => {
    const [submission] = await submissions()
    const kept = (await documents()).map(({ id, sha256 }) => ({ document: id, sha256: Buffer.from(sha256).toString('hex') }))
    expect(submission?.files).toEqual([
      { evidence, ...kept[0], size: bytes.length },
      { evidence, ...kept[1], size: 9 },
    ])
    const text = await desk(submission?.id ?? '')
    expect(text.match(/Unaltered since submission/g)).toHaveLength(2)
    const events = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('audit_event').select('data').where('kind', '=', 'UnitSubmitted').execute())
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ files: 2 })
  })

  test('are given to the assessor who is assigned, as they were submitted, and to nobody else', async () => {
    const [submission] = await submissions()
    const [document] = await documents()
    const at = routes.submittedFile.at({ submission: submission?.id ?? '', document: document?.id ?? '' })
    for (const [name, person] of Object.entries(t.people)) {
      const answer = await t.as(person).get(at)
      expect(answer.status === 200, name).toBe(name === 'assessor')
      if (name === 'assessor') expect(await answer.text()).toBe('A plan in plain text, as it was handed in.')
    }
    for (const other of [newId(), 'nothing'])
      expect((await t.as(t.people.assessor).get(routes.submittedFile.at({ submission: submission?.id ?? '', document: other }))).status).toBe(404)
  })

  test('that were replaced or taken away since are said to be, and still open as they were', async () => {
    const [submission] = await submissions()
    const [document] = await documents()
    const { sha256 = '' } = (await t.house.files.keep(t.centreId, new Blob(['Another plan.']).stream(), 100)) ?? {}
    await change({ sha256: Buffer.from(sha256, 'hex') }, 'plan.txt')
    await change({ removed_at: t.clock.now.toString() }, 'budget.txt')
    const text = await desk(submission?.id ?? '')
    expect([text.includes('Altered since submission'), text.includes('Taken away since submission'), text.includes('Unaltered')]).toEqual([true, true, false])
    const given = await t.as(t.people.assessor).get(routes.submittedFile.at({ submission: submission?.id ?? '', document: document?.id ?? '' }))
    expect(await given.text()).toBe('A plan in plain text, as it was handed in.')
  })

  test('whose bytes are no longer what they were are damaged, and are not offered', async () => {
    const [submission] = await submissions()
    const [, budget] = await documents()
    const name = Buffer.from(budget?.sha256 ?? '').toString('hex')
    writeFileSync(join(t.files, t.centreId, name.slice(0, 2), name), 'A budget!')
    const { html } = await page(t.as(t.people.assessor).get(routes.desk.at({ submission: submission?.id ?? '' }, { criterion })))
    expect([html.includes('Damaged'), html.includes(`/files/${budget?.id}`)]).toEqual([true, false])
  })

  test('of a submission from before they were frozen are shown as not known', async () => {
    const id = newId()
    await inCentre(t.database, t.centreId, (tx) =>
      sql`insert into submission (centre_id, id, enrolment_id, number, statement, signed_name, record, evaluation, shortfalls_accepted, content_sha256, submitted_by, submitted_at)
        select centre_id, ${id}::uuid, enrolment_id, 2, statement, signed_name, record, evaluation, shortfalls_accepted, content_sha256, submitted_by, submitted_at
        from submission where centre_id = ${t.centreId}::uuid`.execute(tx),
    )
    const text = await desk(id)
    expect([text.includes('Not known'), text.includes('from before files were frozen'), text.includes('since submission')]).toEqual([true, true, false])
  })
})
