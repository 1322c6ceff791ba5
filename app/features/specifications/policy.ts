import { definePolicy } from '../../platform/web/policy.ts'

/** What a centre asks of its learners is for its administrators to write and to publish; everybody reads it in the catalogue. */
export const specificationsPolicy = definePolicy({
  'GET /specifications': ['administrator'],
  'GET /specifications/new': ['administrator'],
  'POST /specifications/new': ['administrator'],
  'POST /specifications/new/skeleton': ['administrator'],
  'GET /specifications/drafts/:draft': ['administrator'],
  'POST /specifications/drafts/:draft': ['administrator'],
  'POST /specifications/drafts/:draft/remove': ['administrator'],
  'GET /specifications/drafts/:draft/preview': ['administrator'],
  'GET /specifications/drafts/:draft/changes': ['administrator'],
  'GET /specifications/drafts/:draft/publish': ['administrator'],
  'POST /specifications/drafts/:draft/publish': ['administrator'],
  'GET /specifications/published/:specification': ['administrator'],
  'GET /specifications/published/:specification/file': ['administrator'],
  'POST /specifications/published/:specification/new-edition': ['administrator'],
})
