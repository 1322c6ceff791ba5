import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient } from '../../clients/index.ts'
import type { CircleMember } from '../circle.ts'
import { circleFields, noteFields } from '../schema.ts'

/** The note as it stands in its form; `meanwhile` is what another window has sealed. */
export type Opened = { values: Typed; problems?: Problems; meanwhile?: string | undefined }

type Props = {
  client: KeptClient
  revision: number
  /** Noted before notes were sealed. */
  plain: string
  candidates: readonly CircleMember[]
  chosen: readonly string[]
  opened: Opened | undefined
  problems: Problems | undefined
}

/** The note, closed until it is asked for, and its circle. */
export function NotePage({ client, revision, plain, candidates, chosen, opened, problems }: Props) {
  const at = { client: client.id }
  return (
    <div class="stack">
      {opened === undefined && revision > 0 ? <Closed at={at} /> : <Writing at={at} revision={revision} opened={opened ?? { values: { note: plain } }} />}
      <Sheet title="Its circle">
        <Form action={routes.safeguardingCircle.at(at)} problems={problems}>
          {candidates.length === 0 ? (
            <p>You have no tutor or supervisor yet whom you could let in.</p>
          ) : (
            <Field
              schema={circleFields}
              of="people"
              options={candidates.map(({ personId, name, role }) => ({ value: personId, label: `${name}, ${role}` }))}
              values={{ people: [...chosen] }}
              problems={problems}
            />
          )}
          <div class="button-row">
            <Button kind="quiet">Keep this circle</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  )
}

function Closed({ at }: { at: { client: string } }) {
  return (
    <Sheet title="The note">
      <form method="post" action={routes.openSafeguardingNote.at(at)}>
        <p>A note is sealed here.</p>
        <Button>Open it</Button>
      </form>
    </Sheet>
  )
}

function Writing({ at, revision, opened }: { at: { client: string }; revision: number; opened: Opened }) {
  return (
    <Sheet title="The note">
      <div class="stack">
        {opened.meanwhile !== undefined && (
          <Notice kind="attention" title="This was changed in another window">
            <p>What is sealed now is here; what you typed is in the form below. Saving replaces it.</p>
            <p class="as-typed">{opened.meanwhile}</p>
          </Notice>
        )}
        <Form action={routes.safeguardingNote.at(at)} problems={opened.problems}>
          <input type="hidden" name="revision" value={String(revision)} />
          <Fields schema={noteFields} values={opened.values} problems={opened.problems} />
          <div class="button-row">
            <Button>Seal the note</Button>
          </div>
        </Form>
      </div>
    </Sheet>
  )
}
