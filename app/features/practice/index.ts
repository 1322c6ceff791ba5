export { addressOf, stepsWithAddresses } from './addresses.ts'
export { getReckoning, type Reckoning } from './evaluation.ts'
export { namesIn } from './names.ts'
export { findEnrolments, getPracticeRecord, getRecordSeq, type Enrolment } from './queries.ts'
