import { routes } from '../../routes.ts'
import type { Qualification } from '../../specification/qualification-schema.ts'
import type { Specification, Unit } from '../../specification/schema.ts'
import { unitSlug } from './catalogue.ts'

/** A unit where it stands in the catalogue. `key` is its part of an address. */
export type CataloguedUnit = { key: string; specification: Specification; unit: Unit }

/** A qualification where it stands in the catalogue. */
export type CataloguedQualification = { key: string; specification: Specification; qualification: Qualification }

/** All units and qualifications of some specifications, each under a key of its own. */
export type Entries = { units: CataloguedUnit[]; qualifications: CataloguedQualification[] }

/** Two editions may both have a unit: the first keeps the plain key, a later one names its specification too. */
export function entriesOf(specifications: readonly Specification[]): Entries {
  const taken = new Set<string>()
  function keyFor(plain: string, specification: Specification): string {
    const key = taken.has(plain) ? `${plain}@${specification.id}` : plain
    taken.add(key)
    return key
  }
  return {
    units: specifications.flatMap((specification) =>
      specification.units.map((unit) => ({ key: keyFor(unitSlug(unit.reference), specification), specification, unit })),
    ),
    qualifications: specifications.flatMap((specification) =>
      specification.qualifications.map((qualification) => ({ key: keyFor(qualification.id, specification), specification, qualification })),
    ),
  }
}

/** A unit of the catalogue by its key. */
export function findByKey({ units }: Entries, key: string): CataloguedUnit | undefined {
  return units.find((entry) => entry.key === key || `${unitSlug(entry.unit.reference)}@${entry.specification.id}` === key)
}

/** A qualification of the catalogue by its key. */
export function findQualificationByKey({ qualifications }: Entries, key: string): CataloguedQualification | undefined {
  return qualifications.find((entry) => entry.key === key || `${entry.qualification.id}@${entry.specification.id}` === key)
}

/** A unit as it is called: its number with its title, or its title alone where the number is only the regulator’s. */
export function unitName({ number, reference, title }: Unit): string {
  return number === reference ? title : `Unit ${number} · ${title}`
}

/** The same in short, where its title stands elsewhere: “Unit 501”. */
export function unitShortName({ number, reference, title }: Unit): string {
  return number === reference ? title : `Unit ${number}`
}

/** The page of a unit in the catalogue. */
export function unitAddress(key: string): string {
  return routes.catalogueUnit.at({ unit: key })
}

/** A pathway without the title of its qualification, which most begin with: “for People in Business/Organisations”. */
export function pathwayName(title: string, qualification: string): string {
  const rest = title.startsWith(qualification) ? title.slice(qualification.length).trim() : ''
  return rest === '' ? title : rest.replace(/^\((.*)\)$/, '$1')
}

/** The unit that a qualification of a specification names: of its own file, else the first of that reference. */
export function unitNamed({ units }: Entries, reference: string, from: Specification): CataloguedUnit | undefined {
  const named = units.filter(({ unit }) => unit.reference === reference)
  return named.find(({ specification }) => specification.id === from.id) ?? named[0]
}
