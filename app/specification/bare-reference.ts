/** A reference or an id without its strokes, hyphens and case: `H/617/2907` and `h6172907` are the same one. */
export function bareReference(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase()
}
