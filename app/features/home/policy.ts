import { definePolicy, roles } from '../../platform/web/policy.ts'

export const homePolicy = definePolicy({ 'GET /': roles })
