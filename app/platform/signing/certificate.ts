import { createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { encode, objectId, placeTag, tag } from './der.ts'

/** A private key with the certificate that says whose it is. */
export type KeyPair = { key: KeyObject; certificate: X509Certificate; chain: readonly X509Certificate[] }

const ecdsaWithSha256 = encode(tag.sequence, objectId('1.2.840.10045.4.3.2'))
const years = 10

/**
 * A new P-256 key pair whose certificate it signs itself (RFC 5280): good for signatures that are not to be denied, and for
 * nothing else. `name` is the one that a reader of sealed documents sees.
 */
export function makeKeyPair(name: string, now: Temporal.Instant): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = distinguishedName(name)
  const until = now.toZonedDateTimeISO('UTC').add({ years }).toInstant()
  const content = encode(
    tag.sequence,
    encode(placeTag(0), encode(tag.integer, Buffer.from([2]))),
    encode(tag.integer, serialNumber()),
    ecdsaWithSha256,
    subject,
    encode(tag.sequence, time(now), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    encode(placeTag(3), encode(tag.sequence, ...extensions())),
  )
  const signature = sign('sha256', content, privateKey)
  const certificate = encode(tag.sequence, content, ecdsaWithSha256, encode(tag.bitString, Buffer.from([0]), signature))
  return { key: privateKey, certificate: new X509Certificate(certificate), chain: [] }
}

/** Reads a key and its certificates from PEM; the first certificate is the key’s own. Throws with words for whoever set them. */
export function readKeyPair(keyPem: string, certificatesPem: string): KeyPair {
  const texts = certificatesPem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  const [certificate, ...chain] = texts.map((text) => new X509Certificate(text))
  if (certificate === undefined) throw new Error('There is no certificate in it')
  const key = createPrivateKey(keyPem)
  if (!certificate.checkPrivateKey(key)) throw new Error('The certificate does not belong to the key')
  if (key.asymmetricKeyType !== 'ec' && key.asymmetricKeyType !== 'rsa') throw new Error('The key is neither RSA nor ECDSA')
  return { key, certificate, chain }
}

function distinguishedName(name: string): Buffer {
  const part = (id: string, text: string) => encode(tag.set, encode(tag.sequence, objectId(id), encode(tag.utf8, Buffer.from(text))))
  return encode(tag.sequence, part('2.5.4.10', 'Coachfolio'), part('2.5.4.3', name.slice(0, 64)))
}

/** Positive and never with a leading zero, as DER wants it. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes
}

/** Until 2049 with two digits of the year, from then on with four (RFC 5280, 4.1.2.5). */
function time(at: Temporal.Instant): Buffer {
  const text = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/g, '')
  return at.toZonedDateTimeISO('UTC').year < 2050 ? encode(tag.utcTime, Buffer.from(text.slice(2))) : encode(tag.generalizedTime, Buffer.from(text))
}

function extensions(): Buffer[] {
  const critical = encode(tag.boolean, Buffer.from([0xff]))
  const extension = (id: string, value: Buffer) => encode(tag.sequence, objectId(id), critical, encode(tag.octetString, value))
  const signatureAndNoDenial = encode(tag.bitString, Buffer.from([6, 0xc0]))
  return [extension('2.5.29.19', encode(tag.sequence)), extension('2.5.29.15', signatureAndNoDenial)]
}
