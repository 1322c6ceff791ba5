import { inCentre } from '../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../platform/web/house.ts'
import { brokenCharacter } from '../../ui/form/normalise.ts'
import { listSpecifications } from './catalogue.ts'
import { entriesOf, type Entries } from './entries.ts'

/** Everything in the catalogue of the visitor's centre. */
export async function openEntries(ask: Ask): Promise<Entries> {
  const { centreId } = memberOf(ask)
  return entriesOf(await inCentre(ask.var.house.database, centreId, (tx) => listSpecifications(tx, centreId)))
}

/** A parameter of the address as a short text; nothing where it holds what is no text. */
export function askedFor(ask: Ask, name: string): string {
  const text = ask.req.query(name) ?? ''
  return brokenCharacter(text) === undefined ? text.trim().slice(0, 200) : ''
}
