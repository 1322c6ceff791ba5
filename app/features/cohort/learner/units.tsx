import type { Reader } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { getUnit, unitSlug } from '../../catalogue/index.ts'
import { findEnrolments } from '../../practice/index.ts'

/** The units that a learner is on. */
export async function findLearnerUnits(reader: Reader, centreId: string, learnerId: string): Promise<Unit[]> {
  const units: Unit[] = []
  for (const { specification, unit } of await findEnrolments(reader, centreId, learnerId)) units.push(await getUnit(reader, centreId, specification, unit))
  return units.toSorted((one, other) => one.number.localeCompare(other.number, 'en-GB', { numeric: true }))
}

/** From one unit of a learner to another; nothing where there is one only. Two of one number are told apart by their references. */
export function UnitTabs({ units, current, learnerId }: { units: readonly Unit[]; current: string; learnerId: string }) {
  if (units.length < 2) return <></>
  const twice = (number: string) => units.filter((unit) => unit.number === number).length > 1
  const tabs = units.map(({ number, reference }) => ({
    label: twice(number) ? `Unit ${number} (${reference})` : `Unit ${number}`,
    href: routes.learner.at({ learner: learnerId }, { unit: unitSlug(reference) }),
    current: reference === current,
  }))
  return <Tabs label="Units of this learner" tabs={tabs} />
}
