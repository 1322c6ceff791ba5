import { placedStatements, type Framework } from './framework.ts'
import type { Losses } from './reading.ts'

/** Notes what Moodle and Mahara have no place for. `codes` are the codes as they are written. */
export function noteCommonLosses(framework: Framework, where: string, codes: ReadonlyMap<string, string>, losses: Losses): void {
  const { creator, publisher, language, version } = framework
  for (const [name, text] of Object.entries({ creator, publisher, language, version })) if (text !== '') losses.add(`the ${name} of the framework`, where)
  for (const name of Object.keys(framework.extras)) losses.add(`“${name}” of the framework`, where)
  for (const { statement } of placedStatements(framework.statements)) {
    const at = statement.code || statement.identifier
    if (statement.language !== '' && statement.language !== language) losses.add('languages of single statements', at)
    if (statement.statement.includes('\n\n')) losses.add('paragraphs within a statement: they become lines', at)
    for (const name of Object.keys(statement.extras)) losses.add(`“${name}” of statements`, at)
    if (codes.get(statement.identifier) !== statement.code)
      losses.add('codes that are missing, too long or there more than once: they are written in another way', at)
  }
}
