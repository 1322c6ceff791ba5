import type { Reader } from '../../../platform/database/centre.ts'

/** An organisation in which a learner has clients, under its alias. */
export type Organisation = { id: string; alias: string; revision: number }

function organisationsOf(reader: Reader, centreId: string, learnerId: string) {
  return reader.selectFrom('organisation').select(['id', 'alias', 'revision']).where('centre_id', '=', centreId).where('learner_id', '=', learnerId)
}

/** The organisations of a learner, by alias. */
export async function listOrganisations(reader: Reader, centreId: string, learnerId: string): Promise<Organisation[]> {
  return organisationsOf(reader, centreId, learnerId).orderBy('alias').execute()
}

/** One of them. Of anybody else's there is none. */
export async function findOrganisation(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Organisation | undefined> {
  return organisationsOf(reader, centreId, learnerId).where('id', '=', id).executeTakeFirst()
}

/** In which organisation each client of a learner works, by client; those in none are left out. */
export async function findPlaces(reader: Reader, centreId: string, learnerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('organisation_client as place')
    .innerJoin('organisation', (join) => join.onRef('organisation.centre_id', '=', 'place.centre_id').onRef('organisation.id', '=', 'place.organisation_id'))
    .select(['place.client_id', 'place.organisation_id'])
    .where('place.centre_id', '=', centreId)
    .where('organisation.learner_id', '=', learnerId)
    .execute()
  return new Map(rows.map((row) => [row.client_id, row.organisation_id]))
}

/** The clients of a learner who work in one organisation, by id. */
export async function findClientsIn(reader: Reader, centreId: string, learnerId: string, organisationId: string): Promise<string[]> {
  const places = await findPlaces(reader, centreId, learnerId)
  return Array.from(places).flatMap(([client, organisation]) => (organisation === organisationId ? [client] : []))
}
