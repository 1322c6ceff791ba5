import { sql } from 'kysely'
import type { SealedPlace } from './rotation.ts'

type Columns = {
  table: string
  /** Names a row of its centre. */ id: string
  sealed: string
  /** What the row was sealed for, from its id. */ purpose: (id: string) => string
}

/** A table with one sealed column, beside `key_version`: how its rows are found and sealed anew when the vault's key changes. */
export function sealedColumn({ table, id, sealed, purpose }: Columns): SealedPlace {
  const [into, key, column] = [sql.table(table), sql.ref(id), sql.ref(sealed)]
  return {
    table,
    async findOld(tx, centreId, version, limit) {
      const { rows } = await sql<{ id: string; sealed: Uint8Array; keyVersion: number }>`
        select ${key} as id, ${column} as sealed, key_version as "keyVersion" from ${into}
        where centre_id = ${centreId} and key_version < ${version} limit ${limit} for update
      `.execute(tx)
      return rows.map((row) => ({ ...row, purpose: purpose(row.id) }))
    },
    async keep(tx, centreId, before, after) {
      await sql`
        update ${into} set ${column} = ${Buffer.from(after.sealed)}, key_version = ${after.keyVersion}
        where centre_id = ${centreId} and ${key} = ${before.id}
      `.execute(tx)
    },
  }
}
