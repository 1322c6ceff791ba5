import { sql, type Kysely, type Transaction } from 'kysely'
import { recordEvent, type EventData } from '../audit/record.ts'
import { inCentre } from '../database/centre.ts'
import type { DB } from '../database/connect.ts'
import type { Sealed, Vault } from './vault.ts'

/** Something sealed that stands in a row, and the purpose it was sealed for. */
export type SealedRow = Sealed & { id: string; purpose: string }

/** A table that keeps something sealed. `findOld` locks what it finds: rows sealed with an older version than the one given. */
export type SealedPlace = {
  table: string
  findOld(tx: Transaction<DB>, centreId: string, version: number, limit: number): Promise<SealedRow[]>
  keep(tx: Transaction<DB>, centreId: string, before: SealedRow, after: Sealed, now: Temporal.Instant): Promise<void>
}

/** What changing a centre's key came to. */
export type Rotation = { centreId: string; version: number; resealed: Readonly<Record<string, number>>; destroyed: number }

/** What happens to the key of a centre's vault. */
export const vaultEvents = ['VaultKeyMade', 'VaultKeysDestroyed'] as const

const batch = 100

/**
 * Changes the key of a centre's vault while people go on working: a new version seals from now on, everything sealed with an older
 * one is opened and sealed anew in small transactions, then the older versions are destroyed. Broken off, it goes on where it was.
 */
export async function rotateCentreKey(
  database: Kysely<DB>,
  vault: Vault,
  places: readonly SealedPlace[],
  centreId: string,
  clock: () => Temporal.Instant,
): Promise<Rotation> {
  const version = await inCentre(database, centreId, (tx) => beginRotation(tx, vault, centreId, clock()))
  const resealed: Record<string, number> = {}
  for (const place of places) resealed[place.table] = await resealPlace(database, vault, place, centreId, version, clock)
  const destroyed = await inCentre(database, centreId, async (tx) => {
    const { rows } = await sql<{ gone: number }>`select destroy_old_vault_keys() as gone`.execute(tx)
    const gone = rows[0]?.gone ?? 0
    if (gone > 0) await recordVaultEvent(tx, centreId, 'VaultKeysDestroyed', clock(), { version, destroyed: gone })
    return gone
  })
  return { centreId, version, resealed, destroyed }
}

/** The version to go over to: a new one, or that of a change which was broken off. */
async function beginRotation(tx: Transaction<DB>, vault: Vault, centreId: string, now: Temporal.Instant): Promise<number> {
  // Two at once would both make a version.
  const rows = await tx.selectFrom('vault_key').select('version').where('centre_id', '=', centreId).orderBy('version', 'desc').forUpdate().execute()
  const [newest, older] = rows
  if (newest !== undefined && older !== undefined) return newest.version
  const version = await vault.addCentreKey(tx, centreId, now)
  await recordVaultEvent(tx, centreId, 'VaultKeyMade', now, { version })
  return version
}

async function resealPlace(database: Kysely<DB>, vault: Vault, place: SealedPlace, centreId: string, version: number, clock: () => Temporal.Instant) {
  let count = 0
  for (;;) {
    const done = await inCentre(database, centreId, async (tx) => {
      const rows = await place.findOld(tx, centreId, version, batch)
      for (const row of rows) {
        const plain = await vault.open(tx, centreId, row.purpose, row)
        await place.keep(tx, centreId, row, await vault.seal(tx, centreId, row.purpose, plain), clock())
      }
      return rows.length
    })
    count += done
    if (done < batch) return count
  }
}

async function recordVaultEvent(
  tx: Transaction<DB>,
  centreId: string,
  kind: (typeof vaultEvents)[number],
  at: Temporal.Instant,
  data: EventData,
): Promise<void> {
  await recordEvent(tx, { centreId, stream: centreId, at, actor: { kind: 'system' }, kind, subject: { kind: 'vault', id: centreId }, data })
}
