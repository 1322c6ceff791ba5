import { sign } from 'node:crypto'
import type { Signer } from '@libpdf/core'
import type { KeyPair } from './certificate.ts'

/** What a seal says of itself, beside whose it is. */
export type SealWords = { reason: string; location: string; at: Temporal.Instant }

/** Bytes that a seal takes beside its certificates, with plenty to spare. */
const roomBeside = 2500

/** Seals a PDF (PAdES B-B, ETSI EN 319 142-1): whoever opens it in a PDF reader sees that no byte was changed since. */
export async function sealPdf(pdf: Uint8Array, pair: KeyPair, { reason, location, at }: SealWords): Promise<Buffer> {
  // Loaded when it is first needed: it takes 33 MB.
  const { PDF } = await import('@libpdf/core')
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({
    signer: signerOf(pair),
    reason,
    location,
    signingTime: new Date(at.epochMilliseconds),
    fieldName: 'Seal',
    subFilter: 'ETSI.CAdES.detached',
    level: 'B-B',
    digestAlgorithm: 'SHA-256',
    estimatedSize: roomBeside + [pair.certificate, ...pair.chain].reduce((sum, one) => sum + one.raw.length, 0),
  })
  return Buffer.from(bytes)
}

function signerOf({ key, certificate, chain }: KeyPair): Signer {
  const isRsa = key.asymmetricKeyType === 'rsa'
  return {
    certificate: certificate.raw,
    certificateChain: chain.map((one) => one.raw),
    keyType: isRsa ? 'RSA' : 'EC',
    signatureAlgorithm: isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: (data) => Promise.resolve(sign('sha256', data, key)),
  }
}
