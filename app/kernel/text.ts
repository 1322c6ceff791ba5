/** Minutes as hours with one decimal, never rounded up: 1079 is "17.9". */
export function hours(minutes: number): string {
  const tenths = Math.floor(minutes / 6)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

/** "1 client", "2 clients" */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Client A", "Client A and Client B", "Client A, Client B and Client C" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Minutes in words: "45 min", "1 h", "1 h 30 min". */
export function duration(minutes: number): string {
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

/** Words read in a minute by somebody who reads every one of them, on a phone. */
const wordsAMinute = 200

/** How many whole minutes it takes to read some texts, at 200 words a minute; at least one. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g) ?? []).length, 0)
  return Math.max(1, Math.ceil(words / wordsAMinute))
}
