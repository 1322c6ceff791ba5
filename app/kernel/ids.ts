const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

let last = { now: 0, counter: 0 }

/**
 * A new time-ordered identifier (UUID version 7, RFC 9562 §5.7 and §6.2 method 1), lower case. `now` is milliseconds since
 * 1970. Within one process those of the same millisecond are in order too.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const counter = now === last.now ? (last.counter + 1) % 4096 : (bytes[7] ?? 0)
  last = { now, counter }
  let rest = now
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = (counter >> 8) | 0x70
  bytes[7] = counter & 0xff
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text from outside is an identifier of ours. Anything else in an address is "not found", never an error. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
