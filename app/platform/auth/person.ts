import type { Transaction } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { DB } from '../database/connect.ts'
import { hashPassword } from './password.ts'

export type NewPerson = { name: string; email: string; password?: string }

/** An e-mail address as it is compared and kept: without spaces around it, in lower case. */
export function sameEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Makes somebody known to the installation and answers their id. Only people who proved their address by an invitation are made,
 * so it counts as verified. Throws when the address is taken: look with `findPersonByEmail` first.
 */
export async function createPerson(tx: Transaction<DB>, { name, email, password }: NewPerson, now: Temporal.Instant): Promise<string> {
  const id = newId(now.epochMilliseconds)
  const at = now.toString()
  await tx
    .insertInto('person')
    .values({ id, name, email: sameEmail(email), email_verified: true, created_at: at, updated_at: at })
    .execute()
  if (password !== undefined) await setPassword(tx, id, password, now)
  return id
}

/** The person with an e-mail address, if there is one. */
export async function findPersonByEmail(tx: Transaction<DB>, email: string): Promise<{ id: string; name: string } | undefined> {
  return tx.selectFrom('person').select(['id', 'name']).where('email', '=', sameEmail(email)).executeTakeFirst()
}

/** Sets the password of a person and ends every session they have: whoever knew the old one is out. */
export async function setPassword(tx: Transaction<DB>, personId: string, password: string, now: Temporal.Instant): Promise<void> {
  const hash = await hashPassword(password)
  const at = now.toString()
  await tx
    .insertInto('auth_account')
    .values({
      id: newId(now.epochMilliseconds),
      person_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: at }))
    .execute()
  await tx.deleteFrom('auth_session').where('person_id', '=', personId).execute()
}
