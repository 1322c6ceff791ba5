import { definePolicy } from '../../platform/web/policy.ts'

/** Administrators bring frameworks in and take them out; CASE serves what is published to every system that asks (CASE 1.1, REST binding). */
export const frameworksPolicy = definePolicy({
  'GET /frameworks': ['administrator'],
  'GET /frameworks/import': ['administrator'],
  'POST /frameworks/import': ['administrator'],
  'GET /frameworks/:framework': ['administrator'],
  'GET /frameworks/:framework/file': ['administrator'],
  'POST /frameworks/:framework/publish': ['administrator'],
  'POST /frameworks/:framework/withdraw': ['administrator'],
  'POST /frameworks/:framework/remove': ['administrator'],
  'GET /ims/case/:version/CFDocuments': 'anyone',
  'GET /ims/case/:version/CFDocuments/:id': 'anyone',
  'GET /ims/case/:version/CFPackages/:id': 'anyone',
  'GET /ims/case/:version/CFItems/:id': 'anyone',
  'GET /ims/case/:version/CFAssociations/:id': 'anyone',
  'GET /ims/case/:version/CFItemAssociations/:id': 'anyone',
})
