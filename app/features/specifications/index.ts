import { feature } from '../../platform/web/feature.ts'
import { showDraftChanges } from './changes/controller.tsx'
import { keepDraftText, showDraft, takeDraftAway } from './draft/controller.tsx'
import { showSpecifications } from './list/controller.tsx'
import { addSkeleton, addSpecification, showNewSpecification } from './new/controller.tsx'
import { specificationsPolicy } from './policy.ts'
import { showPreview } from './preview/controller.tsx'
import { beginNewEdition, downloadSpecification, showPublished } from './published/controller.tsx'
import { publish, showPublishing } from './publishing/controller.tsx'

export const specifications = feature(specificationsPolicy, {
  'GET /specifications': showSpecifications,
  'GET /specifications/new': showNewSpecification,
  'POST /specifications/new': addSpecification,
  'POST /specifications/new/skeleton': addSkeleton,
  'GET /specifications/drafts/:draft': showDraft,
  'POST /specifications/drafts/:draft': keepDraftText,
  'POST /specifications/drafts/:draft/remove': takeDraftAway,
  'GET /specifications/drafts/:draft/preview': showPreview,
  'GET /specifications/drafts/:draft/changes': showDraftChanges,
  'GET /specifications/drafts/:draft/publish': showPublishing,
  'POST /specifications/drafts/:draft/publish': publish,
  'GET /specifications/published/:specification': showPublished,
  'GET /specifications/published/:specification/file': downloadSpecification,
  'POST /specifications/published/:specification/new-edition': beginNewEdition,
})
