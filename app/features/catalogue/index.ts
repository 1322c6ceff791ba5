import { feature } from '../../platform/web/feature.ts'
import { showCatalogue } from './list/controller.tsx'
import { cataloguePolicy } from './policy.ts'
import { showQualification } from './qualification/controller.tsx'
import { showCatalogueUnit } from './unit/controller.tsx'
import { showComparison } from './compare/controller.tsx'

export { Changes } from './compare/changes.tsx'
export { ComparedCriterion } from './compare/criterion.tsx'
export { entriesOf, findByKey, unitName, unitShortName, type CataloguedUnit } from './entries.ts'
export { Facts, SourceNotes } from './facts.tsx'
export { findSpecificationText, getUnit, listBuiltIn, listSpecifications, openCatalogue, unitSlug } from './catalogue.ts'

export const catalogue = feature(cataloguePolicy, {
  'GET /catalogue': showCatalogue,
  'GET /catalogue/compare': showComparison,
  'GET /catalogue/qualifications/:qualification': showQualification,
  'GET /catalogue/units/:unit': showCatalogueUnit,
})
