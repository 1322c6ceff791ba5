/** Names under which the server keeps parsed statements, one for each text, the same on every connection. */
export type StatementNames = { nameFor: (text: string) => { name: string } | undefined }

const mostNames = 400

/**
 * Gives a statement a name when it comes the second time: what is asked once need not be kept by the server. Lists of varying
 * length make ever new texts, so there are names for so many texts only; what comes later goes without.
 */
export function statementNames(most: number = mostNames): StatementNames {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return {
    nameFor(text) {
      const known = names.get(text)
      if (known !== undefined) return { name: known }
      if (names.size >= most) return undefined
      if (seenOnce.delete(text)) {
        const name = `s${names.size}`
        names.set(text, name)
        return { name }
      }
      // Those waiting for a second time are let go together, so that they cannot pile up either.
      if (seenOnce.size >= most) seenOnce.clear()
      seenOnce.add(text)
      return undefined
    },
  }
}
