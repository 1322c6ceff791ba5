const rounds: readonly ((b: number, c: number, d: number) => number)[] = [
  (b, c, d) => (b & c) | (~b & d),
  (b, c, d) => b ^ c ^ d,
  (b, c, d) => (b & c) | (b & d) | (c & d),
  (b, c, d) => b ^ c ^ d,
]
const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6]

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 4, bytes.length * 8)
  return view
}

/** SHA-1 (RFC 3174), which version 5 of UUIDs is made with. It hides nothing and proves nothing. */
function sha1(bytes: Uint8Array): DataView {
  const view = padded(bytes)
  const sum = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const words = new Int32Array(80)
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4)
    for (let at = 16; at < 80; at += 1) {
      words[at] = turned((words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0), 1)
    }
    addBlock(sum, words)
  }
  const digest = new DataView(new ArrayBuffer(20))
  for (const [at, word] of sum.entries()) digest.setUint32(at * 4, word >>> 0)
  return digest
}

function addBlock(sum: number[], words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = sum
  for (let at = 0; at < 80; at += 1) {
    const round = Math.floor(at / 20)
    const mixed = rounds[round]?.(b, c, d) ?? 0
    const next = (turned(a, 5) + mixed + e + (constants[round] ?? 0) + (words[at] ?? 0)) | 0
    e = d
    d = c
    c = turned(b, 30)
    b = a
    a = next
  }
  for (const [at, word] of [a, b, c, d, e].entries()) sum[at] = ((sum[at] ?? 0) + word) | 0
}

function bytesOf(id: string): Uint8Array {
  const hex = id.replaceAll('-', '')
  return Uint8Array.from({ length: 16 }, (_byte, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}

/** The identifier that belongs to a name within a namespace (itself an identifier): always the same one. UUID version 5, RFC 9562 §5.5. */
export function nameId(namespace: string, name: string): string {
  const text = new TextEncoder().encode(name)
  const input = new Uint8Array(16 + text.length)
  input.set(bytesOf(namespace))
  input.set(text, 16)
  const digest = sha1(input)
  digest.setUint8(6, (digest.getUint8(6) & 0x0f) | 0x50)
  digest.setUint8(8, (digest.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from({ length: 16 }, (_byte, at) => digest.getUint8(at).toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
