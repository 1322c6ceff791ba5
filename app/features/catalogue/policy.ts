import { definePolicy, roles } from '../../platform/web/policy.ts'

/** What a qualification asks for is no secret: everybody of the centre may read all of it. */
export const cataloguePolicy = definePolicy({
  'GET /catalogue': roles,
  'GET /catalogue/compare': roles,
  'GET /catalogue/qualifications/:qualification': roles,
  'GET /catalogue/units/:unit': roles,
})
