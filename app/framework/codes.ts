import { cleanLine } from './clean-text.ts'
import { placedStatements, type Framework, type Placed, type Statement } from './framework.ts'

/**
 * A code for every statement, by identifier, that no other one has: its own where that is enough, else with those above it before it
 * (`501/1.1`), else its place (`#1.2`). What two codes make together has to be text, too: `<p` above `-->` would be a tag.
 */
export function uniqueCodes({ statements }: Framework, longest: number): Map<string, string> {
  const codes = new Map<string, string>()
  const placed = [...placedStatements(statements)]
  const alike = Map.groupBy(placed, ({ statement }) => looseCode(statement.code))
  for (const { statement } of placed) {
    const { identifier, code } = statement
    if (code !== '' && code.length <= longest && isEnough(alike.get(looseCode(code)) ?? [])) codes.set(identifier, code)
  }
  const taken = new Set(codes.values())
  const places = placesOf(statements)
  for (const { statement, above } of placed.filter((one) => !codes.has(one.statement.identifier))) {
    const { identifier, code } = statement
    const path = [...above, statement].map((one) => one.code).filter((one) => one !== '')
    const wanted = [code !== '' && path.length > 1 ? path.join('/') : '', `#${places.get(identifier)}`]
    const free = wanted.find((one) => one !== '' && one.length <= longest && !taken.has(one) && cleanLine(one) === one) ?? identifier
    taken.add(free)
    codes.set(identifier, free)
  }
  return codes
}

// PHP, in which Moodle finds parents by their codes, takes “1.1” and “1.10” for the same number.
function looseCode(code: string): string {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(code) ? String(Number(code)) : code
}

function isEnough(alike: readonly Placed[]): boolean {
  const codes = new Set(alike.map(({ statement }) => statement.code))
  return codes.size === alike.length && (alike.length === 1 || alike.every(({ statement }) => statement.children.length === 0))
}

function placesOf(statements: readonly Statement[]): Map<string, string> {
  const places = new Map<string, string>()
  for (const { statement, above, position } of placedStatements(statements)) {
    const parent = places.get(above.at(-1)?.identifier ?? '')
    places.set(statement.identifier, parent === undefined ? String(position) : `${parent}.${position}`)
  }
  return places
}
