import { definePolicy, roles } from '../../platform/web/policy.ts'

/** Everybody of the centre may read a unit's documents; who is on the unit says that they have (R032). */
export const unitDocumentsPolicy = definePolicy({
  'GET /catalogue/units/:unit/documents': roles,
  'GET /catalogue/units/:unit/documents/:document': roles,
  'POST /catalogue/units/:unit/documents/:document/acknowledge': ['learner'],
})
