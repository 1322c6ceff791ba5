import { sql, type Transaction } from 'kysely'
import type { KeptPerson } from '../../confidentiality/place.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { identityFields } from './schema.ts'

type Sealed = { subject_id: string; sealed: Uint8Array; key_version: number; alias: string }

/**
 * Everybody whom a learner keeps in confidence, each under their alias, for finding them where they must not stand (R107).
 * They are compared and forgotten: never shown, logged or sent, so nobody opens an identity by it; the caller writes down that they were compared.
 */
export async function findKeptPeople(tx: Transaction<DB>, vault: Vault, centreId: string, learnerId: string): Promise<KeptPerson[]> {
  const { rows } = await sql<Sealed>`
    select i.subject_id, i.sealed, i.key_version, coalesce(c.alias, s.alias, o.alias, k.alias, 'somebody') as alias
    from identity i
    left join client c on c.centre_id = i.centre_id and c.id = i.subject_id
    left join stakeholder s on s.centre_id = i.centre_id and s.id = i.subject_id
    left join outside_supervisor o on o.centre_id = i.centre_id and o.id = i.subject_id
    left join colleague k on k.centre_id = i.centre_id and k.id = i.subject_id
    where i.centre_id = ${centreId} and i.learner_id = ${learnerId}
    order by i.id
  `.execute(tx)
  const people: KeptPerson[] = []
  for (const { subject_id, sealed, key_version, alias } of rows) {
    const plain = await vault.open(tx, centreId, `identity:${subject_id}`, { sealed, keyVersion: key_version })
    const { name, email, phone, employer } = identityFields.partial({ email: true }).loose().parse(JSON.parse(plain))
    people.push({ alias, name, email, phone, employer })
  }
  return people
}
