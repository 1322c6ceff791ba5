import type { Reader } from '../../platform/database/centre.ts'

/** A need as it is kept. */
export type Need = { id: string; clientId: string; statement: string; tool: string; identifiedOn: string; revision: number }

/** One need of a client of the learner. */
export async function findNeed(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Need | undefined> {
  return reader
    .selectFrom('need')
    .innerJoin('client', (join) => join.onRef('client.centre_id', '=', 'need.centre_id').onRef('client.id', '=', 'need.client_id'))
    .select(['need.id', 'need.client_id as clientId', 'need.statement', 'need.tool', 'need.identified_on as identifiedOn', 'need.revision'])
    .where('need.centre_id', '=', centreId)
    .where('client.learner_id', '=', learnerId)
    .where('need.id', '=', id)
    .executeTakeFirst()
}
