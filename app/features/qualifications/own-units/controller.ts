import type { Transaction } from 'kysely'
import { recordEventBy } from '../../../platform/audit/record.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn } from '../../frame/index.ts'
import { findRegistered, type Registered } from '../../practice/index.ts'
import type { QualificationsEvent } from '../events.ts'

/** Shows one of a learner's units first from now on: the home, the clients and the diary are measured against it. */
export async function chooseUnit(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const slug = ask.req.param('unit') ?? ''
  const { unit } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const registered = found(await findRegistered(tx, visit.centreId, visit.learnerId, slug === 'own' ? '' : slug))
    await keepChosen(tx, visit, registered)
    return registered
  })
  return goOn(ask, routes.home.at(), `Your pages are measured against Unit ${unit.number} (${unit.reference}) now. Your diary is the same for all units.`)
}

async function keepChosen(tx: Transaction<DB>, visit: LearnerVisit, { enrolment }: Registered): Promise<void> {
  const { centreId, learnerId, now } = visit
  await tx.updateTable('enrolment').set({ chosen_at: now.toString() }).where('centre_id', '=', centreId).where('id', '=', enrolment.id).execute()
  await recordEventBy(tx, visit, {
    stream: learnerId,
    kind: 'UnitChosen' satisfies QualificationsEvent,
    subject: { kind: 'enrolment', id: enrolment.id },
    data: { unit: enrolment.unit },
  })
}
