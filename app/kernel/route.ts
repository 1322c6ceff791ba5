type Params<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Query = Readonly<Record<string, string | undefined>>

/** An address: its pattern for the router, and `at` to write a link to it. */
export type Route<Pattern extends string = string> = {
  readonly pattern: Pattern
  at(...filled: [Params<Pattern>] extends [never] ? [query?: Query] : [params: Readonly<Record<Params<Pattern>, string>>, query?: Query]): string
}

/** Describes an address by its pattern, for instance `/clients/:client`. */
export function route<Pattern extends string>(pattern: Pattern): Route<Pattern> {
  // Every other piece is the name of a parameter.
  const [first = '', ...pieces] = pattern.split(/:(\w+)/)
  return {
    pattern,
    at(...filled: readonly unknown[]) {
      const [params, query] = (pieces.length === 0 ? [{}, filled[0]] : filled) as [Record<string, string>, Query | undefined]
      let path = first
      for (let at = 0; at < pieces.length; at += 2) path += encodeURIComponent(params[pieces[at] ?? ''] ?? '') + (pieces[at + 1] ?? '')
      return query === undefined ? path : withQuery(path, query)
    },
  }
}

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}
