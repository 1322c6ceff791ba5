import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { PrivateNote } from '../notes.ts'
import { noteFields } from '../schema.ts'

type Props = { note: PrivateNote | undefined; values: Typed; revision: number; problems?: Problems; meanwhile?: PrivateNote }

/** A note to write or to change; when another window changed it meanwhile, both texts. */
export function NotePage({ note, values, revision, problems, meanwhile }: Props) {
  const action = note === undefined ? routes.newNote.at() : routes.note.at({ note: note.id })
  return (
    <div class="stack">
      {meanwhile !== undefined && (
        <Notice kind="attention" title="This was changed in another window">
          <p>What is saved now is here; what you typed is in the form below. Saving replaces it.</p>
          <p class="as-typed">{meanwhile.text}</p>
        </Notice>
      )}
      <Sheet>
        <Form action={action} problems={problems}>
          <input type="hidden" name="revision" value={String(revision)} />
          {note === undefined && <input type="hidden" name="entry" value={textsOf(values, 'entry')[0] ?? ''} />}
          <Fields schema={noteFields} values={values} problems={problems} />
          <div class="button-row">
            <Button>Seal the note</Button>
          </div>
        </Form>
      </Sheet>
      {note !== undefined && (
        <Disclosure sheet summary="Remove this note">
          <form method="post" action={routes.removeNote.at({ note: note.id })}>
            <p>It is gone for good: no earlier text of a private note is kept.</p>
            <Button kind="danger">Remove it</Button>
          </form>
        </Disclosure>
      )}
    </div>
  )
}
