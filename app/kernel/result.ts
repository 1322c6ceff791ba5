/** What an action answers: a value, or a problem that the page turns into words. Bugs and outages are thrown instead. */
export type Result<Value, Problem extends { kind: string }> = { ok: true; value: Value } | { ok: false; problem: Problem }

/** A good answer. */
export function good<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A rule said no. */
export function refused<Problem extends { kind: string }>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}

/** Fails to compile when a switch leaves a case out; throws if one arrives all the same. */
export function unreachable(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`)
}
