import type { Child } from 'hono/jsx'

/** What is known of a record: a name and what it says. Lines without a value say that nothing was given. */
export function DefinitionList({ lines }: { lines: readonly { term: string; says: Child }[] }) {
  return (
    <dl class="definitions">
      {lines.map(({ term, says }) => (
        <div>
          <dt>{term}</dt>
          <dd>{says === undefined || says === null || says === '' ? <span class="quiet">Not given</span> : says}</dd>
        </div>
      ))}
    </dl>
  )
}
