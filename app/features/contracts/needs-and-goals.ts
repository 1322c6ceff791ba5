import type { Reader } from '../../platform/database/centre.ts'

/** The goals of a client as far as a contract tells them. */
export async function findAgreedGoals(
  reader: Reader,
  centreId: string,
  clientId: string,
): Promise<{ statement: string; desiredOutcome: string; on: string }[]> {
  const rows = await reader
    .selectFrom('goal')
    .select(['statement', 'desired_outcome', 'agreed_on'])
    .where('centre_id', '=', centreId)
    .where('client_id', '=', clientId)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ statement: row.statement, desiredOutcome: row.desired_outcome, on: row.agreed_on }))
}

/** The days on which needs of a client were identified. */
export async function findNeedDays(reader: Reader, centreId: string, clientId: string): Promise<string[]> {
  const rows = await reader.selectFrom('need').select('identified_on').where('centre_id', '=', centreId).where('client_id', '=', clientId).execute()
  return rows.map((row) => row.identified_on)
}
