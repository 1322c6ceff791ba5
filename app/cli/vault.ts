import { sealedPlaces } from '../features/sealed-places.ts'
import { systemClock } from '../kernel/dates.ts'
import { counted, listed } from '../kernel/text.ts'
import { findCentreIds } from '../platform/database/centre.ts'
import { connect } from '../platform/database/connect.ts'
import { openSigning } from '../platform/signing/signing.ts'
import { rotateCentreKey, type Rotation } from '../platform/vault/rotation.ts'
import { createVault } from '../platform/vault/vault.ts'
import type { Config } from '../config.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `vault rotate [--json]

Changes the key of every centre's vault: seals everything anew under a new key, then destroys the old one.

  --json    print for each centre what was sealed anew as JSON

People can go on working meanwhile. Broken off, it goes on where it was when it is called again. Keep the backups in mind: an
older backup is opened by the older key that stands in it, under the same master key.
Exit codes: 0 done; 2 the call is bad.`

/** `coachfolio vault rotate`: 0 when every centre's key was changed. */
export async function run(args: string[], io: Io): Promise<number> {
  const [action, ...options] = args
  if (action !== 'rotate' || options.some((option) => option !== '--json')) {
    io.err(`Expected "vault rotate".\n\n${help}`)
    return 2
  }
  const rotated = await withOwnerUrl((ownerUrl, _migrated, config) => rotateAll(ownerUrl, config))
  io.out(options.includes('--json') ? JSON.stringify({ centres: rotated }, null, 2) : inWords(rotated))
  return 0
}

async function rotateAll(ownerUrl: string, { masterKey, baseUrl, signingKey: own }: Config): Promise<Rotation[]> {
  const database = connect(ownerUrl, 2)
  try {
    const signing = await openSigning({ database, masterKey, name: new URL(baseUrl).hostname, clock: systemClock, own })
    const rotated: Rotation[] = []
    for (const centreId of await findCentreIds(database)) {
      rotated.push(await rotateCentreKey(database, createVault(masterKey), sealedPlaces(signing), centreId, systemClock))
    }
    return rotated
  } finally {
    await database.destroy()
  }
}

const called: Readonly<Record<string, string>> = {
  identity: 'identity',
  mail_message: 'letter',
  contract_answer: 'signature',
  evidence_document: 'document',
  private_note: 'private note',
  safeguarding_note: 'safeguarding note',
}

function inWords(rotated: readonly Rotation[]): string {
  if (rotated.length === 0) return 'There is no centre yet.'
  return rotated.map(centreInWords).join('\n')
}

function centreInWords({ centreId, version, resealed, destroyed }: Rotation): string {
  const what = Object.entries(resealed).map(([table, count]) => counted(count, called[table] ?? `row of ${table}`, many(called[table], table)))
  return `Centre ${centreId}: ${listed(what)} sealed anew under key ${version}; ${counted(destroyed, 'old key')} destroyed.`
}

function many(one: string | undefined, table: string): string {
  if (one === undefined) return `rows of ${table}`
  return one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`
}
