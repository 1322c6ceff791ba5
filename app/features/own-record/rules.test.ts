import { expect, test } from 'vitest'
import { practiceRecord } from '../../sufficiency/record.ts'
import { whyTakingIsRefused, type TakingProblem } from './rules.ts'

const empty = practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1 })
const begun = practiceRecord.parse({ ...empty, clients: [{ id: 'a', alias: 'Client A', kind: 'individual' }] })

test.each<[string, typeof empty, number, boolean, TakingProblem | undefined]>([
  ['nothing is in it', empty, 0, false, { kind: 'nothing recorded' }],
  ['nothing is in it, looked at or not', empty, 3, true, { kind: 'nothing recorded' }],
  ['nothing is open', begun, 0, false, undefined],
  ['one place is open', begun, 1, false, { kind: 'names not checked', places: 1 }],
  ['places are open and were looked at', begun, 5, true, undefined],
])('R107: whether a record may leave when %s', (_when, record, open, looked, problem) => {
  expect(whyTakingIsRefused(record, open, looked)).toEqual(problem)
})
