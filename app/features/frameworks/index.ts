import { feature } from '../../platform/web/feature.ts'
import { answerAssociation, answerDocument, answerDocuments, answerItem, answerItemAssociations, answerPackage } from './case/controller.ts'
import { publish, remove, sendFile, showFramework, withdraw } from './framework/controller.tsx'
import { importFramework, showImport } from './import/controller.tsx'
import { showFrameworks } from './list/controller.tsx'
import { frameworksPolicy } from './policy.ts'

export { keepFramework } from './actions.ts'

export const frameworks = feature(frameworksPolicy, {
  'GET /frameworks': showFrameworks,
  'GET /frameworks/import': showImport,
  'POST /frameworks/import': importFramework,
  'GET /frameworks/:framework': showFramework,
  'GET /frameworks/:framework/file': sendFile,
  'POST /frameworks/:framework/publish': publish,
  'POST /frameworks/:framework/withdraw': withdraw,
  'POST /frameworks/:framework/remove': remove,
  'GET /ims/case/:version/CFDocuments': answerDocuments,
  'GET /ims/case/:version/CFDocuments/:id': answerDocument,
  'GET /ims/case/:version/CFPackages/:id': answerPackage,
  'GET /ims/case/:version/CFItems/:id': answerItem,
  'GET /ims/case/:version/CFAssociations/:id': answerAssociation,
  'GET /ims/case/:version/CFItemAssociations/:id': answerItemAssociations,
})
