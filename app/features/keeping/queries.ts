import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import { listSpecifications } from '../catalogue/index.ts'
import { keepingOf, usualYears, type Keeping } from './rules.ts'

/** The centre's own rule. Revision 0: it has never said, and the usual one holds. */
export type OwnRule = { years: number; contact: string; revision: number }

/** The rule of a centre about keeping records. */
export async function findOwnRule(reader: Reader, centreId: string): Promise<OwnRule> {
  const row = await reader.selectFrom('keeping_rule').select(['years', 'contact', 'revision']).where('centre_id', '=', centreId).executeTakeFirst()
  return row ?? { years: usualYears, contact: '', revision: 0 }
}

/** For how long the record of a learner is kept: by the centre's rule, and by the awarding organisations that they are registered with. */
export async function findKeeping(reader: Reader, centreId: string, learnerId: string): Promise<Keeping> {
  return keepingOf(await findOwnRule(reader, centreId), await findOrganisations(reader, centreId, learnerId))
}

/** The awarding organisations that a learner is registered with; without one, those that any learner of the centre is registered with. */
export async function findOrganisations(reader: Reader, centreId: string, learnerId?: string): Promise<string[]> {
  const { rows } = await sql<{ specification: string }>`
    select specification from enrolment where centre_id = ${centreId} and (${learnerId ?? null}::uuid is null or learner_id = ${learnerId ?? null})
    union
    select specification from registration where centre_id = ${centreId} and (${learnerId ?? null}::uuid is null or learner_id = ${learnerId ?? null})
  `.execute(reader)
  const ids = new Set(rows.map(({ specification }) => specification))
  const specifications = await listSpecifications(reader, centreId)
  return [...new Set(specifications.filter(({ id }) => ids.has(id)).map(({ awardingOrganisation }) => awardingOrganisation))].toSorted((one, other) =>
    one.localeCompare(other, 'en'),
  )
}
