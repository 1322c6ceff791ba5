/** The tags of ASN.1 that certificates and signatures here are made of (X.690, 8.1.2). */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The tag of a part that has its place number instead of its kind, holding other parts. */
export function placeTag(place: number): number {
  return 0xa0 | place
}

/** One value in DER: tag, length, content. */
export function encode(kind: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([kind, ...lengthBytes(content.length)]), content])
}

function lengthBytes(length: number): number[] {
  if (length < 128) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

/** An object identifier such as `1.2.840.10045.4.3.2`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encode(tag.objectId, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80)
  return bytes
}

/** A value read from DER. `bytes` is the whole of it, `content` what stands after tag and length. */
export type DerValue = { tag: number; bytes: Buffer; content: Buffer }

/** What is no DER, or ends too early. */
export class BadDer extends Error {}

/** Reads the value at the beginning of some bytes; what follows it is left alone. Throws BadDer. */
export function decode(bytes: Buffer): DerValue {
  const [kind, first] = bytes
  if (kind === undefined || first === undefined || (kind & 0x1f) === 0x1f) throw new BadDer('No value')
  const more = first < 128 ? 0 : first & 0x7f
  if (first === 0x80 || more > 4 || bytes.length < 2 + more) throw new BadDer('No length')
  const length = more === 0 ? first : bytes.readUIntBE(2, more)
  const from = 2 + more
  if (bytes.length < from + length) throw new BadDer('Cut short')
  return { tag: kind, bytes: bytes.subarray(0, from + length), content: bytes.subarray(from, from + length) }
}

/** The values inside one, in order. Throws BadDer. */
export function inside(value: DerValue): DerValue[] {
  const values: DerValue[] = []
  for (let rest = value.content; rest.length > 0;) {
    const next = decode(rest)
    values.push(next)
    rest = rest.subarray(next.bytes.length)
  }
  return values
}
