/** The columns of a competency CSV, as Moodle 4 writes them. Source: Moodle, admin/tool/lpimportcsv. */
export const columns = [
  { key: 'parent', label: 'Parent ID number' },
  { key: 'id', label: 'ID number' },
  { key: 'name', label: 'Short name' },
  { key: 'description', label: 'Description' },
  { key: 'format', label: 'Description format' },
  { key: 'scale', label: 'Scale values' },
  { key: 'scaleConfiguration', label: 'Scale configuration' },
  { key: 'ruleType', label: 'Rule type (optional)' },
  { key: 'ruleOutcome', label: 'Rule outcome (optional)' },
  { key: 'ruleConfiguration', label: 'Rule config (optional)' },
  { key: 'related', label: 'Cross-referenced competency ID numbers' },
  { key: 'exported', label: 'Exported ID (optional)' },
  { key: 'isFramework', label: 'Is framework' },
  { key: 'taxonomy', label: 'Taxonomy' },
] as const

export type Column = (typeof columns)[number]['key']

/** One row: a text a column, empty where the file has none. */
export type Cells = Readonly<Record<Column, string>>

/** A header as it is compared: older files say “Shortname” and “Rule type”. */
function bare(label: string): string {
  return label
    .toLowerCase()
    .replace('(optional)', '')
    .replaceAll(/[^a-z]/g, '')
}

/** Where each column stands in a file, by its headers. */
export function columnsOf(headers: readonly string[]): { at: ReadonlyMap<Column, number>; unknown: string[] } {
  const at = new Map<Column, number>()
  const unknown: string[] = []
  for (const [index, header] of headers.entries()) {
    const column = columns.find(({ label }) => bare(label) === bare(header))
    if (column !== undefined && !at.has(column.key)) at.set(column.key, index)
    else if (header.trim() !== '') unknown.push(header)
  }
  return { at, unknown }
}

/** The words that Moodle has for what stands on a level. Source: core_competency\competency_framework. */
export const taxonomies = [
  'behaviour',
  'competency',
  'concept',
  'domain',
  'indicator',
  'level',
  'outcome',
  'practice',
  'proficiency',
  'skill',
  'value',
] as const

// What a spreadsheet would take for a formula (OWASP, CSV injection).
const risky = /^'*[=+\-@\t\r]/

/** A text as it stands in the file: what a spreadsheet would reckon with gets an apostrophe before it. */
export function guarded(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/** The text again. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
