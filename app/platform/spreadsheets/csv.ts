/** A cell: text, a number, or nothing. */
export type Cell = string | number | null

const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. Source: OWASP, “CSV Injection”. */
export function withoutFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = withoutFormula(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, so that every spreadsheet reads its letters right. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\u{FEFF}${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`
}
