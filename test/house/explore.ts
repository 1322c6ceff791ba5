/** What can be done to a thing: each act answers the things that may come of it, or none when it is refused. */
export type Acts<Thing> = Readonly<Record<string, (thing: Thing) => readonly Thing[]>>

/** Where a walk came by: the states seen, and every change of state as `from --> to: act`, each once, in order of their text. */
export type Explored = { states: string[]; changes: string[] }

const enough = 5000

/** Does everything that can be done to a thing, and to what comes of it, until nothing new comes. */
export function explore<Thing>(start: Thing, stateOf: (thing: Thing) => string, acts: Acts<Thing>): Explored {
  const seen = new Map([[JSON.stringify(start), start]])
  const states = new Set([stateOf(start)])
  const changes = new Set<string>()
  for (const thing of seen.values()) {
    const from = stateOf(thing)
    for (const [act, done] of Object.entries(acts))
      for (const next of done(thing)) {
        const to = stateOf(next)
        states.add(to)
        if (to !== from) changes.add(`${from} --> ${to}: ${act}`)
        seen.set(JSON.stringify(next), next)
        if (seen.size > enough) throw new Error('There is no end to what can be done')
      }
  }
  return { states: [...states].toSorted(inOrder), changes: [...changes].toSorted(inOrder) }
}

export function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1
}
