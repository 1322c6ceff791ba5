import type { FactChange, ListChange } from '../../../specification/compare-criteria.ts'
import { Compared, ComparedTexts } from '../../../ui/compared-text/compared.tsx'

/** What the two sides are called. */
export type Of = readonly [one: string, other: string]

/** Facts and lists that differ, side by side. */
export function Changes({ of, facts, lists }: { of: Of; facts: readonly FactChange[]; lists: readonly ListChange[] }) {
  return (
    <>
      {facts.map(({ name, one, other }) => (
        <ComparedTexts name={name} of={of} one={one} other={other} />
      ))}
      {lists.map(({ name, removed, added }) => (
        <Compared name={name} of={of} one={<OnlyHere lines={removed} />} other={<OnlyHere lines={added} />} />
      ))}
    </>
  )
}

/** The lines of a list that the other side does not have. */
function OnlyHere({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span class="quiet">Nothing that the other has not</span>
  return (
    <>
      <p class="small">Only here:</p>
      <ul class="prose small">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}
