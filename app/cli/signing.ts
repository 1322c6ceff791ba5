import type { X509Certificate } from 'node:crypto'
import type { Kysely } from 'kysely'
import { systemClock } from '../kernel/dates.ts'
import { connect, type DB } from '../platform/database/connect.ts'
import { openSigning, type Signing } from '../platform/signing/signing.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `signing certificate|rotate

Shows the certificate with which documents are sealed, or makes a new key that seals from now on.

  certificate    print the certificates, newest first, as PEM: for whoever wants their PDF reader to know the seal
  rotate         make a new key; what the ones before have sealed can still be checked

A key of your own, bought from an authority, is given by COACHFOLIO_SIGNING_KEY and COACHFOLIO_SIGNING_CERTIFICATE (both PEM).
Exit codes: 0 done; 2 the call is bad, or the key comes from the environment and cannot be rotated here.`

/** `coachfolio signing`: 0 when it was done, 2 when the call is bad. */
export async function run(args: string[], io: Io): Promise<number> {
  const [action, ...more] = args
  if ((action !== 'certificate' && action !== 'rotate') || more.length > 0) {
    io.err(`Expected "signing certificate" or "signing rotate".\n\n${help}`)
    return 2
  }
  io.out(await withSigning(action === 'rotate' ? rotate : certificates))
  return 0
}

async function withSigning(work: (signing: Signing, database: Kysely<DB>) => Promise<string>): Promise<string> {
  return withOwnerUrl(async (ownerUrl, _migrated, { masterKey, baseUrl, signingKey }) => {
    const database = connect(ownerUrl, 2)
    try {
      return await work(await openSigning({ database, masterKey, name: new URL(baseUrl).hostname, clock: systemClock, own: signingKey }), database)
    } finally {
      await database.destroy()
    }
  })
}

async function certificates(signing: Signing, database: Kysely<DB>): Promise<string> {
  return (await signing.certificates(database)).toReversed().map(inWords).join('\n')
}

async function rotate(signing: Signing): Promise<string> {
  return `From now on documents are sealed with this key:\n${inWords(await signing.rotate())}`
}

function inWords(certificate: X509Certificate): string {
  return `${certificate.subject.replaceAll('\n', ', ')}, until ${certificate.validTo}, SHA-256 ${certificate.fingerprint256}\n${certificate.toString()}`
}
