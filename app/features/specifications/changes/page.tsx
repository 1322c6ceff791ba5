import { routes } from '../../../routes.ts'
import type { ChangeLine, ChangeSection } from '../../../specification/compare-words.ts'
import type { Specification } from '../../../specification/schema.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Draft } from '../queries.ts'
import { compareSchema } from '../schema.ts'

const marks: Readonly<Record<ChangeLine['mark'], string>> = { '+': 'Added', '-': 'Gone', '~': 'Changed' }

type Props = { draft: Draft; others: readonly Specification[]; before: Specification | undefined; sections: readonly ChangeSection[] | undefined }

/** What differs, thing by thing, in the order of the draft; and what else it can be compared with. */
export function ChangesPage({ draft, others, before, sections }: Props) {
  const options = others.map(({ id, title, edition }) => ({ value: id, label: `${title} · ${edition} (${id})` }))
  return (
    <div class="stack">
      {sections !== undefined && <ChangeSections sections={sections} />}
      <form class="form" method="get" action={routes.draftChanges.at({ draft: draft.id })}>
        <Field schema={compareSchema} of="with" options={options} values={{ with: before?.id ?? '' }} />
        <div class="button-row">
          <Button kind="quiet">Compare</Button>
        </div>
      </form>
    </div>
  )
}

/** Every difference as a line under what it is about. */
export function ChangeSections({ sections }: { sections: readonly ChangeSection[] }) {
  if (sections.length === 0) return <Notice kind="info">Nothing differs.</Notice>
  return (
    <>
      {sections.map(({ title, lines }) => (
        <Sheet title={title} compact>
          <ul class="prose">
            {lines.map(({ mark, text }) => (
              <li>
                <strong>{marks[mark]}</strong> · {text}
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  )
}
