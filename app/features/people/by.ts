import { memberOf, type Ask, type MemberVisit } from '../../platform/web/house.ts'
import type { By } from './events.ts'

/** The administrator asking, as the author of what is done. */
export function administratorOf(ask: Ask): MemberVisit & { by: By } {
  const visit = memberOf(ask)
  return { ...visit, by: { centreId: visit.centreId, actor: { kind: 'person', id: visit.personId }, now: visit.now } }
}
