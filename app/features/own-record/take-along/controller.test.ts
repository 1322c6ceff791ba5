import exceljs from 'exceljs'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { keepExample } from '../../../../test/harness/practice.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { evaluate } from '../../../sufficiency/evaluate.ts'
import { readRecord } from '../../../sufficiency/read-record.ts'
import { getUnit } from '../../catalogue/index.ts'
import { findEnrolments, getPracticeRecord } from '../../practice/index.ts'

/** Who is named in the example beside its clients: “Dana” and “Tom”. */
const othersNamed = 2

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
})
afterAll(() => t.close())

function take(format: string, fields: Record<string, string> = { noNames: 'yes' }): Promise<Response> {
  return t.as(t.people.learner).post('/record', { format, ...fields })
}

/** What was noted of the last copy. */
async function taken(): Promise<unknown> {
  const rows = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('audit_event').select(['kind', 'data']).orderBy('seq').execute())
  return JSON.parse(rows.findLast(({ kind }) => kind === 'RecordTaken')?.data ?? '{}')
}

describe('R107: taking one’s record along', () => {
  test('a learner with nothing yet is told what it is for, and nothing leaves', async () => {
    const other = t.as(t.people.otherLearner)
    expect((await page(other.get('/record'))).text).toContain('Nothing to take along yet')
    expect((await other.post('/record', { format: 'pdf' })).status).toBe(422)
  })

  test('JSON can be evaluated elsewhere, with the same outcome', async () => {
    const answer = await take('json')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="practice-record-2026-11-21.json"')
    const read = readRecord(await answer.text())
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { own, unit } = await inCentre(t.database, t.centreId, async (tx) => {
      const [enrolled] = await findEnrolments(tx, t.centreId, t.learnerId)
      return {
        own: await getPracticeRecord(tx, t.centreId, t.learnerId),
        unit: await getUnit(tx, t.centreId, enrolled?.specification ?? '', t.unit),
      }
    })
    const asOf = { asOf: '2026-11-21' }
    expect(evaluate(unit, read.record, asOf)).toEqual(evaluate(unit, own, asOf))
    expect(await taken()).toEqual({ format: 'json', sessions: own.sessions.length, open: othersNamed })
  })

  test('a spreadsheet has a sheet for each kind of record, and a row for each', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(await (await take('xlsx')).arrayBuffer())
    const own = await inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
    const rows = Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, sheet.actualRowCount - 1]))
    expect(rows).toMatchObject({ Clients: own.clients.length, Sessions: own.sessions.length, Reflections: own.reflections.length })
    expect(workbook.getWorksheet('Sessions')?.getCell('A2').value).toMatch(/^Session of .* with Client/)
  })

  test('a PDF says what was written, under aliases', async () => {
    const pdf = await PDF.load(new Uint8Array(await (await take('pdf')).arrayBuffer()))
    const text = pdf
      .getPages()
      .map((each) => each.extractText().text)
      .join('\n')
    for (const words of ['Practice record of Lena Learner', 'As it stood on', 'Client A', 'Reflections', 'Supervision']) expect(text).toContain(words)
  })

  test('without a format it does not leave, and the page says so', async () => {
    const { status, text } = await page(take(''))
    expect([status, text.includes('Choose a format')]).toEqual([422, true])
  })

  test('what could say who a client is stops it until it has been looked at', async () => {
    const [first] = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('session').select('id').where('learner_id', '=', t.learnerId).orderBy('id').execute(),
    )
    await inCentre(t.database, t.centreId, (tx) =>
      tx
        .updateTable('session')
        .set({ summary: 'She gave me her number, 07700 900123.' })
        .where('centre_id', '=', t.centreId)
        .where('id', '=', first?.id ?? '')
        .execute(),
    )
    expect((await page(t.as(t.people.learner).get('/record'))).text).toContain('07700 900123 looks like a telephone number')
    const stopped = await page(take('json', {}))
    expect([stopped.status, stopped.text.includes(`${othersNamed + 1} places could say who somebody is`)]).toEqual([422, true])
    expect((await take('json')).status).toBe(200)
    expect(await taken()).toMatchObject({ open: othersNamed + 1 })
  })

  test('nothing leaves of a client who has taken back their consent to assessment', async () => {
    const client = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('client').select('id').where('learner_id', '=', t.learnerId).where('alias', '=', 'Client B').executeTakeFirstOrThrow(),
    )
    const path = `/clients/${client.id}/consents`
    const form = await page(t.as(t.people.learner).get(path))
    expect(form.status).toBe(200)
    const said = { purpose: 'assessment', onDay: '2026-11-20', how: 'in writing' }
    expect((await t.as(t.people.learner).post(path, said)).status).toBe(303)
    const back = { takenBack: 'assessment', takenBackOn: '2026-11-20', takenBackHow: 'in writing' }
    expect((await t.as(t.people.learner).post(`${path}/withdraw`, back)).status).toBe(303)
    expect((await page(t.as(t.people.learner).get('/record'))).text).toContain('Without Client B')
    expect(await (await take('json')).text()).not.toContain('Client B')
  })
})
