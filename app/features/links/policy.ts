import { definePolicy } from '../../platform/web/policy.ts'

/** Whoever has the token: it was made for one person and one purpose. */
export const linksPolicy = definePolicy({
  'GET /l/:token': 'link',
  'GET /l/:token/all': 'link',
  'POST /l/:token/answer': 'link',
  'GET /l/:token/done': 'link',
  'GET /l/:token/copy': 'link',
})
