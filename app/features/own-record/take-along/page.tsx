import { counted, listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { OpenWords, type Checked } from '../../confidentiality/index.ts'
import { takeAlongForm } from '../schema.ts'

type TakeAlongProps = { record: PracticeRecord; withheld: readonly string[]; openWords: readonly Checked[]; values: Typed; problems?: Problems }

export function TakeAlongPage({ record, withheld, openWords, values, problems }: TakeAlongProps) {
  if (record.clients.length === 0 && problems === undefined) return <Nothing />
  const only = openWords.length === 0 ? (['format'] as const) : (['format', 'noNames'] as const)
  return (
    <div class="stack">
      {withheld.length > 0 && (
        <Notice kind="info" title={`Without ${listed(withheld)}`}>
          They have taken back their consent to assessment, so nothing of the work with them leaves in this file.
        </Notice>
      )}
      <OpenWords open={openWords} />
      <Sheet title="What is in it">
        <div class="stack">
          <p>{contents(record)}</p>
          <p class="quiet">
            Not in it: names from your vault, consents, safeguarding notes, documents added to evidence, and your private notes, which have{' '}
            <a href={routes.notes.at()}>a download of their own</a>.
          </p>
        </div>
      </Sheet>
      <Sheet title="Download">
        <Form action={routes.ownRecord.at()} problems={problems}>
          <Fields schema={takeAlongForm} only={only} values={values} problems={problems} />
          <div class="button-row">
            <Button icon="download">Download your record</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  )
}

function Nothing() {
  return (
    <EmptyState icon="diary" title="Nothing to take along yet" action={<ButtonLink href={routes.clients.at()}>Go to your clients</ButtonLink>}>
      Once you have a client and a session, you can download your whole record here, as a PDF, a spreadsheet or a file for another program.
    </EmptyState>
  )
}

function contents(record: PracticeRecord): string {
  const { clients, needs, goals, contracts, sessions, reflections, feedback, supervision, evidence } = record
  const parts = [
    counted(clients.length, 'client'),
    counted(needs.length, 'need'),
    counted(goals.length, 'goal'),
    counted(contracts.length, 'contract'),
    counted(sessions.length, 'session'),
    counted(reflections.length, 'reflection'),
    counted(feedback.length, 'piece of feedback', 'pieces of feedback'),
    counted(supervision.length, 'supervision'),
    counted(evidence.length, 'piece of evidence', 'pieces of evidence'),
  ]
  return `${listed(parts)}.`
}
