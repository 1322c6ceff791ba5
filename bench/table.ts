/** One line of the report. `budget` is a least (throughput) or a most (time, size); without one there is nothing to keep to. */
export type Line = { what: string; figure: number; unit: string; budget?: { least: number } | { most: number }; note?: string }

/** Whether a figure keeps to its budget. */
export function verdict({ figure, budget }: Line): 'ok' | 'over' | '' {
  if (budget === undefined) return ''
  return ('least' in budget ? figure >= budget.least : figure <= budget.most) ? 'ok' : 'over'
}

/** The report as text in columns. */
export function asTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => [line.what, `${shortly(line.figure)} ${line.unit}`, budgetWords(line), verdict(line), line.note ?? ''])
  const all = [['what', 'measured', 'budget', '', 'beside'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function budgetWords({ budget, unit }: Line): string {
  if (budget === undefined) return ''
  return 'least' in budget ? `≥ ${shortly(budget.least)} ${unit}` : `≤ ${shortly(budget.most)} ${unit}`
}

function shortly(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Math.round(value * 100) / 100)
}
