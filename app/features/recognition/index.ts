import { feature } from '../../platform/web/feature.ts'
import { keepNewRecognition, keepRecognition, showNewRecognition, showRecognitionForm, withdraw } from './ask/controller.tsx'
import { showRecognitions } from './list/controller.tsx'
import { decide, showRecognition } from './one/controller.tsx'
import { recognitionPolicy } from './policy.ts'

export { askForRecognition, decideRecognition } from './actions.ts'
export { findAgreedRecognitions, findRecognitions, type Recognition } from './queries.ts'
export { RecognisedNotice } from './notice.tsx'
export { heldBy, missingBeside, recognisedCriteria, type AgreedRecognition } from './rules.ts'

export const recognition = feature(recognitionPolicy, {
  'GET /recognition': showRecognitions,
  'GET /recognition/new': showNewRecognition,
  'POST /recognition/new': keepNewRecognition,
  'GET /recognition/:recognition': showRecognition,
  'GET /recognition/:recognition/edit': showRecognitionForm,
  'POST /recognition/:recognition/edit': keepRecognition,
  'POST /recognition/:recognition/withdraw': withdraw,
  'POST /recognition/:recognition/decide': decide,
})
