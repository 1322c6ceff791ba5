import type { PropsWithChildren } from 'hono/jsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { SavedMark } from '../saved-mark/saved-mark.tsx'
import type { Problems } from './parse-form.ts'

/** Where a form keeps its draft: the address it is posted to, the revision it started from, when it was last saved ("10:32"), or that it is as the record is. */
export type Autosave = { action: string; revision: string | number; savedAt?: string | undefined; untouched?: boolean | undefined }

/** A form posted to an address, with what is wrong at its top. With `autosave`, a draft is kept as it is written. */
export function Form(props: PropsWithChildren<{ action: string; problems?: Problems | undefined; autosave?: Autosave | undefined; id?: string }>) {
  const form = (
    <form class="form" method="post" action={props.action} id={props.id} novalidate>
      {props.autosave !== undefined && <input type="hidden" name="revision" value={String(props.autosave.revision)} />}
      {props.problems !== undefined && <ErrorSummary problems={props.problems} />}
      {props.children}
    </form>
  )
  if (props.autosave === undefined) return form
  const { action, revision, savedAt, untouched } = props.autosave
  return (
    <autosave-form draft-action={action} base-revision={String(revision)}>
      <SavedMark at={savedAt} untouched={untouched} />
      {form}
    </autosave-form>
  )
}
