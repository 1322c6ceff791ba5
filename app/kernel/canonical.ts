/**
 * JSON text in which the same content is always the same text: keys in order, nothing undefined, no spaces (after RFC 8785,
 * for the plain strings, whole numbers, booleans, lists and objects that we sign and freeze).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, held]) => held !== undefined)
    const ordered = fields.toSorted(([left], [right]) => (left < right ? -1 : 1))
    return `{${ordered.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
