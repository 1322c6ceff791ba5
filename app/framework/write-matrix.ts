import { placedStatements, type Framework, type Json, type Placed, type Statement } from './framework.ts'
import { asHtml } from './html.ts'
import { noteCommonLosses } from './losses.ts'
import { collectLosses, type Losses, type Written } from './reading.ts'
import { uniqueCodes } from './codes.ts'
import { shortForm } from './short-form.ts'

// Sizes of the columns that Mahara keeps them in.
const longestShort = 100
const longestName = 255

const ownStates: Json = [{ begun: 'Ready for assessment' }, { incomplete: 'Not yet met' }, { partialcomplete: 'Partly met' }, { completed: 'Met' }]

/** Writes a framework for SmartEvidence: the top of the tree as standards, all below as elements, each after the one it belongs to. */
export function writeMatrix(framework: Framework): Written {
  const losses = collectLosses()
  const codes = uniqueCodes(framework, longestShort)
  const placed = [...placedStatements(framework.statements)]
  const { matrix, ...others } = framework.extras
  const own = typeof matrix === 'object' && matrix !== null && !Array.isArray(matrix) ? Object.fromEntries(Object.entries(matrix)) : {}
  const numbers = new Map(framework.statements.map(({ identifier }, index) => [identifier, index + 1]))
  const title = shortForm(framework.title, framework.description, longestName)
  const file = {
    institution: 'all',
    identifier: framework.identifier,
    name: title.name,
    description: asHtml(title.description),
    selfassess: false,
    evidencestatuses: ownStates,
    ...own,
    standards: placed.filter(({ above }) => above.length === 0).map((one) => standardOf(one, numbers, codes)),
    standardelements: placed.filter(({ above }) => above.length > 0).map((one) => elementOf(one, numbers, codes)),
  }
  noteLosses(framework, placed, others, codes, losses)
  return { text: `${JSON.stringify({ framework: file }, null, 2)}\n`, lost: losses.all() }
}

function standardOf({ statement }: Placed, numbers: ReadonlyMap<string, number>, codes: ReadonlyMap<string, string>): Json {
  return { ...namesOf(statement, codes), identifier: statement.identifier, standardid: numbers.get(statement.identifier) ?? 0 }
}

// Mahara compares these ids loosely, so that “1.1” and “1.10” would be the same: a UUID is only ever itself.
function elementOf({ statement, above }: Placed, numbers: ReadonlyMap<string, number>, codes: ReadonlyMap<string, string>): Json {
  const [standard] = above
  const parent = above.length > 1 ? above.at(-1) : undefined
  const within = parent === undefined ? {} : { parentelementid: parent.identifier }
  return { ...namesOf(statement, codes), standardid: numbers.get(standard?.identifier ?? '') ?? 0, elementid: statement.identifier, ...within }
}

function namesOf({ identifier, statement, notes }: Statement, codes: ReadonlyMap<string, string>): { shortname: string; name: string; description: string } {
  const { name, description } = shortForm(statement, notes, longestName)
  return { shortname: codes.get(identifier) ?? '', name, description: asHtml(description) }
}

function noteLosses(framework: Framework, placed: readonly Placed[], extras: Framework['extras'], codes: ReadonlyMap<string, string>, losses: Losses): void {
  noteCommonLosses({ ...framework, extras }, 'SmartEvidence', codes, losses)
  for (const { statement } of placed) if (statement.type !== '') losses.add('what kind of statement each is', statement.code)
  for (const { identifier, type } of framework.associations) losses.add(`associations (${type})`, identifier)
}
