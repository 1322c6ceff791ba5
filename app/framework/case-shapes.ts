/** The kinds of value that CASE has. `line` is text on one line, `json` whatever a publisher put into an extension. */
export type Kind =
  | 'text'
  | 'line'
  | 'lines'
  | 'day'
  | 'moment'
  | 'id'
  | 'uri'
  | 'number'
  | 'whole'
  | 'link'
  | 'links'
  | 'json'
  | 'jsons'
  | { readonly listOf: Shape }

type Field = {
  readonly kind: Kind
  /** Written for 1.1 only: 1.0 has no place for it. */
  readonly only11?: true
  /** The schema asks for it: an empty one is written where none was given. */
  readonly needed?: true
}

/** The fields of a class of CASE, by name. */
export type Shape = { readonly [name: string]: Field }

const extensions = { extensions: { kind: 'json', only11: true } } as const satisfies Shape
const status = { statusStartDate: { kind: 'day' }, statusEndDate: { kind: 'day' }, licenseURI: { kind: 'link' } } as const satisfies Shape
const subjects = { subject: { kind: 'lines' }, subjectURI: { kind: 'links' } } as const satisfies Shape

/** What a CFDocument may say besides the fields that every framework has. Sources: CASE 1.0 and 1.1, CFPackage schemas. */
export const documentExtras: Shape = {
  frameworkType: { kind: 'line', only11: true },
  officialSourceURL: { kind: 'uri' },
  ...subjects,
  adoptionStatus: { kind: 'line' },
  ...status,
  notes: { kind: 'text' },
  ...extensions,
}

/** The same for a CFItem. */
export const itemExtras: Shape = {
  alternativeLabel: { kind: 'line' },
  listEnumeration: { kind: 'line' },
  abbreviatedStatement: { kind: 'line' },
  conceptKeywords: { kind: 'lines' },
  conceptKeywordsURI: { kind: 'link' },
  subject: { kind: 'lines', only11: true },
  subjectURI: { kind: 'links', only11: true },
  educationLevel: { kind: 'lines' },
  CFItemTypeURI: { kind: 'link' },
  ...status,
  ...extensions,
}

/** The same for a CFAssociation. */
export const associationExtras: Shape = {
  CFAssociationGroupingURI: { kind: 'link' },
  notes: { kind: 'text', only11: true },
  ...extensions,
}

const known = {
  identifier: { kind: 'id', needed: true },
  uri: { kind: 'uri', needed: true },
  lastChangeDateTime: { kind: 'moment', needed: true },
} as const satisfies Shape
const titled = { ...known, title: { kind: 'line', needed: true }, description: { kind: 'text' }, ...extensions } as const satisfies Shape
const coded = { ...titled, hierarchyCode: { kind: 'line', needed: true } } as const satisfies Shape

const level: Shape = {
  ...known,
  description: { kind: 'text' },
  quality: { kind: 'line' },
  score: { kind: 'number' },
  feedback: { kind: 'text' },
  position: { kind: 'whole' },
  rubricCriterionId: { kind: 'id' },
  extensions: { kind: 'jsons', only11: true },
}

const rubricCriterion: Shape = {
  ...known,
  category: { kind: 'line' },
  description: { kind: 'text' },
  CFItemURI: { kind: 'link' },
  weight: { kind: 'number' },
  position: { kind: 'whole' },
  rubricId: { kind: 'id' },
  CFRubricCriterionLevels: { kind: { listOf: level } },
  ...extensions,
}

/** The lists of CFDefinitions. */
export const definitions: Shape = {
  CFConcepts: { kind: { listOf: { ...coded, keywords: { kind: 'line' } } } },
  CFSubjects: { kind: { listOf: coded } },
  CFLicenses: { kind: { listOf: { ...titled, licenseText: { kind: 'text', needed: true } } } },
  CFItemTypes: { kind: { listOf: { ...coded, description: { kind: 'text', needed: true }, typeCode: { kind: 'line' } } } },
  CFAssociationGroupings: { kind: { listOf: titled } },
  ...extensions,
}

/** CFRubrics. */
export const rubrics: Shape = {
  CFRubrics: {
    kind: {
      listOf: { ...known, title: { kind: 'line' }, description: { kind: 'text' }, CFRubricCriteria: { kind: { listOf: rubricCriterion } }, ...extensions },
    },
  },
}
