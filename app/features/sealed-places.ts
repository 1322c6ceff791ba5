import { sealedLetters } from '../platform/mail/mail.ts'
import type { Signing } from '../platform/signing/signing.ts'
import type { SealedPlace } from '../platform/vault/rotation.ts'
import { sealedIdentities } from './clients/index.ts'
import { sealedSignatures } from './contracts/index.ts'
import { sealedDocumentTexts } from './evidence/index.ts'
import { sealedNotes } from './private-notes/index.ts'
import { sealedSafeguardingNotes } from './safeguarding/index.ts'

/** Every table that keeps something sealed. A feature that seals adds its own here; a test compares it with the database. */
export function sealedPlaces(signing: Signing): readonly SealedPlace[] {
  return [sealedIdentities, sealedSignatures(signing), sealedDocumentTexts, sealedNotes, sealedSafeguardingNotes, sealedLetters]
}
