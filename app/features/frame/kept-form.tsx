import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { clockTime } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import { findDraft, type DraftKey } from '../../platform/drafts/drafts.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button/button.tsx'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { fieldsOf } from '../../ui/form/describe.ts'
import { Form } from '../../ui/form/form.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../ui/form/typed.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import type { OpenForm } from './open-form.ts'
import { entryIn } from './sent-form.ts'

/** Opens a form: a person's draft of it comes back, whatever happened to the page it was typed in. */
export async function openForm(tx: Transaction<DB>, visit: MemberVisit, form: string, subjectId: string, saved: Typed, revision: number): Promise<OpenForm> {
  const draft = await findDraft(tx, draftKey(visit, form, subjectId))
  if (draft === undefined) return { form, subjectId, values: saved, revision }
  const draftSavedAt = clockTime(draft.savedAt, visit.place.zone)
  const opened = { form, subjectId, values: draft.fields, revision: draft.baseRevision, draftSavedAt }
  return draft.baseRevision === revision ? opened : { ...opened, changedMeanwhile: saved }
}

/** Where a person's draft of a form is kept. */
export function draftKey(visit: Pick<MemberVisit, 'centreId' | 'personId'>, form: string, subjectId: string): DraftKey {
  return { centreId: visit.centreId, personId: visit.personId, form, subjectId }
}

type KeptFormProps = PropsWithChildren<{
  open: OpenForm
  action: string
  submit: string
  problems?: Problems | undefined
  /** For the description of what is saved now, when an edit is stale. */
  schema: z.ZodObject
  beside?: Child
}>

/** A form whose text cannot be lost: it saves a draft as it is written, brings it back, and shows both texts when it is stale. */
export function KeptForm({ open, action, submit, problems, schema, beside, children }: KeptFormProps) {
  const draftAction = routes.saveDraft.at({ form: open.form, subject: open.subjectId })
  const untouched = open.revision > 0 && Object.keys(problems ?? {}).length === 0 && open.changedMeanwhile === undefined
  return (
    <>
      {open.draftSavedAt !== undefined && <DraftNotice savedAt={open.draftSavedAt} discard={draftAction} back={action} />}
      {open.changedMeanwhile !== undefined && <StaleNotice schema={schema} saved={open.changedMeanwhile} />}
      <Form action={action} problems={problems} autosave={{ action: draftAction, revision: open.revision, savedAt: open.draftSavedAt, untouched }}>
        {open.revision === 0 && <input type="hidden" name="entry" value={entryIn(open.values)} />}
        {children}
        <div class="button-row">
          <Button>{submit}</Button>
          {beside}
        </div>
      </Form>
    </>
  )
}

function DraftNotice({ savedAt, discard, back }: { savedAt: string; discard: string; back: string }) {
  return (
    <Notice kind="info" title={`This is your draft, saved at ${savedAt}`}>
      <p>It is not part of your record yet. Go on from here, or let it go.</p>
      <form method="post" action={discard}>
        <input type="hidden" name="back" value={back} />
        <Button kind="plain" name="discard" value="yes">
          Let the draft go
        </Button>
      </form>
    </Notice>
  )
}

/** Says that the record was changed while this was typed, and shows what is saved now beside what is in the form. */
function StaleNotice({ schema, saved }: { schema: z.ZodObject; saved: Typed }) {
  return (
    <Notice kind="attention" title="This was changed while you were writing">
      <p>
        What you typed is in the form below. What is saved now is here; take over what you need. Saving replaces it, and the earlier text stays in the history.
      </p>
      <DefinitionList lines={fieldsOf(schema).map((field) => ({ term: field.label, says: textsOf(saved, field.key).join(' · ') || '—' }))} />
    </Notice>
  )
}
