export { getUnit, listSpecifications, openCatalogue, unitSlug } from './catalogue.ts'
