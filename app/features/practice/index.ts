export { getReckoning, type Reckoning } from './evaluation.ts'
export { findEnrolments, getPracticeRecord, getRecordSeq, type Enrolment } from './queries.ts'
