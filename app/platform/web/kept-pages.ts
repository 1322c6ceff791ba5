/** Values that stay in this process’s memory until newer ones of their place come or the room is needed. */
export type Kept<Value> = {
  find: (place: string, stamp: string) => Value | undefined
  keep: (place: string, stamp: string, value: Value, bytes: number) => void
  readonly bytes: number
}

/**
 * Room for so many bytes of drawn pages, or of what else is made from a record. `place` says whose it is and which; `stamp` says
 * everything that it was made from. It is found only under the very stamp that it was made from; one place holds one, and those
 * looked at longest ago go first. What is larger than a sixteenth of the room is not kept.
 */
export function roomFor<Value>(mostBytes: number): Kept<Value> {
  const held = new Map<string, { stamp: string; value: Value; bytes: number }>()
  let total = 0

  function forget(place: string): void {
    total -= held.get(place)?.bytes ?? 0
    held.delete(place)
  }

  function makeRoom(bytes: number): void {
    // A Map goes through its keys in the order they were set: the first one was looked at longest ago.
    for (const place of held.keys()) {
      if (total + bytes <= mostBytes) return
      forget(place)
    }
  }

  return {
    find(place, stamp) {
      const one = held.get(place)
      if (one === undefined || one.stamp !== stamp) return undefined
      held.delete(place)
      held.set(place, one)
      return one.value
    },
    keep(place, stamp, value, bytes) {
      forget(place)
      if (bytes > mostBytes / 16) return
      makeRoom(bytes)
      held.set(place, { stamp, value, bytes })
      total += bytes
    },
    get bytes() {
      return total
    },
  }
}
