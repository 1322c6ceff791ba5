import { routes } from '../../routes.ts'
import { LinkList } from '../../ui/link-list/link-list.tsx'
import { SearchLine } from '../../ui/search-line/search-line.tsx'
import type { Findings } from './find.ts'

type SearchWords = { words: string; kinds: readonly Findings[]; hint: string }

export function SearchPage(found: SearchWords) {
  return (
    <div class="stack">
      <SearchLine action={routes.search.at()} label="Words to find" words={found.words} submit="Search" kind="main" />
      <FoundList {...found} />
    </div>
  )
}

/** What was found, by kind. The same list stands on the page and in the search that opens over it. */
export function FoundList({ words, kinds, hint }: SearchWords) {
  if (words === '') return <p class="quiet">{hint}</p>
  if (kinds.length === 0) return <p>Nothing of yours has “{words}” in it. Try fewer letters, or another word.</p>
  return (
    <div class="stack">
      {kinds.map((kind) => (
        <section class="stack-tight">
          <h2>{kind.name}</h2>
          <LinkList label={kind.name} lines={kind.found} />
        </section>
      ))}
    </div>
  )
}
