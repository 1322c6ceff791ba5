import type { Reader } from '../../platform/database/centre.ts'

/** The hash of a person's password, if they have chosen one. */
export async function findPasswordHash(reader: Reader, personId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('auth_account')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}
