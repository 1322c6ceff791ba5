import { definePolicy } from '../../platform/web/policy.ts'

/** The kit shows examples only; it is there in the demonstration and nowhere else. */
export const uiKitPolicy = definePolicy({
  'GET /ui-kit': 'anyone',
  'GET /ui-kit/:page': 'anyone',
})
