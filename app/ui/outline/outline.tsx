/** One line of an outline: what it is called by, its words, notes that unfold, and what stands below it. */
export type OutlineEntry = { code: string; words: string; notes: string; language: string; below: readonly OutlineEntry[] }

/** Nested statements, each with its code. Texts may be in any language and direction. */
export function Outline({ entries }: { entries: readonly OutlineEntry[] }) {
  if (entries.length === 0) return <></>
  return (
    <ul class="nested">
      {entries.map((entry) => (
        <li lang={entry.language === '' ? undefined : entry.language}>
          <p class="nested-line">
            {entry.code !== '' && <span class="nested-code figures">{entry.code}</span>}
            <span dir="auto">{entry.words}</span>
          </p>
          {entry.notes !== '' && <Notes {...entry} />}
          <Outline entries={entry.below} />
        </li>
      ))}
    </ul>
  )
}

function Notes({ code, words, notes }: OutlineEntry) {
  return (
    <details class="nested-notes small">
      <summary>
        Notes<span class="sr-only"> on {code === '' ? words.slice(0, 60) : code}</span>
      </summary>
      <p class="as-typed" dir="auto">
        {notes}
      </p>
    </details>
  )
}
