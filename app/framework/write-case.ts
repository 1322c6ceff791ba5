import { associationExtras, definitions, documentExtras, itemExtras, rubrics, type Shape } from './case-shapes.ts'
import { placedStatements, type Association, type End, type Extras, type Framework, type Json, type Placed, type Statement } from './framework.ts'
import { collectLosses, type Losses, type Written } from './reading.ts'

export type CaseVersion = '1.0' | '1.1'

/** `base` is where CASE is served from, like `https://example.org`: what has no address of its own gets one there. `now` dates what has no date. */
export type CaseOptions = { version: CaseVersion; base: string; now: string }

type Names = 'CFDocuments' | 'CFPackages' | 'CFItems' | 'CFAssociations'
type Filled = { [name: string]: Json }
type Writing = CaseOptions & { framework: Framework; losses: Losses }

const only11 = new Set(['isTranslationOf'])

/** The parts of a CASE package, each as CASE serves it alone and, without its links upwards, within the package. */
export type CaseParts = { document: Filled; items: Filled[]; associations: Filled[]; definitions: Filled; rubrics: Filled; losses: Losses }

/** Writes a framework as a CASE package that the official schema of its version accepts. */
export function writeCase(framework: Framework, options: CaseOptions): Written {
  const { losses, ...parts } = caseParts(framework, options)
  return { text: `${JSON.stringify(casePackage(parts), null, 2)}\n`, lost: losses.all() }
}

/** The package as one document. */
export function casePackage(parts: Omit<CaseParts, 'losses'>): Filled {
  const defined = Object.keys(parts.definitions).length > 0 ? { CFDefinitions: parts.definitions } : {}
  return { CFDocument: parts.document, CFItems: parts.items, CFAssociations: parts.associations, ...defined, ...parts.rubrics }
}

/** Everything that CASE says of a framework. */
export function caseParts(framework: Framework, options: CaseOptions): CaseParts {
  const writing: Writing = { ...options, framework, losses: collectLosses() }
  const placed = [...placedStatements(framework.statements)]
  const { CFDefinitions: defined, CFRubrics: rubricList, matrix, moodle, ...extras } = framework.extras
  if (matrix !== undefined) writing.losses.add('what only Mahara uses', 'CFDocument')
  if (moodle !== undefined) writing.losses.add('what only Moodle uses', 'CFDocument')
  const rubricExtras: Extras = rubricList === undefined ? {} : { CFRubrics: rubricList }
  return {
    document: documentOf(writing, extras),
    items: placed.map(({ statement }) => itemOf(writing, statement)),
    associations: [...placed.map((one) => placementOf(writing, one)), ...framework.associations.flatMap((one) => associationOf(writing, one))],
    definitions: isFilled(defined) ? shaped(writing, definitions, defined, 'CFDefinitions') : {},
    rubrics: shaped(writing, rubrics, rubricExtras, 'CFRubrics'),
    losses: writing.losses,
  }
}

/** Where something of a framework is served by CASE. */
export function caseAddress({ base, version }: Pick<CaseOptions, 'base' | 'version'>, name: Names, identifier: string): string {
  return `${base}/ims/case/${version === '1.1' ? 'v1p1' : 'v1p0'}/${name}/${identifier}`
}

function documentOf(writing: Writing, extras: Extras): Filled {
  const { framework, version } = writing
  return {
    ...stem(writing, 'CFDocuments', framework),
    ...(version === '1.1' ? { caseVersion: '1.1' } : {}),
    creator: framework.creator,
    title: framework.title,
    ...said({ publisher: framework.publisher, description: framework.description, language: framework.language, version: framework.version }),
    ...shaped(writing, documentExtras, extras, 'CFDocument'),
  }
}

function itemOf(writing: Writing, statement: Statement): Filled {
  const { code, type, notes, language } = statement
  return {
    ...stem(writing, 'CFItems', statement),
    fullStatement: statement.statement,
    ...said({ humanCodingScheme: code, CFItemType: type, notes, language }),
    ...shaped(writing, itemExtras, statement.extras, code || statement.identifier),
  }
}

function placementOf(writing: Writing, { statement, above, position }: Placed): Filled {
  const { framework } = writing
  const parent = above.at(-1)
  return {
    ...stem(writing, 'CFAssociations', statement.placement),
    associationType: 'isChildOf',
    sequenceNumber: position,
    originNodeURI: ownEnd(writing, statement),
    destinationNodeURI:
      parent === undefined
        ? { title: framework.title, identifier: framework.identifier, uri: addressOf(writing, 'CFDocuments', framework) }
        : ownEnd(writing, parent),
    ...shaped(writing, associationExtras, statement.placement.extras, statement.code),
  }
}

function associationOf(writing: Writing, association: Association): Filled[] {
  const { type, from, to, extras } = association
  if (writing.version === '1.0' && (only11.has(type) || type.startsWith('ext:'))) {
    writing.losses.add(`associations of the type “${type}”, which CASE 1.0 does not have`, association.identifier)
    return []
  }
  return [
    {
      ...stem(writing, 'CFAssociations', association),
      associationType: type,
      originNodeURI: endOf(writing, from),
      destinationNodeURI: endOf(writing, to),
      ...shaped(writing, associationExtras, extras, association.identifier),
    },
  ]
}

function endOf({ version, ...writing }: Writing, { identifier, title, uri, targetType }: End): Filled {
  const address = uri === '' ? caseAddress({ version, ...writing }, 'CFItems', identifier) : uri
  return { title, identifier, uri: address, ...(version === '1.1' && targetType !== '' ? { targetType } : {}) }
}

function ownEnd(writing: Writing, statement: Statement): Filled {
  const title = statement.code || Array.from(statement.statement.replaceAll(/\s+/g, ' ')).slice(0, 80).join('').trim()
  return { title, identifier: statement.identifier, uri: addressOf(writing, 'CFItems', statement) }
}

function stem(writing: Writing, name: Names, known: { identifier: string; uri: string; changed: string }): Filled {
  return { identifier: known.identifier, uri: addressOf(writing, name, known), lastChangeDateTime: known.changed || writing.framework.changed || writing.now }
}

function addressOf(writing: Writing, name: Names, { identifier, uri }: { identifier: string; uri: string }): string {
  return uri === '' ? caseAddress(writing, name, identifier) : uri
}

/** What is said, without what is not. */
function said(fields: Readonly<Record<string, string>>): Filled {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
}

function isFilled(value: Json | undefined): value is Extras {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shaped(writing: Writing, shape: Shape, extras: Extras, where: string): Filled {
  const written: Filled = {}
  for (const [name, field] of Object.entries(shape)) {
    const value = extras[name]
    if (value === undefined) {
      if (field.needed) written[name] = field.kind === 'moment' ? writing.framework.changed || writing.now : ''
    } else if (field.only11 && writing.version === '1.0') writing.losses.add(`“${name}”, which CASE 1.0 does not have`, where)
    else if (typeof field.kind === 'object' && Array.isArray(value)) {
      const { listOf } = field.kind
      written[name] = value.filter(isFilled).map((one) => shaped(writing, listOf, one, `${where}.${name}`))
    } else written[name] = value
  }
  return written
}
