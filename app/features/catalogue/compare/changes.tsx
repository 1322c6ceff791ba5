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
        <Compared name={name} of={of} one={<Lines lines={removed} kind="gone" />} other={<Lines lines={added} kind="new" />} />
      ))}
    </>
  )
}

function Lines({ lines, kind }: { lines: readonly string[]; kind: 'gone' | 'new' }) {
  if (lines.length === 0) return <span class="quiet">Nothing besides</span>
  return (
    <ul class="prose small">
      {lines.map((line) => (
        <li>{kind === 'gone' ? <del>{line}</del> : <ins>{line}</ins>}</li>
      ))}
    </ul>
  )
}
