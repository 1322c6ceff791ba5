export { getUnit, listBuiltIn, listSpecifications, openCatalogue, unitSlug } from './catalogue.ts'
