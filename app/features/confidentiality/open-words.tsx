import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import type { Checked } from './queries.ts'
import { kindWords } from './rules.ts'

const mostShown = 10

/** What is open before something leaves the learner: the first places, and the way to put each right. */
export function OpenWords({ open }: { open: readonly Checked[] }) {
  if (open.length === 0) {
    return (
      <p>
        Nothing that you have written was found to say who somebody is. <a href={routes.confidentiality.at()}>What was looked at</a>
      </p>
    )
  }
  return (
    <Sheet title="Does this say who somebody is?">
      <p>Nothing in a portfolio may say who a client is. Write “Client A” instead, leave it out, or say that it names nobody.</p>
      <ul class="gap-list">
        {open.slice(0, mostShown).map(({ kind, found, excerpts: [excerpt] }) => (
          <li>
            <mark>{found}</mark> looks like {kindWords[kind]}
            {excerpt !== undefined && (
              <p class="as-typed quiet">
                {excerpt.before}
                <mark>{excerpt.found}</mark>
                {excerpt.after}
              </p>
            )}
          </li>
        ))}
      </ul>
      {open.length > mostShown && <p>And {open.length - mostShown} more.</p>}
      <p>
        <ButtonLink href={routes.confidentiality.at()} kind="quiet">
          Put each right
        </ButtonLink>
      </p>
    </Sheet>
  )
}
