import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { mostRows, workbookOf } from './workbook.ts'

async function read(written: Buffer) {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(written).buffer)
  return workbook
}

test('a workbook says what it was given, formulae as text', async () => {
  const rows = [
    ['Client A', 1.5, null],
    ['=HYPERLINK("http://x")', 0, 'Llŷr'],
  ]
  const workbook = await read(await workbookOf([{ name: 'Sessions', head: ['Client', 'Hours', 'Note'], widths: [20, 8, 30], rows }]))
  const sheet = workbook.getWorksheet('Sessions')
  const cells = [2, 3].map((row) => [1, 2, 3].map((column) => sheet?.getCell(row, column).value))
  expect(cells).toEqual([
    ['Client A', 1.5, null],
    [`'=HYPERLINK("http://x")`, 0, 'Llŷr'],
  ])
})

test('two orders at once are both answered, each with its own', async () => {
  const sheet = (name: string) => [{ name, head: ['x'], widths: [], rows: [] }]
  const [one, other] = await Promise.all([workbookOf(sheet('One')), workbookOf(sheet('Other'))])
  expect([(await read(one)).worksheets[0]?.name, (await read(other)).worksheets[0]?.name]).toEqual(['One', 'Other'])
})

test('too many rows are refused, and what the writer refuses fails that order alone', async () => {
  const rows = Array.from({ length: mostRows + 1 }, () => ['x'])
  await expect(workbookOf([{ name: 'Long', head: ['x'], widths: [], rows }])).rejects.toThrow('20000 fit')
  await expect(workbookOf([{ name: 'a/b', head: ['x'], widths: [], rows: [] }])).rejects.toThrow('a/b')
  expect((await read(await workbookOf([{ name: 'Good', head: ['x'], widths: [], rows: [] }]))).worksheets).toHaveLength(1)
})
