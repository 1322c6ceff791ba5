export { findAgreedRecognitions, findRecognitions, type Recognition } from './queries.ts'
export { heldBy, missingBeside, recognisedCriteria, type AgreedRecognition } from './rules.ts'
