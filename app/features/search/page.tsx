import { routes } from '../../routes.ts'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { Finding, Findings } from './find.ts'

type SearchWords = { words: string; kinds: readonly Findings[]; hint: string }

export function SearchPage(found: SearchWords) {
  return (
    <div class="stack">
      <form method="get" action={routes.search.at()} class="row" role="search">
        <label class="sr-only" for="search-q">
          Words to find
        </label>
        <input class="input" id="search-q" type="search" name="q" value={found.words} maxlength={200} />
        <Button icon="search">Search</Button>
      </form>
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
          <ul class="stack-tight">
            {kind.found.map((finding) => (
              <FoundLine finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function FoundLine({ finding }: { finding: Finding }) {
  return (
    <li>
      <Icon name={finding.icon} /> <a href={finding.href}>{finding.title}</a>
      {finding.detail !== '' && <div class="small quiet">{finding.detail}</div>}
    </li>
  )
}
