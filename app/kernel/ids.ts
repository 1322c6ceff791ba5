const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Counts on through the whole life of the process; begins low, so that it does not come round. */
let made = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0

/**
 * A new time-ordered identifier (UUID version 7, RFC 9562 §5.7 and §6.2 method 1, a counter of 32 bits), lower case. `now` is
 * milliseconds since 1970. Within one process those of the same millisecond are in order too, also when others were made between.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  made += 1
  let rest = now
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = ((made >>> 28) & 0x0f) | 0x70
  bytes[7] = (made >>> 20) & 0xff
  bytes[8] = ((made >>> 14) & 0x3f) | 0x80
  bytes[9] = (made >>> 6) & 0xff
  bytes[10] = ((made & 0x3f) << 2) | ((bytes[10] ?? 0) & 0x03)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text from outside is an identifier of ours. Anything else in an address is "not found", never an error. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
