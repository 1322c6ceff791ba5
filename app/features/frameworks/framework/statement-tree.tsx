import type { Statement } from '../../../framework/framework.ts'
import { Outline, type OutlineEntry } from '../../../ui/outline/outline.tsx'

const mostShown = 1_000

/** A framework as nested lists, each statement with its code and its notes; of a very large one, the beginning. */
export function StatementTree({ statements }: { statements: readonly Statement[] }) {
  const room = { left: mostShown }
  const entries = entriesOf(statements, room)
  return (
    <>
      <Outline entries={entries} />
      {room.left < 0 && <p class="quiet">These are the first {mostShown.toLocaleString('en-GB')} statements. A file has all of them.</p>}
    </>
  )
}

function entriesOf(statements: readonly Statement[], room: { left: number }): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const { code, statement, notes, language, children } of statements) {
    room.left -= 1
    if (room.left < 0) break
    entries.push({ code, words: statement, notes, language, below: entriesOf(children, room) })
  }
  return entries
}
