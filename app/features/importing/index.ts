export { importPracticeRecord, type Imported, type Importing, type Team } from './actions.ts'
export type { IdMap } from './ids.ts'
export { recordTables } from './rows.ts'
export type { ImportProblem } from './rules.ts'
