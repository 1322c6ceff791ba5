import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { ChangeSection } from '../../../specification/compare-words.ts'
import type { Specification } from '../../../specification/schema.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { ChangeSections } from '../changes/page.tsx'
import { holdsOf } from '../list/page.tsx'
import type { Draft } from '../queries.ts'
import { leftInCapitals } from '../rules.ts'

type Props = {
  draft: Draft
  specification: Specification
  before: Specification | undefined
  learners: number
  sections: readonly ChangeSection[] | undefined
  stale: string | undefined
}

/** What will be published, what then holds, and for whom nothing changes. */
export function PublishPage({ draft, specification, before, learners, sections, stale }: Props) {
  return (
    <div class="stack">
      {stale !== undefined && <Notice kind="attention">{stale}</Notice>}
      <Unwritten words={leftInCapitals(draft.text)} />
      <Sheet title="What happens">
        <div class="stack">
          <ul class="prose">
            <li>
              {specification.title}, {specification.edition}, with {holdsOf(specification)}, is in the catalogue of your centre at once
              {specification.validFrom === undefined ? '' : `, and can be registered on from ${longDay(specification.validFrom)}`}.
            </li>
            <li>It stays as it is. What turns out to be wrong is put right by a new edition.</li>
            {before !== undefined && (
              <li>
                It takes the place of {before.title}, {before.edition}, for whoever is registered from then on. {staying(learners)}
              </li>
            )}
          </ul>
          <form class="form" method="post" action={routes.publishDraft.at({ draft: draft.id })}>
            <input type="hidden" name="revision" value={String(draft.revision)} />
            <div class="button-row">
              <Button>Publish it</Button>
              <ButtonLink kind="quiet" href={routes.specificationDraft.at({ draft: draft.id })}>
                Not yet
              </ButtonLink>
            </div>
          </form>
        </div>
      </Sheet>
      {sections !== undefined && (
        <Disclosure sheet summary="What it changes, criterion by criterion">
          <ChangeSections sections={sections} />
        </Disclosure>
      )}
    </div>
  )
}

function Unwritten({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <></>
  return (
    <Notice kind="attention" title="Something is still in capitals, as a skeleton has it">
      <ul class="prose">
        {words.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Notice>
  )
}

function staying(learners: number): string {
  if (learners === 0) return 'Nobody of your centre is registered on that one.'
  return learners === 1 ? 'The 1 learner registered on that one stays on it.' : `The ${counted(learners, 'learner')} registered on that one stay on it.`
}
