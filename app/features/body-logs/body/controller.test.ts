import exceljs from 'exceljs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
})
afterAll(() => t.close())

function learner() {
  return t.as(t.people.learner)
}

function sessionIds(learnerId: string): Promise<{ id: string; paid: string | null }[]> {
  return inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('session').select(['id', 'paid']).where('learner_id', '=', learnerId).orderBy('held_on').orderBy('started_at').execute(),
  )
}

describe('a log for a professional body', () => {
  test('a learner without sessions is told what it is for', async () => {
    const shown = await page(t.as(t.people.otherLearner).get('/body-logs'))
    expect([shown.status, shown.h1]).toEqual([200, 'Professional bodies'])
    expect(shown.text).toContain('Nothing to count yet')
  })

  test('the same diary counts for the EMCC at once, and for the ICF once the training is dated', async () => {
    expect((await page(learner().get('/body-logs/emcc'))).text).toContain('EIA Foundation')
    const before = await page(learner().get('/body-logs/icf'))
    expect(before.text).toContain('It waits for the day your training began.')
    const refused = await page(learner().post('/body-logs/icf/training', { beganOn: '2026-11-22', revision: '0' }))
    expect([refused.status, refused.text.includes('not still to come')]).toEqual([422, true])
    expect((await learner().post('/body-logs/icf/training', { beganOn: '2026-01-05', revision: '0' })).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('CoachTrainingDated')
    const after = await page(learner().get('/body-logs/icf'))
    expect(after.text).not.toContain('It waits for the day')
    expect(after.text).toContain('Hours count from 5 January 2026')
    const stale = await page(learner().post('/body-logs/icf/training', { beganOn: '2025-06-01', revision: '0' }))
    expect([stale.status, stale.text.includes('2026-01-05'), stale.html.includes('2025-06-01')]).toEqual([409, true, true])
  })

  test('sessions are said to be paid several at once, and only one’s own', async () => {
    const [first, second] = await sessionIds(t.learnerId)
    const sessions = [first?.id ?? '', second?.id ?? '']
    expect((await page(learner().post('/body-logs/icf/paid', { sessions }))).status).toBe(422)
    expect((await page(learner().post('/body-logs/icf/paid', { sessions: ['x'], paid: 'paid' }))).status).toBe(422)
    expect((await t.as(t.people.otherLearner).post('/body-logs/icf/paid', { sessions, paid: 'paid' })).status).toBe(303)
    expect((await sessionIds(t.learnerId)).filter(({ paid }) => paid !== null)).toEqual([])
    expect((await learner().post('/body-logs/icf/paid', { sessions, paid: 'paid' })).status).toBe(303)
    expect((await sessionIds(t.learnerId)).slice(0, 3).map(({ paid }) => paid)).toEqual(['paid', 'paid', null])
    expect((await t.events()).slice(-2)).toEqual(['SessionChanged', 'SessionChanged'])
    expect((await page(learner().get(`/sessions/${first?.id}/edit`))).html).toMatch(/value="paid" checked/)
  })

  test('the files say the same as the page, name no client, and are noted', async () => {
    const csv = await learner().post('/body-logs/icf/exports', { format: 'csv' })
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="icf-log-2026-11-21.csv"')
    const rows: string[][] = parse(await csv.text(), { bom: true })
    expect(rows).toHaveLength((await sessionIds(t.learnerId)).length + 1)
    expect(rows[1]?.[6]).toBe('paid')
    expect((await t.events()).at(-1)).toBe('BodyLogExported')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(await (await learner().post('/body-logs/icf/exports', { format: 'xlsx' })).arrayBuffer())
    const hours = workbook.getWorksheet('Sessions')?.getColumn(6).values.slice(2) ?? []
    expect(hours).toEqual(rows.slice(1).map((row) => Number(row[5])))
    expect(workbook.getWorksheet('Clients')?.getCell('A2').value).toBe('Client A')
    const pdf = Buffer.from(await (await learner().post('/body-logs/emcc/exports', { format: 'pdf' })).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await learner().post('/body-logs/icf/exports', { format: 'docx' })).status).toBe(422)
  })

  test('R107: a name stands in it only of a client who agreed to that, only where the body asks, and its opening is noted', async () => {
    const client = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('client').select('id').where('learner_id', '=', t.learnerId).where('alias', '=', 'Client A').executeTakeFirstOrThrow(),
    )
    const csv = async (body: string) => (await learner().post(`/body-logs/${body}/exports`, { format: 'csv', names: 'yes' })).text()
    await learner().post(`/clients/${client.id}/identity`, { name: 'Quentin Quillfeather', revision: '0' })
    expect(await csv('icf')).not.toContain('Quillfeather')
    await learner().post(`/clients/${client.id}/consents`, { purpose: 'body log', onDay: '2026-11-01', how: 'By e-mail' })
    expect(await csv('icf')).toContain('Quentin Quillfeather')
    expect((await t.events()).slice(-2)).toEqual(['IdentityOpened', 'BodyLogExported'])
    expect(await csv('emcc')).not.toContain('Quillfeather')
    await learner().post(`/clients/${client.id}/consents/withdraw`, { takenBack: 'body log', takenBackOn: '2026-11-02', takenBackHow: 'By e-mail' })
    expect(await csv('icf')).not.toContain('Quillfeather')
  })
})
