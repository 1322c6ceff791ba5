import exceljs from 'exceljs'
import { answerOrders } from '../threads/answer-orders.ts'
import { withoutFormula } from './csv.ts'
import type { SheetOf } from './workbook.ts'

answerOrders<readonly SheetOf[], Uint8Array>(async (sheets) => {
  const workbook = new exceljs.Workbook()
  for (const { name, head, widths, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = head.map((header, at) => ({ header, width: widths[at] ?? 14 }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)))
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
})
