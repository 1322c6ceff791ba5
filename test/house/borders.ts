import type { SourceFile } from './imports.ts'

const test = /\.test\.tsx?$/
const pure = /^app\/(?:kernel|specification|sufficiency|confidentiality|framework)\/|^app\/features\/.*\/(?:rules|policy)\.ts$/
const pages = /^app\/features\/.*\/page\.tsx$/
const impure = /^(?:node:|pg$|pg-boss|kysely|hono|@hono|better-auth|nodemailer|pino)/
const database = /^app\/platform\/(?:database|audit|vault|jobs|mail|auth|postgres|migrations|drafts|revisions|files|signing)\//
const forbiddenNames = /^(?:.*[-.])?(?:utils?|helpers?|common|services?|managers?)(?:[-.].*)?$/

/** What each part of the house may import. A part that is not listed may import everything in `app`. */
const mayImport: readonly { part: RegExp; from: RegExp }[] = [
  { part: /^app\/kernel\//, from: /^app\/kernel\// },
  { part: /^app\/specification\//, from: /^app\/(?:kernel|specification)\// },
  { part: /^app\/sufficiency\//, from: /^app\/(?:kernel|specification|sufficiency)\// },
  { part: /^app\/confidentiality\//, from: /^app\/(?:kernel|confidentiality)\// },
  { part: /^app\/framework\//, from: /^app\/(?:kernel|specification|framework)\// },
  { part: /^app\/platform\//, from: /^app\/(?:kernel|platform)\// },
  { part: /^app\/ui\//, from: /^app\/(?:kernel|ui)\// },
]

/** The clock is passed in: to what is pure, and to every feature. */
const timeless = new RegExp(String.raw`${pure.source}|^app\/features\/`)

/** Files whose work is to be the clock, and to make identifiers that are in the order of time. */
const readsTheClock = new Set(['app/kernel/dates.ts', 'app/kernel/ids.ts'])

/** Files whose work is to read specifications from the disk. */
const readsTheDisk = new Set(['app/specification/folder.ts', 'app/specification/read.ts'])

/** What is wrong with one file, in words; nothing when it keeps to its part of the house. */
export function borderProblems(file: SourceFile): string[] {
  return [...nameProblems(file), ...(test.test(file.path) ? [] : importProblems(file))]
}

function nameProblems({ path, lines }: SourceFile): string[] {
  const name = (path.split('/').at(-1) ?? '').replace(/\.tsx?$/, '')
  const most = test.test(path) ? 350 : 250
  return [
    ...(forbiddenNames.test(name) ? [`${path}: says nothing with "${name}"`] : []),
    ...(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name) ? [] : [`${path}: is not kebab-case`]),
    ...(lines > most && !path.endsWith('.generated.ts') ? [`${path}: has ${lines} lines, over ${most}`] : []),
  ]
}

function importProblems({ path, imports, typesOnly, packages, clocks }: SourceFile): string[] {
  const rule = mayImport.find(({ part }) => part.test(path))
  const wrong = imports.filter((target) => target.startsWith('test/') || (rule !== undefined && !rule.from.test(target)) || reachesInto(path, target))
  const impurities =
    pure.test(path) && !readsTheDisk.has(path) ? [...packages.filter((name) => impure.test(name)), ...imports.filter((target) => database.test(target))] : []
  const clientOnly = path.endsWith('.client.ts')
    ? [...imports.filter((target) => !isClient(target)), ...packages.filter((name) => name.startsWith('node:'))]
    : []
  const querying = pages.test(path)
    ? [...imports.filter((target) => target.endsWith('/queries.ts') && !typesOnly.includes(target)), ...packages.filter((name) => name === 'kysely')]
    : []
  const ticking = timeless.test(path) && !readsTheClock.has(path) ? clocks.map((name) => `${path} must not ask for ${name}`) : []
  return [...[...wrong, ...impurities, ...clientOnly, ...querying].map((target) => `${path} must not import ${target}`), ...ticking]
}

/** Another feature is reached only through its index.ts. */
function reachesInto(path: string, target: string): boolean {
  const own = /^app\/features\/([^/]+)\//.exec(path)?.[1]
  const other = /^app\/features\/([^/]+)\/(.+)$/.exec(target)
  return other !== null && own !== undefined && other[1] !== own && other[2] !== 'index.ts'
}

function isClient(target: string): boolean {
  return target.endsWith('.client.ts') || target.startsWith('app/kernel/')
}
