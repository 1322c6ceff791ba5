import { counted } from '../../kernel/text.ts'
import type { Reader } from '../../platform/database/centre.ts'
import { routes } from '../../routes.ts'
import type { Step } from '../../ui/next-list/next-list.tsx'
import { entriesOf, listSpecifications } from '../catalogue/index.ts'
import type { Enrolment } from '../practice/index.ts'
import { listAcknowledgements } from './queries.ts'
import { unitDocuments, unreadOf } from './rules.ts'

/** How far a learner is with the documents of a unit that they are on, and where they stand. */
export type Reading = { read: number; of: number; href: string; unit: string }

/** How far a learner is with the documents of a unit that they are registered on. */
export async function findReading(reader: Reader, centreId: string, { id, learnerId, specification, unit }: Enrolment): Promise<Reading> {
  const { units } = entriesOf(await listSpecifications(reader, centreId))
  const entry = units.find((one) => one.specification.id === specification && one.unit.reference === unit)
  if (entry === undefined) throw new Error(`No unit ${unit} in ${specification}`)
  const unread = unreadOf(await listAcknowledgements(reader, centreId, learnerId, id), { specification, edition: entry.specification.edition })
  return { read: unitDocuments.length - unread.length, of: unitDocuments.length, href: routes.unitDocuments.at({ unit: entry.key }), unit: entry.unit.number }
}

/** R031, R032: reading them as a next step, while some are unread. It is advice: nothing waits for it. */
export function stepToRead({ read, of, href, unit }: Reading): Step | undefined {
  if (read === of) return undefined
  const words = read === 0 ? `Read the documents of Unit ${unit}` : `Read the rest of the documents of Unit ${unit}`
  return { words, href, note: `${counted(of - read, 'document')} to read` }
}
