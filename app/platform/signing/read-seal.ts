import { createHash, verify, type X509Certificate } from 'node:crypto'
import { isWrittenAsOurs, readCms } from './cms.ts'
import { BadDer, decode, encode, inside, objectId, tag, type DerValue } from './der.ts'

/** What the seal of a document turned out to be. `at` is the time that the seal states. */
export type Seal =
  | { kind: 'whole'; certificate: X509Certificate; at: Temporal.Instant | undefined }
  | { kind: 'altered' }
  | { kind: 'foreign'; certificate: X509Certificate }
  | { kind: 'none' }

/** Only the last seal of a document covers all of it. Each one tried reads the whole file, and anybody may send one. */
const mostTried = 3

const messageDigest = objectId('1.2.840.113549.1.9.4')
const statedTime = objectId('1.2.840.113549.1.9.5')

/**
 * Checks the seal of a PDF (ISO 32000-1, 12.8.1; RFC 5652, 5.4): it covers the file from its first byte to its last, every byte is
 * the one that was sealed, and one of `known` certificates made it. A seal that holds but is nobody’s known is "foreign".
 */
export function readSeal(pdf: Buffer, known: readonly X509Certificate[]): Seal {
  const ranges = findRanges(pdf)
  if (ranges.length === 0) return { kind: 'none' }
  const covering = ranges
    .filter(([, first, second, length]) => second + length === pdf.length && pdf[first] === 0x3c && pdf[second - 1] === 0x3e)
    .slice(-mostTried)
  for (const [, first, second] of covering) {
    const digest = createHash('sha256').update(pdf.subarray(0, first)).update(pdf.subarray(second)).digest()
    const seal = checkSafely(pdf.toString('latin1', first + 1, second - 1), digest, known)
    if (seal !== undefined) return seal
  }
  return { kind: 'altered' }
}

type Range = readonly [number, number, number, number]

/** The parts of the file that a seal says it covers: from the beginning to the seal, and from behind it to the end. */
function findRanges(pdf: Buffer): Range[] {
  const found = pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)
  return Array.from(found, ([, ...numbers]): Range => {
    const [start = 0, first = 0, second = 0, length = 0] = numbers.map(Number)
    return [start, first, second, length]
  }).filter(([start, first, second]) => start === 0 && first < second)
}

function checkSafely(hex: string, digest: Buffer, known: readonly X509Certificate[]): Seal | undefined {
  const room = Buffer.from(hex, 'hex')
  const written = [room.toString('hex'), room.toString('hex').toUpperCase()]
  try {
    const cms = decode(room).bytes
    // The room that the seal left free is not covered by it: nothing may be hidden there.
    const isFilledUp = written.includes(hex) && room.subarray(cms.length).every((byte) => byte === 0)
    return isFilledUp ? check(cms, digest, known) : undefined
  } catch (error) {
    // Whatever cannot be read is no seal of ours; node names what its own parser refuses.
    if (error instanceof BadDer || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

function check(bytes: Buffer, digest: Buffer, known: readonly X509Certificate[]): Seal | undefined {
  const read = readCms(bytes)
  const { certificates, attributes, signature } = read
  const stated = attributeOf(attributes, messageDigest)
  if (stated === undefined || !stated.content.equals(digest)) return undefined
  // Signed is the set itself, under its own tag (RFC 5652, 5.4).
  const signed = encode(tag.set, attributes.content)
  const certificate = certificates.find((one) => verify('sha256', signed, one.publicKey, signature))
  if (certificate === undefined || !isWrittenAsOurs(bytes, read, certificate)) return undefined
  const own = known.some((one) => one.fingerprint256 === certificate.fingerprint256)
  return own ? { kind: 'whole', certificate, at: timeIn(attributeOf(attributes, statedTime)) } : { kind: 'foreign', certificate }
}

function attributeOf(attributes: DerValue, id: Buffer): DerValue | undefined {
  for (const attribute of inside(attributes)) {
    const [name, values] = inside(attribute)
    if (name !== undefined && values !== undefined && name.bytes.equals(id)) return inside(values)[0]
  }
  return undefined
}

function timeIn(value: DerValue | undefined): Temporal.Instant | undefined {
  const text = value?.content.toString('latin1') ?? ''
  const parts = /^(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(value?.tag === tag.utcTime ? `20${text}` : text)
  if (parts === null) return undefined
  const [, century, year, month, day, hour, minute, second] = parts
  return Temporal.Instant.from(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
