import { nameId } from '../kernel/name-id.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What a format says besides what every format says: kept as it came, and written again where the format has room for it. */
export type Extras = Readonly<Record<string, Json>>

/** Where something is known besides here, and when it changed there; empty when nobody said. `changed` is a moment in RFC 3339. */
type Kept = { readonly uri: string; readonly changed: string; readonly extras: Extras }

/** One statement of a framework with what stands below it, in order. `code` is what people call it by, like “1.2”. */
export type Statement = Kept & {
  readonly identifier: string
  readonly code: string
  readonly type: string
  readonly statement: string
  readonly notes: string
  readonly language: string
  /** The association that puts it where it stands. */
  readonly placement: Kept & { readonly identifier: string }
  readonly children: readonly Statement[]
}

/** One end of an association: a statement here or anywhere else. */
export type End = { readonly identifier: string; readonly title: string; readonly uri: string; readonly targetType: string }

/** A relation of two statements that is not the tree’s own. */
export type Association = Kept & { readonly identifier: string; readonly type: string; readonly from: End; readonly to: End }

/** A framework of competences from anywhere: who says it, and a tree of statements. Identifiers are UUIDs. */
export type Framework = Kept & {
  readonly identifier: string
  readonly title: string
  readonly creator: string
  readonly publisher: string
  readonly description: string
  readonly language: string
  readonly version: string
  readonly statements: readonly Statement[]
  readonly associations: readonly Association[]
}

export const formats = ['case', 'matrix', 'moodle'] as const

/** CASE of 1EdTech, SmartEvidence of Mahara, the competency CSV of Moodle. */
export type Format = (typeof formats)[number]

/** Whether a word names a format. */
export function isFormat(word: string): word is Format {
  return formats.some((format) => format === word)
}

/** A statement as the tree is walked: how deep it stands (1 at the top), and what is above it, outermost first. */
export type Placed = { readonly statement: Statement; readonly above: readonly Statement[]; readonly position: number }

/** All statements, each before those below it. */
export function* placedStatements(statements: readonly Statement[], above: readonly Statement[] = []): Generator<Placed> {
  for (const [index, statement] of statements.entries()) {
    yield { statement, above, position: index + 1 }
    yield* placedStatements(statement.children, [...above, statement])
  }
}

/** How many statements a framework has, and how many levels. */
export function measureOf({ statements }: Pick<Framework, 'statements'>): { statements: number; depth: number } {
  let count = 0
  let depth = 0
  for (const { above } of placedStatements(statements)) {
    count += 1
    depth = Math.max(depth, above.length + 1)
  }
  return { statements: count, depth }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is a UUID, in any case. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/** The identifier of the association that places a statement, where the source gives it none: always the same one. */
export function placementId(framework: string, statement: string): string {
  return nameId(framework, `place ${statement}`)
}
