import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { notOwnAddress } from '../../clients/index.ts'
import { goOn } from '../../frame/index.ts'
import type { Supervisor } from '../queries.ts'
import { outsideFields } from '../schema.ts'
import { findSupervisors, nameOutsideSupervisor, suggestedAlias } from '../supervisors.ts'
import { answerOutsideForm } from './page.tsx'

/** The form in which a supervisor from outside is named. It keeps no drafts: a real name is written to the vault alone. */
export async function showOutsideForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const supervisors = await inCentre(ask.var.house.database, visit.centreId, (tx) => findSupervisors(tx, visit))
  return answerOutsideForm(ask, { values: { alias: suggestedAlias(supervisors) }, named: outsideOf(supervisors) })
}

function outsideOf(supervisors: readonly Supervisor[]): { id: string; alias: string }[] {
  return supervisors.flatMap((one) => (one.kind === 'outside' ? [{ id: one.id, alias: one.alias }] : []))
}

/** Names them, and goes on to the log. */
export async function keepOutsideSupervisor(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = notOwnAddress(parseForm(outsideFields, typed), typed, visit)
  if (!parsed.ok) return answerOutsideForm(ask, { values: parsed.typed, problems: parsed.problems }, 422)
  const { database, vault } = ask.var.house
  const named = await inCentre(database, visit.centreId, (tx) => nameOutsideSupervisor(tx, vault, visit, parsed.value))
  if (!named.ok) return answerOutsideForm(ask, { values: typed, problems: { alias: 'You call another supervisor so already: choose another alias' } }, 422)
  return goOn(
    ask,
    routes.newSupervision.at({ with: `outside:${named.value.id}` }),
    `${parsed.value.alias} can now be chosen. Their name and address are sealed.`,
  )
}
