import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { FileProblem } from '../../../specification/problems.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import { holdsOf } from '../list/page.tsx'
import type { Draft } from '../queries.ts'
import type { Checked } from '../rules.ts'
import { draftSchema } from '../schema.ts'

type Props = { draft: Draft; checked: Checked; open: OpenForm; problems: Problems }

/** The one main action: publishing, once the draft is good. */
export function DraftNext({ draft, checked }: Pick<Props, 'draft' | 'checked'>) {
  return checked.ok ? <ButtonLink href={routes.publishDraft.at({ draft: draft.id })}>Publish…</ButtonLink> : <></>
}

/** First what is wrong, line by line, or what can be done with a good draft; then the text to mend. */
export function DraftPage({ draft, checked, open, problems }: Props) {
  const action = routes.specificationDraft.at({ draft: draft.id })
  return (
    <div class="stack">
      {checked.ok ? <Good draft={draft} checked={checked} /> : <Wrong text={draft.text} problems={checked.problems} />}
      <Sheet title="The text">
        <KeptForm open={open} action={action} submit="Keep and check" schema={draftSchema} problems={Object.keys(problems).length === 0 ? undefined : problems}>
          <div class="written-code">
            <Fields schema={draftSchema} values={open.values} problems={problems} />
          </div>
        </KeptForm>
      </Sheet>
      <Disclosure summary="Take this draft away">
        <p>The draft goes; what was published stays, and so does every earlier text of this draft in the history.</p>
        <form method="post" action={routes.removeDraft.at({ draft: draft.id })}>
          <Button kind="danger">Take the draft away</Button>
        </form>
      </Disclosure>
    </div>
  )
}

function Good({ draft, checked }: { draft: Draft; checked: Extract<Checked, { ok: true }> }) {
  const { specification } = checked
  return (
    <Notice kind="info" title={`It holds ${holdsOf(specification)}`}>
      <p>
        <a href={routes.previewDraft.at({ draft: draft.id })}>See what it says of an example learner</a>
        {' · '}
        <a href={routes.draftChanges.at({ draft: draft.id })}>
          {specification.supersedes === undefined ? 'Compare it with what is there' : `What it changes against ${specification.supersedes}`}
        </a>
      </p>
    </Notice>
  )
}

function Wrong({ text, problems }: { text: string; problems: readonly FileProblem[] }) {
  const lines = text.split('\n')
  return (
    <DataTable
      caption={`${counted(problems.length, 'problem')} to mend`}
      columns={[{ label: 'Line', figures: true }, { label: 'Where' }, { label: 'Expected' }, { label: 'Found' }]}
      rows={problems.map((problem) => [
        String(problem.line),
        <>
          {problem.path}
          <br />
          <code class="small quiet">{(lines[problem.line - 1] ?? '').trim().slice(0, 80)}</code>
        </>,
        problem.expected,
        problem.nearest === undefined ? (
          problem.found
        ) : (
          <>
            {problem.found}
            <br />
            <strong>Did you mean “{problem.nearest}”?</strong>
          </>
        ),
      ])}
    />
  )
}
