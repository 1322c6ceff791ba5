import type { Child } from 'hono/jsx'

/** One entry of a record kept by day: when, with whom, how it stands, and what is still to do in it. */
export type Entry = { href: string; day: string; when: string; who: Child; amount: string; state: Child; toDo?: string | undefined }

/** Entries one below another, each with its link. A table's worth of facts that a phone can read. */
export function EntryList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul class="entry-list" aria-label={label}>
      {entries.map((entry) => (
        <li>
          <a class="entry-when" href={entry.href}>
            <time datetime={entry.day}>{entry.when}</time>
          </a>
          <span class="entry-amount figures">{entry.amount}</span>
          <span class="entry-facts">
            <span>{entry.who}</span>
            <span>{entry.state}</span>
          </span>
          {entry.toDo !== undefined && <span class="entry-to-do small quiet">Still to do: {entry.toDo}</span>}
        </li>
      ))}
    </ul>
  )
}
