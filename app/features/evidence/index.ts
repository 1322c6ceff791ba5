import { feature } from '../../platform/web/feature.ts'
import { cleanDocument, downloadDocument, removeOneDocument, showDocument } from './document/controller.tsx'
import { uploadDocument } from './document/upload.ts'
import { addNewEvidence, reviseOwnEvidence, showEvidenceForm, showNewEvidence } from './form/controller.tsx'
import { showEvidenceList } from './list/controller.tsx'
import { agreeOneEvidence, showEvidence } from './one/controller.tsx'
import { evidencePolicy } from './policy.ts'

export { findEveryDocument, type AnyDocument } from './document-queries.ts'
export { addDocument, documentPurpose } from './documents.ts'
export { findSubmissionsHolding, type Evidence } from './queries.ts'
export { whyRevisingIsRefused } from './rules.ts'
export { sealedDocumentTexts } from './sealed-texts.ts'

export const evidence = feature(evidencePolicy, {
  'GET /evidence': showEvidenceList,
  'GET /evidence/new': showNewEvidence,
  'POST /evidence/new': addNewEvidence,
  'GET /evidence/:evidence': showEvidence,
  'GET /evidence/:evidence/edit': showEvidenceForm,
  'POST /evidence/:evidence/edit': reviseOwnEvidence,
  'POST /evidence/:evidence/documents': uploadDocument,
  'GET /evidence/:evidence/documents/:document': showDocument,
  'GET /evidence/:evidence/documents/:document/file': downloadDocument,
  'POST /evidence/:evidence/documents/:document/clean': cleanDocument,
  'POST /evidence/:evidence/documents/:document/remove': removeOneDocument,
  'POST /learners/:learner/evidence/:evidence/agree': agreeOneEvidence,
})
