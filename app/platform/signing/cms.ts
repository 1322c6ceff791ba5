import { X509Certificate } from 'node:crypto'
import { BadDer, decode, encode, inside, objectId, placeTag, tag, type DerValue } from './der.ts'

/** What a seal is made of: the certificates in it, what was signed beside the document’s own hash, and the signature over that. */
export type Cms = { certificates: X509Certificate[]; attributes: DerValue; signature: Buffer }

const mostCertificates = 10

const one = encode(tag.integer, Buffer.from([1]))
const sha256 = encode(tag.sequence, objectId('2.16.840.1.101.3.4.2.1'))
const methods = [encode(tag.sequence, objectId('1.2.840.10045.4.3.2')), encode(tag.sequence, objectId('1.2.840.113549.1.1.11'))]

/** Reads a seal (RFC 5652, SignedData with one signer). Throws BadDer for what is none. */
export function readCms(bytes: Buffer): Cms {
  const wrapped = inside(decode(bytes))[1]
  const parts = inside(part(inside(part(wrapped))[0]))
  const certificates = parts.find((value) => value.tag === placeTag(0))
  const signer = inside(part(inside(part(parts.at(-1)))[0]))
  return {
    certificates: few(inside(part(certificates))).map((value) => new X509Certificate(value.bytes)),
    attributes: part(signer.find((value) => value.tag === placeTag(0))),
    signature: part(signer.find((value) => value.tag === tag.octetString)).content,
  }
}

/** Whether a seal is written as ours are, to the byte: so not even what carries no meaning in it can be changed unseen. */
export function isWrittenAsOurs(bytes: Buffer, cms: Cms, signer: X509Certificate): boolean {
  return methods.some((method) => write(cms, signer, method).equals(bytes))
}

function write({ certificates, attributes, signature }: Cms, signer: X509Certificate, method: Buffer): Buffer {
  const [, serial, , issuer] = inside(part(inside(decode(signer.raw))[0]))
  const who = encode(tag.sequence, part(issuer).bytes, part(serial).bytes)
  const signed = encode(tag.sequence, one, who, sha256, attributes.bytes, method, encode(tag.octetString, signature))
  const content = encode(tag.sequence, objectId('1.2.840.113549.1.7.1'))
  const kept = encode(placeTag(0), ...certificates.map((certificate) => certificate.raw))
  const data = encode(tag.sequence, one, encode(tag.set, sha256), content, kept, encode(tag.set, signed))
  return encode(tag.sequence, objectId('1.2.840.113549.1.7.2'), encode(placeTag(0), data))
}

/** A certificate and those above it. Each one is tried, so whoever sends thousands is not answered at length. */
function few(values: DerValue[]): DerValue[] {
  if (values.length > mostCertificates) throw new BadDer('Too many certificates')
  return values
}

function part(value: DerValue | undefined): DerValue {
  if (value === undefined) throw new BadDer('A part is missing')
  return value
}
