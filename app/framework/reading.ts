import type { Format, Framework } from './framework.ts'

/** Why a file is refused: where in it, and what is to be put right. */
export type Problem = { readonly where: string; readonly words: string }

/** Something that a format says and that has no place where it goes: what, how often, and where first. */
export type Lost = { readonly what: string; readonly times: number; readonly first: string }

export type ReadFramework =
  | { readonly ok: true; readonly format: Format; readonly layout: string; readonly framework: Framework; readonly lost: readonly Lost[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A framework written in a format, and what had no place in it. */
export type Written = { readonly text: string; readonly lost: readonly Lost[] }

/** Collects what cannot be kept, the same thing once, in the order it was met. */
export type Losses = { add: (what: string, where: string) => void; all: () => Lost[] }

export function collectLosses(): Losses {
  const found = new Map<string, Lost>()
  return {
    add(what, where) {
      const before = found.get(what)
      found.set(what, before === undefined ? { what, times: 1, first: where } : { ...before, times: before.times + 1 })
    },
    all: () => [...found.values()],
  }
}

const mostProblems = 20

/** Refuses a file for its first problems: more of them help nobody. */
export function refuseFile(problems: readonly Problem[]): { ok: false; problems: Problem[] } {
  const rest = problems.length - mostProblems
  const more = rest > 0 ? [{ where: 'The file', words: `has ${rest} more problems like these` }] : []
  return { ok: false, problems: [...problems.slice(0, mostProblems), ...more] }
}

/** A problem as one line. */
export function problemLine({ where, words }: Problem): string {
  return `${where}: ${words}`
}

/** What could not be kept, as one line. */
export function lostLine({ what, times, first }: Lost): string {
  return times === 1 ? `${what} (${first})` : `${what} (${times} times, first: ${first})`
}
